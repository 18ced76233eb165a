import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockedDocx } from '../../fixtures/make-locked-docx.ts';
import { lockedDoc, lockedOdt, lockedXls } from '../../fixtures/make-locked.ts';
import { lockedPdf } from '../../fixtures/make-pdf.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const password = 'Nightingale-4417';
const passphrase = 'a passphrase of many words';
const locked = {
  'a.docx': lockedDocx(password),
  'b.pdf': lockedPdf(password),
  'c.xls': lockedXls(password),
  'd.doc': lockedDoc(password),
  'e.odt': lockedOdt('Another one'),
};

const readings = (library: TestLibrary) =>
  library.call('exhibits.list', { caseId: 1 }).rows.map(({ reading, readingCode }) => readingCode ?? reading);

async function withLocked(secret?: string): Promise<TestLibrary> {
  const library = await testLibrary(secret === undefined ? {} : { passphrase: secret });
  await library.take(library.addCase('A-1').id, makeTree(locked));
  expect(readings(library)).toEqual(Array(5).fill('password'));
  return library;
}

/** Everything that lies in a library's folder, as one text. */
function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true }).map(name => join(folder, String(name)));
  return Buffer.concat(files.filter(file => statSync(file).isFile()).map(file => readFileSync(file)));
}

function expectNowhere(library: TestLibrary): void {
  const bytes = bytesOf(library.folder);
  expect(bytes.includes(password)).toBe(false);
  expect(bytes.includes(Buffer.from(password, 'utf16le'))).toBe(false);
  expect(JSON.stringify(library.call('custody.list', {}))).not.toContain(password);
}

describe('a plain library', () => {
  test('reads a file again with its password, and keeps that nowhere', async () => {
    const library = await withLocked();
    library.call('exhibits.readAgain', { ids: [1], passwords: ['guess'] });
    await library.library().whenIdle();
    expect(library.call('exhibits.get', { id: 1 }).readingProblem).toMatch(/^No password that was tried/);
    library.call('exhibits.readAgain', { ids: [1], passwords: [password] });
    await library.library().whenIdle();
    expect(readings(library)).toEqual(['read', 'password', 'password', 'password', 'password']);
    expect(library.call('search.find', { query: '"behind the password"' }).total).toBe(1);
    expectNowhere(library);
    await library.reopen();
    library.call('exhibits.readAgain', { ids: [1] });
    await library.library().whenIdle();
    expect(readings(library)[0]).toBe('password');
  });

  test('tries passwords on every protected file of a case', async () => {
    const library = await withLocked();
    expect(library.call('passwords.try', { caseId: 1, passwords: [password, 'Another one'] })).toEqual({
      jobs: 5,
      exhibits: [1, 2, 3, 4, 5],
    });
    await library.library().whenIdle();
    expect(readings(library)).toEqual(Array(5).fill('read'));
    expect(library.call('passwords.try', { caseId: 1 })).toEqual({ jobs: 0, exhibits: [] });
    expectNowhere(library);
    expect((await library.verify()).problem).toBeNull();
  });

  test('tries the passwords of an import on what it takes in', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const tree = makeTree({ ...locked, 'f.zip': zip({ 'inner.docx': lockedDocx(password, 'Inner words.') }) });
    library.call('imports.start', { caseId, paths: [tree], passwords: ['guess', password] });
    await library.library().whenIdle();
    expect(readings(library)).toEqual(['read', 'read', 'read', 'read', 'password', 'read', 'read']);
    expectNowhere(library);
  });

  test('refuses to keep one, with the reason', async () => {
    const library = await withLocked();
    const { code, message } = library.refused('passwords.keep', { caseId: 1, passwords: [password] });
    expect([code, message]).toEqual(['unsupported', expect.stringContaining('in the clear')]);
    expect(library.call('passwords.list', { caseId: 1 })).toEqual([]);
    expectNowhere(library);
  });
});

describe('an encrypted library', () => {
  test('keeps passwords for a case and tries them at once, at every import, and after it was closed', async () => {
    const library = await withLocked(passphrase);
    expect(library.call('passwords.keep', { caseId: 1, passwords: [password, password] })).toEqual({
      kept: 1,
      jobs: 5,
    });
    await library.library().whenIdle();
    expect(readings(library)).toEqual(['read', 'read', 'read', 'read', 'password']);
    await library.reopen();
    await library.take(1, makeTree({ 'later.docx': lockedDocx(password, 'Later words.') }));
    expect(readings(library).at(-1)).toBe('read');
    const [kept] = library.call('passwords.list', { caseId: 1 });
    expect(kept).toMatchObject({ password });
    expectNowhere(library);
    expect((await library.verify()).problem).toBeNull();
  });

  test('does not try the passwords of one case on the files of another, and forgets one for good', async () => {
    const library = await withLocked(passphrase);
    library.addCase('A-2');
    library.call('passwords.keep', { caseId: 2, passwords: [password] });
    library.call('exhibits.readAgain', { ids: [1] });
    await library.library().whenIdle();
    expect(readings(library)[0]).toBe('password');
    const [kept] = library.call('passwords.list', { caseId: 2 });
    library.call('passwords.forget', { id: kept?.id ?? 0 });
    expect(library.call('passwords.list', { caseId: 2 })).toEqual([]);
    expect(library.refused('passwords.forget', { id: kept?.id ?? 0 }).code).toBe('not-found');
  });

  test('says in the log that passwords were kept, tried and forgotten, and not which', async () => {
    const library = await withLocked(passphrase);
    library.call('passwords.keep', { caseId: 1, passwords: [password] });
    library.call('passwords.try', { caseId: 1, passwords: ['Another one'] });
    await library.library().whenIdle();
    const log = library.call('custody.list', {}).rows.filter(({ action }) => action.startsWith('passwords.'));
    expect(log.map(({ action }) => action).toSorted()).toEqual(['passwords.keep', 'passwords.try']);
    expectNowhere(library);
  });
});

test('a protected Word document is shown with the password that is at hand', async () => {
  const library = await withLocked(passphrase);
  const page = async () => (await library.library().bytes(new Request('http://x/preview/1'))).text();
  expect(await page()).toContain('protected by a password');
  library.call('passwords.keep', { caseId: 1, passwords: [password] });
  await library.library().whenIdle();
  expect(await page()).toContain('Text behind the password.');
});
