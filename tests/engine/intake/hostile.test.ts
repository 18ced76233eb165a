import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ImportItem } from '../../../contract/imports.ts';
import { docx } from '../../fixtures/make-docx.ts';
import { lockedDocx } from '../../fixtures/make-locked-docx.ts';
import { lockedPdf, twoPages } from '../../fixtures/make-pdf.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const kept = /The original is stored unchanged/;

/** Imports a folder into a new case and gives the ledger by file name, after checking that it adds up. */
async function taken(library: TestLibrary, folder: string): Promise<(name: string) => ImportItem> {
  const { id } = library.addCase('A-1');
  const { ledger, items } = await library.take(id, folder);
  expect(ledger).toMatchObject({ state: 'done', waiting: 0, found: ledger.stored + ledger.duplicate + ledger.failed });
  for (const { reason } of items) if (reason !== null) expect(reason).toMatch(/^[A-Z0-9].{20,}[.]$/s);
  return name => {
    const item = items.find(({ path }) => path === join(folder, name));
    if (!item) throw new Error(`${name} is not in the ledger: ${items.map(({ path }) => path).join(', ')}`);
    return item;
  };
}

describe('documents that cannot be read', () => {
  test('are stored all the same, each with a sentence, and the rest goes on', async () => {
    const library = await testLibrary();
    const pdf = twoPages();
    const folder = makeTree({
      'empty.pdf': '',
      'truncated.pdf': pdf.subarray(0, 700),
      'damaged.pdf': Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(3000, 'x')]),
      'locked.pdf': lockedPdf('secret'),
      'locked.docx': lockedDocx('secret'),
      'bomb.docx': docx(`<w:p><w:r><w:t>${' '.repeat(300_000_000)}</w:t></w:r></w:p>`),
      'unknown.bin': Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 9, 9, 0, 0, 200, 100]),
      'good.txt': 'The quiet rest',
    });
    const item = await taken(library, folder);
    const expected: Readonly<Record<string, readonly [reading: string, reason: RegExp | null]>> = {
      'empty.pdf': ['none', /^The file is empty/],
      'truncated.pdf': ['failed', /^The file is damaged or incomplete/],
      'damaged.pdf': ['failed', /^The file is damaged or incomplete/],
      'locked.pdf': ['failed', /^The file is protected by a password/],
      'locked.docx': ['failed', /^The file is protected by a password/],
      'bomb.docx': ['failed', /zip bomb/],
      'good.txt': ['read', null],
    };
    for (const [name, [reading, reason]] of Object.entries(expected)) {
      expect(item(name), name).toMatchObject({ outcome: 'stored', reading });
      if (reason) expect(item(name).reason, name).toMatch(reason);
      if (reason) expect(item(name).reason, name).toMatch(kept);
    }
    expect(item('unknown.bin')).toMatchObject({ outcome: 'stored', reading: 'none' });
    const [ledger] = library.call('imports.list', {});
    expect(ledger).toMatchObject({ found: 8, stored: 8, unreadable: 5 });
    const unreadable = library.call('imports.items', { id: ledger?.id ?? 0, unreadable: true });
    expect(unreadable.total).toBe(5);
    expect(library.call('search.find', { query: 'quiet' }).total).toBe(1);
    expect((await library.verify()).problem).toBeNull();
  });

  test('are known by their content, whatever their name says', async () => {
    const library = await testLibrary();
    const item = await taken(
      library,
      makeTree({ 'letter.txt': twoPages(), 'picture.pdf': 'Only words in here', noname: twoPages() }),
    );
    expect(item('letter.txt')).toMatchObject({ kind: 'pdf', reading: 'read' });
    expect(item('picture.pdf')).toMatchObject({ kind: 'text', reading: 'read' });
    expect(library.call('search.find', { query: 'counted' }).total).toBe(1);
  });

  test('tell nothing of this computer through an external entity', async () => {
    const library = await testLibrary();
    const secret = makeTree({ 'secret.txt': 'the words of a secret file' });
    const doctype = `<!DOCTYPE w:document [<!ENTITY e SYSTEM "file://${secret}/secret.txt">]>`;
    const paragraph = '<w:p><w:r><w:t>before &e; after</w:t></w:r></w:p>';
    const folder = makeTree({
      'xxe.docx': docx(paragraph, {}, doctype),
      'xxe.xml': `<?xml version="1.0"?>${doctype}<x>before &e; after</x>`,
      'xxe.html': `<?xml version="1.0"?>${doctype}<html><body>before &e; after</body></html>`,
    });
    await taken(library, folder);
    expect(
      library
        .call('search.find', { query: 'secret' })
        .hits.flatMap(({ pages }) => pages.filter(({ snippet }) => snippet.text.includes('words of a'))),
    ).toEqual([]);
    for (const { id } of library.call('exhibits.list', { caseId: 1 }).rows)
      expect(library.call('exhibits.page', { id, page: 1 }).text).not.toContain('the words of a');
  });

  test('may be nested 200,000 deep', async () => {
    const library = await testLibrary();
    const deep = `<html><body>${'<div>'.repeat(200_000)}the bottom of it${'</div>'.repeat(200_000)}</body></html>`;
    const item = await taken(library, makeTree({ 'deep.html': deep, 'next.txt': 'goes on' }));
    expect(item('deep.html').outcome).toBe('stored');
    expect(item('next.txt').reading).toBe('read');
    if (item('deep.html').reading === 'read') expect(library.call('search.find', { query: 'bottom' }).total).toBe(1);
    else expect(item('deep.html').reason).toMatch(kept);
  });
});

describe('names that are unusual', () => {
  test('are kept as they are', async () => {
    const library = await testLibrary();
    const names = [
      'two\nlines.txt',
      ' spaces .txt',
      '-rf',
      'CON',
      `${'n'.repeat(251)}.txt`,
      '日本\u0301.txt',
      '“quoted” \\ <b>.txt',
      '..txt',
      '.hidden',
    ];
    const item = await taken(library, makeTree(Object.fromEntries(names.map((name, n) => [name, `text number ${n}`]))));
    for (const name of names) expect(item(name)).toMatchObject({ outcome: 'stored', reading: 'read' });
    expect(
      library
        .call('exhibits.list', { caseId: 1 })
        .rows.map(({ fileName }) => fileName)
        .sort(),
    ).toEqual([...names].sort());
    const lines = library.call('exhibits.list', { caseId: 1 }).rows.find(({ fileName }) => fileName.startsWith('two'));
    expect(lines?.title).toBe('two lines');
  });

  test.runIf(process.platform === 'linux')(
    'may be bytes that are no text, and stay apart from names that look alike',
    async () => {
      const library = await testLibrary();
      const folder = makeTree({ '\\xE9.txt': 'the same' });
      const raw = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe9]), Buffer.from('.txt')]);
      writeFileSync(raw, 'the same');
      const other = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('日')]);
      mkdirSync(other);
      writeFileSync(Buffer.concat([other, Buffer.from('/in.txt')]), 'inside');
      const { ledger, items } = await library.take(library.addCase('A-1').id, folder);
      expect(ledger).toMatchObject({ state: 'done', found: 3, stored: 2, duplicate: 1, failed: 0 });
      expect(items.map(({ path }) => path.slice(folder.length))).toEqual([
        '/\\xE9.txt',
        '/\\xE9.txt',
        '/\\xFF\\xFE日/in.txt',
      ]);
      expect(library.call('exhibits.get', { id: items[0]?.exhibitId ?? 0 }).occurrences).toHaveLength(2);
      // Met again, they are known.
      expect((await library.take(1, folder)).ledger).toMatchObject({ found: 3, duplicate: 3 });
    },
  );
});

describe('things that are not files', () => {
  test('are named in the ledger with what they are, and the rest goes on', async context => {
    const library = await testLibrary();
    const folder = makeTree({ 'real/letter.txt': 'a letter' });
    symlinkSync('real/letter.txt', join(folder, 'link'));
    symlinkSync('.', join(folder, 'real/loop'));
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    const server = createServer().listen(join(folder, 'socket'));
    onTestFinished(() => void server.close());
    const withSpecial = process.platform !== 'win32';
    if (withSpecial) execFileSync('mkfifo', [join(folder, 'pipe')]);
    const withDevice = process.getuid?.() === 0;
    if (withDevice) execFileSync('mknod', [join(folder, 'null'), 'c', '1', '3']);
    const item = await taken(library, folder);
    expect(item('real/letter.txt')).toMatchObject({ outcome: 'stored' });
    for (const name of ['link', 'real/loop', 'a', 'b', 'dangling'])
      expect(item(name), name).toMatchObject({
        outcome: 'failed',
        reason: expect.stringMatching(/^This is a link to another place/) as string,
      });
    if (withSpecial) {
      expect(item('pipe').reason).toMatch(/^This is a pipe/);
      expect(item('socket').reason).toMatch(/^This is a connection between programs/);
    }
    if (withDevice) expect(item('null').reason).toMatch(/^This is a device, not a file/);
    else await context.annotate('no device file could be made here');
  });

  test('are refused as the path of an import too; a link that is named is followed', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'real/letter.txt': 'a letter' });
    const reasons: (string | null)[] = [];
    for (const [name, target] of [
      ['device', '/dev/null'],
      ['round', 'round'],
      ['gone', 'nowhere'],
    ] as const) {
      symlinkSync(target, join(folder, name));
      reasons.push((await library.take(caseId, join(folder, name))).items[0]?.reason ?? null);
    }
    reasons.push((await library.take(caseId, join(folder, 'missing'))).items[0]?.reason ?? null);
    reasons.push((await library.take(caseId, join(folder, 'real/letter.txt/below'))).items[0]?.reason ?? null);
    reasons.push((await library.take(caseId, `/${'x'.repeat(5000)}`)).items[0]?.reason ?? null);
    expect(reasons).toEqual([
      expect.stringMatching(/^This is a device/),
      expect.stringMatching(/^This is a link that leads back to itself/),
      expect.stringMatching(/^This is not there/),
      expect.stringMatching(/^This is not there/),
      expect.stringMatching(/^This is not there/),
      expect.stringMatching(/^The path is longer than the system can open/),
    ]);
    symlinkSync('real', join(folder, 'shortcut'));
    expect((await library.take(caseId, join(folder, 'shortcut'))).ledger).toMatchObject({ found: 1, stored: 1 });
    // A path with a zero byte cannot be handed to any system.
    expect((await library.take(caseId, join(folder, 'zero\u0000byte'))).ledger).toMatchObject({
      state: 'done',
      failed: 1,
    });
  });

  test('a file that changes while it is read is not taken in, and says so', async () => {
    const library = await testLibrary();
    const folder = makeTree({ 'a-log.txt': Buffer.alloc(48 * 1024 * 1024, 'a line of the log\n'), 'b.txt': 'still' });
    const timer = setInterval(() => appendFileSync(join(folder, 'a-log.txt'), 'more\n'), 1);
    onTestFinished(() => clearInterval(timer));
    const { id } = library.addCase('A-1');
    const { items } = await library.take(id, folder);
    clearInterval(timer);
    expect(items[0]).toMatchObject({ outcome: 'failed', exhibitId: null });
    expect(items[0]?.reason).toMatch(/changed while it was being read.*import it again\.$/s);
    expect(items[1]).toMatchObject({ outcome: 'stored' });
    expect((await library.verify()).remarks).toEqual([]);
  });

  test('a folder without files is an import that found nothing', async () => {
    const library = await testLibrary();
    const { ledger } = await library.take(library.addCase('A-1').id, temporaryFolder());
    expect(ledger).toMatchObject({ state: 'done', found: 0, stored: 0 });
  });
});
