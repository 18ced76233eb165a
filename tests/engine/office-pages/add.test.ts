import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addOffice, officeThere, removeOffice } from '../../../engine/office-pages/add.ts';
import { packageFiles } from '../../../engine/office-pages/package.ts';
import { tar } from '../../fixtures/make-archives.ts';
import { makeTree } from '../../support/make-tree.ts';
import { officeArchive, pretendOffice } from '../../support/office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An archive with these files, packed as npm packs. */
function archiveOf(files: Readonly<Record<string, Buffer | string>>): string {
  const members = Object.entries(files).map(([name, content]) => ({ name, content }));
  return join(makeTree({ 'libreoffice.tgz': gzipSync(tar(members)) }), 'libreoffice.tgz');
}

/** The sentence with which adding this is refused; nothing is left of it. */
async function refusal(archive: string): Promise<string> {
  const data = temporaryFolder();
  const said = await addOffice(archive, data).then(
    () => 'added',
    (error: Error) => error.message,
  );
  expect(officeThere(data)).toBeUndefined();
  if (existsSync(join(data, 'extras'))) expect(readdirSync(join(data, 'extras'))).toEqual([]);
  return said;
}

describe('adding LibreOffice refuses', () => {
  test('another archive, also one whose files have the right names and sizes', async () => {
    expect(await refusal(archiveOf({ 'package/wasm/soffice.cjs': 'console.log(1)' }))).toMatch(/^This is not the file/);
    const alike = Object.fromEntries(
      packageFiles.map(({ name, size }) => [`package/wasm/${name}`, name.endsWith('.cjs') ? Buffer.alloc(size) : 'x']),
    );
    expect(await refusal(archiveOf(alike))).toMatch(/^This is not the file that is needed, so nothing was added\./);
  });

  test('what is no archive, what is cut, and what is not there', async () => {
    const folder = makeTree({
      'text.tgz': 'no archive',
      'noise.tgz': gzipSync('this is no tar, '.repeat(100)),
      'empty.tgz': '',
    });
    for (const name of ['text.tgz', 'noise.tgz', 'empty.tgz'])
      expect(await refusal(join(folder, name)), name).toMatch(/^This is not the file/);
    expect(await refusal(join(folder, 'gone.tgz'))).toMatch(/^There is no file .*gone\.tgz\. Check the path/);
    expect(await refusal(folder)).toMatch(/^The file could not be read/);
  });
});

test('it is there while all of its files are, and goes when it is removed', () => {
  const data = temporaryFolder();
  const folder = pretendOffice(data);
  expect(officeThere(data)).toBe(folder);
  writeFileSync(join(folder, 'soffice.wasm'), '');
  expect(officeThere(data)).toBeUndefined();
  pretendOffice(data);
  removeOffice(data);
  expect(officeThere(data)).toBeUndefined();
});

test.skipIf(officeArchive === undefined)('the published archive is added, and a cut copy of it is not', async () => {
  const { readFileSync } = await import('node:fs');
  const bytes = readFileSync(officeArchive ?? '');
  const folder = makeTree({ 'cut.tgz': bytes.subarray(0, bytes.length - 100_000) });
  expect(await refusal(join(folder, 'cut.tgz'))).toMatch(/^This is not the file/);
  const data = temporaryFolder();
  await addOffice(officeArchive ?? '', data);
  expect(officeThere(data)).toBeDefined();
});
