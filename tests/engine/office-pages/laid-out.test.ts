import { describe, expect, test } from 'vitest';
import type { Ended } from '../../../engine/children/child.ts';
import { addOffice, officeThere } from '../../../engine/office-pages/add.ts';
import { docx } from '../../fixtures/make-docx.ts';
import { lockedDocx } from '../../fixtures/make-locked-docx.ts';
import { startBuiltChild } from '../../support/built-child.ts';
import { makeTree } from '../../support/make-tree.ts';
import { officeArchive, pretendOffice } from '../../support/office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { fixture } from '../extract/reading.ts';
import { readPdf } from '../report/read-pdf.ts';

async function asked(
  library: TestLibrary,
  name: string,
  bytes: Uint8Array,
): Promise<(signal?: AbortSignal) => Promise<Response>> {
  const { id: caseId } = library.addCase(name);
  const { items } = await library.take(caseId, makeTree({ [name]: bytes }));
  const address = `http://library/laid-out/${items[0]?.exhibitId ?? 0}`;
  return signal => library.library().bytes(new Request(address, signal ? { signal } : {}));
}

/** What a reply says that is no document. */
async function refusal(reply: Response): Promise<{ readonly code: string; readonly message: string }> {
  expect(reply.ok).toBe(false);
  return (await reply.json()) as { code: string; message: string };
}

test('where LibreOffice was not added, it is said; and of other kinds there are no such pages', async () => {
  const library = await testLibrary();
  const [letter, notes] = [
    await asked(library, 'letter.docx', fixture('letter.docx')),
    await asked(library, 'notes.md', fixture('notes.md')),
  ];
  expect(await refusal(await letter())).toEqual({
    code: 'unsupported',
    message: 'Pages of Office files need LibreOffice, which was not added on this machine. Add it in the settings.',
  });
  expect((await refusal(await notes())).message).toMatch(/^This kind of file is not laid out as pages\./);
});

test('other files in the place of those of LibreOffice are never run', async () => {
  const folder = pretendOffice(temporaryFolder());
  const library = await testLibrary({ officeFolder: () => folder });
  const letter = await asked(library, 'letter.docx', fixture('letter.docx'));
  expect(await refusal(await letter())).toEqual({
    code: 'internal',
    message: expect.stringMatching(/^LibreOffice stopped without laying out this file\./) as string,
  });
  expect(await library.verify()).toMatchObject({ problem: null });
});

test('its process does not run without being told the one folder that it may read', async () => {
  const child = startBuiltChild({ program: 'layout', memoryLimit: 500_000_000 });
  expect((await child.ended).output).toContain('The folder of LibreOffice was not told');
});

test('a library that is closed leaves no process behind that still holds a file of it', async () => {
  const folder = pretendOffice(temporaryFolder());
  const started = Promise.withResolvers<{ readonly ended: Promise<Ended> }>();
  const library = await testLibrary({
    officeFolder: () => folder,
    startChild: request => {
      const child = startBuiltChild(request);
      if (request.program !== 'layout') return child;
      started.resolve(child);
      // It is never told what to do, and so takes as long as a very large file.
      return { ...child, send: () => undefined };
    },
  });
  const letter = await asked(library, 'letter.docx', fixture('letter.docx'));
  const reply = letter();
  const child = await started.promise;
  let isGone = false;
  void child.ended.then(() => (isGone = true));
  await library.close();
  expect(isGone).toBe(true);
  expect((await refusal(await reply)).code).toBe('cancelled');
});

describe.skipIf(officeArchive === undefined)('LibreOffice', () => {
  async function withOffice(): Promise<TestLibrary> {
    const data = temporaryFolder();
    await addOffice(officeArchive ?? '', data);
    return testLibrary({ officeFolder: () => officeThere(data) });
  }

  test.each([
    ['letter.docx', 'Ortega'],
    ['letter.doc', 'Ortega'],
    ['transfers.rtf', '第二笔款项'],
    ['ledger.xlsx', 'Harbour'],
    ['ledger.xls', 'Harbour'],
    ['ledger.ods', 'Harbour'],
  ])('lays out %s', { timeout: 180_000 }, async (name, words) => {
    const library = await withOffice();
    const ask = await asked(library, name, fixture(name));
    const reply = await ask();
    const bytes = await reply.bytes();
    expect([reply.status, reply.headers.get('content-type')], Buffer.from(bytes).toString('utf8', 0, 300)).toEqual([
      200,
      'application/pdf',
    ]);
    const { pages, text } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(0);
    expect(text.toLowerCase()).toContain(words.toLowerCase());
  });

  test('shows no empty page for a file in which there are words', { timeout: 180_000 }, async () => {
    const letter = await asked(await withOffice(), 'letter.odt', fixture('letter.odt'));
    expect((await refusal(await letter())).message).toMatch(
      /^LibreOffice shows nothing of this file, though words were read in it/,
    );
  });

  test('keeps what it laid out, also when it is removed; opens what is protected; stops when nobody waits', {
    timeout: 180_000,
  }, async () => {
    const data = temporaryFolder();
    await addOffice(officeArchive ?? '', data);
    let isThere = true;
    const library = await testLibrary({ officeFolder: () => (isThere ? officeThere(data) : undefined) });
    const letter = await asked(library, 'letter.docx', docx('<w:p><w:r><w:t>Paid in 香港 on Monday</w:t></w:r></w:p>'));
    const stop = new AbortController();
    const stopped = letter(stop.signal);
    setTimeout(() => stop.abort(), 1_000);
    expect((await refusal(await stopped)).code).toBe('cancelled');
    const first = await (await letter()).bytes();
    expect((await readPdf(first)).text).toContain('香港');

    const locked = await asked(library, 'locked.docx', lockedDocx('Nightingale-4417', 'Behind the password.'));
    expect((await refusal(await locked())).message).toMatch(/^This file is protected/);
    library.call('passwords.try', { caseId: 2, passwords: ['Nightingale-4417'] });
    await library.library().whenIdle();
    expect((await readPdf(await (await locked()).bytes())).text).toContain('Behind the password');
    isThere = false;
    expect(Buffer.compare(await (await letter()).bytes(), first)).toBe(0);
  });
});
