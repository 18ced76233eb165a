import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../engine/open.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { mountedFolder } from '../../db/mounted-folder.ts';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { idleOnFullDisk } from './idle-on-full-disk.ts';
import { runImport } from './run-import.ts';

/** Files, every tenth a mail with an attachment, each with a word of its own. */
function manyFiles(count: number): Record<string, string | Buffer> {
  const file = (n: number): [string, string | Buffer] =>
    n % 10 === 0
      ? [`${n % 7}/${n}.eml`, mail(`Subject uniquemail${n}`, { name: 'part.txt', content: `This is uniquepart${n}` })]
      : [`${n % 7}/${n}.txt`, `This is uniqueword${n}`];
  return Object.fromEntries(Array.from({ length: count }, (_, n) => file(n)));
}

/** Fails unless every one of the files is there once, readable and found by its own word. */
async function expectAllThere(library: TestLibrary, count: number): Promise<void> {
  const mails = Math.ceil(count / 10);
  const [ledger] = library.call('imports.list', {});
  expect(ledger).toMatchObject({
    state: 'done',
    found: count + mails,
    stored: count + mails,
    duplicate: 0,
    failed: 0,
    waiting: 0,
    unreadable: 0,
  });
  const { rows } = library.call('imports.items', { id: ledger?.id ?? 0, limit: 1000 });
  expect(new Set(rows.map(({ path }) => path)).size).toBe(count + mails);
  expect(new Set(rows.map(({ exhibitNumber }) => exhibitNumber)).size).toBe(count + mails);
  const exhibits = library.call('exhibits.list', { caseId: 1, limit: 1000 });
  expect(exhibits.total).toBe(count + mails);
  expect(exhibits.rows.filter(({ reading }) => reading !== 'read')).toEqual([]);
  for (const { id } of exhibits.rows) expect(library.call('exhibits.get', { id }).occurrences).toHaveLength(1);
  for (let n = 0; n < count; n += 1)
    for (const word of n % 10 === 0 ? [`uniquemail${n}`, `uniquepart${n}`] : [`uniqueword${n}`])
      expect(library.call('search.find', { query: word }).total, word).toBe(1);
  const { problem, remarks } = await library.verify();
  expect({ problem, remarks: remarks.filter(remark => !/belong to no exhibit yet/.test(remark)) }).toEqual({
    problem: null,
    remarks: [],
  });
}

test('a cancelled import keeps what it stored, and says so', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const folder = makeTree(manyFiles(400));
  const { importId } = library.call('imports.start', { caseId, paths: [folder] });
  const stop = library.library().listen(event => {
    if (event.kind !== 'changed' || event.noun !== 'imports') return;
    stop();
    setImmediate(() => library.call('imports.cancel', { id: importId }));
  });
  await library.library().whenIdle();
  const ledger = library.call('imports.get', { id: importId });
  expect(ledger).toMatchObject({ state: 'cancelled', failure: null, failed: 0, waiting: 0 });
  expect(ledger.found).toBe(ledger.stored + ledger.duplicate);
  expect(ledger.stored).toBeGreaterThan(0);
  expect(ledger.stored).toBeLessThan(400);
  expect(ledger.endedAt).not.toBeNull();
  expect(library.refused('imports.cancel', { id: importId }).code).toBe('conflict');
  const actions = library.call('custody.list', { limit: 1000 }).rows.map(({ action }) => action);
  expect(actions).toContain('imports.cancel');
  expect(actions).toContain('import.ended');
  // Imported again, the rest comes in and nothing is doubled.
  const again = await library.take(caseId, folder);
  expect(again.ledger.state).toBe('done');
  expect(library.call('exhibits.list', { caseId }).total).toBe(440);
  await library.reopen();
  expect(library.call('imports.get', { id: importId }).state).toBe('cancelled');
});

test('an import that waits for another one can be cancelled before it begins', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const first = library.call('imports.start', { caseId, paths: [makeTree(manyFiles(40))] });
  const second = library.call('imports.start', { caseId, paths: [makeTree({ 'other.txt': 'other' })] });
  library.call('imports.cancel', { id: second.importId });
  await library.library().whenIdle();
  expect(library.call('imports.get', { id: second.importId })).toMatchObject({ state: 'cancelled', found: 0 });
  expect(library.call('imports.get', { id: first.importId }).state).toBe('done');
  expect((await library.verify()).problem).toBeNull();
});

test('a library that is closed in the middle of an import goes on when it is opened', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  library.call('imports.start', { caseId, paths: [makeTree(manyFiles(200))] });
  for (let n = 0; n < 7; n += 1) await library.reopen();
  await library.library().whenIdle();
  await expectAllThere(library, 200);
});

test('nothing acknowledged is lost and nothing is doubled when the process is killed ten times', {
  timeout: 240_000,
}, async () => {
  const library = await testLibrary();
  library.addCase('A-1');
  await library.close();
  const folder = makeTree(manyFiles(200));
  let acknowledged = 0;
  let kills = 0;
  for (; kills < 10; kills += 1) {
    const { account, code } = await runImport(library.folder, [folder], { killAfter: Math.random() * 1500 });
    // The program opened by the next run must know at least what the last one said.
    const found: number = account?.found ?? 0;
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    acknowledged = found;
    if (code === 0) break;
  }
  const { account, code } = await runImport(library.folder, [folder]);
  expect(code).toBe(0);
  expect(account).toMatchObject({ state: 'done' });
  await library.reopen();
  // What was being read in five sessions that died is suspected of having killed them, and left to the user.
  const left = library.call('exhibits.list', { caseId: 1, limit: 1000 }).rows.filter(row => row.reading === 'failed');
  for (const { readingProblem } of left) expect(readingProblem).toMatch(/^The program ended five times/);
  if (left.length > 0) library.call('exhibits.readAgain', { ids: left.map(({ id }) => id) });
  await library.library().whenIdle();
  await expectAllThere(library, 200);
});

test('containers that are killed in the middle of being read bring each of their files once', {
  timeout: 240_000,
}, async () => {
  const library = await testLibrary();
  library.addCase('A-1');
  await library.close();
  const members = Array.from({ length: 300 }, (_, n) => [`${n % 5}/${n}.txt`, `This is uniquemember${n}`] as const);
  const messages = Array.from(
    { length: 300 },
    (_, n) =>
      `From v@example.org Tue Mar  5 09:30:00 2019\nFrom: v@example.org\nSubject: uniquemessage${n}\n\nText.\n\n`,
  );
  const folder = makeTree({
    'all.zip': zip({ ...Object.fromEntries(members), 'inbox.mbox': messages.join('') }),
    'large.zip': zip({ 'large.bin': randomBytes(6_000_000) }),
  });
  // Both containers, what is in them, and what is in the mailbox.
  const all = 2 + 301 + 1 + 300;
  let acknowledged = 0;
  for (let kills = 0; kills < 8; kills += 1) {
    const { account, code } = await runImport(library.folder, [folder], { killAfter: 300 + Math.random() * 1500 });
    expect(account?.found ?? 0).toBeGreaterThanOrEqual(acknowledged);
    acknowledged = account?.found ?? 0;
    if (code === 0) break;
  }
  expect((await runImport(library.folder, [folder])).code).toBe(0);
  await library.reopen();
  const left = library.call('exhibits.list', { caseId: 1, limit: 1000 }).rows.filter(row => row.reading === 'failed');
  for (const { readingProblem } of left) expect(readingProblem).toMatch(/^The program ended five times/);
  if (left.length > 0) library.call('exhibits.readAgain', { ids: left.map(({ id }) => id) });
  await library.library().whenIdle();
  const [ledger] = library.call('imports.list', {});
  expect(ledger).toMatchObject({ state: 'done', found: all, stored: all, duplicate: 0, failed: 0, waiting: 0 });
  const { rows } = library.call('imports.items', { id: ledger?.id ?? 0, limit: 1000 });
  expect(new Set(rows.map(({ path }) => path)).size).toBe(all);
  for (let n = 0; n < 300; n += 7)
    for (const query of [`uniquemember${n}`, `uniquemessage${n}`])
      expect(library.call('search.find', { query }).total, query).toBe(1);
  expect((await library.verify()).problem).toBeNull();
});

test('a file that the system does not let us read is named, and the rest goes on', async context => {
  if (process.getuid?.() !== 0) return context.skip('only root can become a user who may not read');
  const nobody = 65_534;
  const library = await testLibrary();
  library.addCase('A-1');
  await library.close();
  const folder = makeTree({ 'open.txt': 'open', 'closed.txt': 'closed', 'locked/in.txt': 'in' });
  chmodSync(join(folder, 'closed.txt'), 0);
  chmodSync(join(folder, 'locked'), 0);
  for (const path of [folder, dirname(library.folder)]) chmodSync(path, 0o755);
  const own = (path: string): void => {
    chownSync(path, nobody, nobody);
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) own(join(path, name));
  };
  own(library.folder);
  const { account, code } = await runImport(library.folder, [folder], { uid: nobody });
  expect(code).toBe(0);
  expect(account).toMatchObject({ state: 'done', found: 3, stored: 1, failed: 2 });
  await library.reopen();
  const { rows } = library.call('imports.items', { id: 1, outcome: 'failed' });
  expect(rows.map(({ path }) => path.slice(folder.length))).toEqual(['/closed.txt', '/locked']);
  expect(rows[0]?.reason).toMatch(/may not be read|does not allow|not readable/i);
  expect(rows[1]?.reason).toMatch(/^The system does not allow reading this/);
});

test('an import on a disk that fills up stops with a sentence, loses nothing, and is done after space is freed', async context => {
  const disk = mountedFolder(96 * 1024 * 1024);
  if (!disk) return context.skip('mounting a disk is not permitted here');
  const library = await testLibrary({ folder: join(disk.folder, 'library'), onError: () => undefined });
  const { id: caseId } = library.addCase('A-1');
  const ballast = join(disk.folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(84 * 1024 * 1024));
  const files = Array.from({ length: 40 }, (_, n) => [`${n}.txt`, `uniqueword${n}\n`.repeat(60_000)]);
  const folder = makeTree(Object.fromEntries(files) as Record<string, string>);
  const { importId } = library.call('imports.start', { caseId, paths: [folder] });
  await idleOnFullDisk(library);
  const before = library.call('imports.get', { id: importId }).stored;
  expect(before).toBeLessThan(40);
  rmSync(ballast);
  await library.library().whenIdle();
  const stopped = library.call('imports.get', { id: importId });
  expect(stopped).toMatchObject({ state: 'failed', stored: before, duplicate: 0, failed: 0 });
  expect(stopped.failure).toMatch(/^The disk is full.*(is safe|was saved).*free some space/is);
  expect((await library.verify()).problem).toBeNull();
  const { ledger } = await library.take(caseId, folder);
  expect(ledger).toMatchObject({ state: 'done', found: 40, stored: 40 - before, duplicate: before, failed: 0 });
  // What could not be read for want of space says so, and is read again when asked to.
  const unread = library.call('exhibits.list', { caseId }).rows.filter(({ reading }) => reading !== 'read');
  for (const { readingProblem } of unread) expect(readingProblem).toMatch(/^The disk is full/);
  if (unread.length > 0) library.call('exhibits.readAgain', { ids: unread.map(({ id }) => id) });
  await library.library().whenIdle();
  for (const [word] of [['uniqueword0'], ['uniqueword39']] as const)
    expect(library.call('search.find', { query: word }).total).toBe(1);
  expect(library.call('exhibits.list', { caseId }).rows.filter(({ reading }) => reading !== 'read')).toEqual([]);
  expect((await library.verify()).problem).toBeNull();
});

test('a library on a full disk is closed all the same, and opened again after space is freed', async context => {
  const disk = mountedFolder(16 * 1024 * 1024);
  if (!disk) return context.skip('mounting a disk is not permitted here');
  const folder = join(disk.folder, 'library');
  const ballast = join(disk.folder, 'ballast');
  const first = await createLibrary(folder, { name: 'Harbour', onError: () => undefined });
  const made = first.answer('cases.create', { title: 'none' });
  expect(made).toMatchObject({ ok: true });
  expect(() => writeFileSync(ballast, Buffer.alloc(16 * 1024 * 1024))).toThrow('ENOSPC');
  let title = 'none';
  // What there is room for is kept; the first that does not fit is refused.
  for (let n = 0, refused = false; !refused; n += 1) {
    const reply = first.answer('cases.update', { id: 1, title: `${n}`, description: 'x'.repeat(100_000) + n });
    refused = !reply.ok;
    if (reply.ok) title = `${n}`;
    else
      expect(reply).toMatchObject({ code: 'too-large', message: expect.stringMatching(/^The disk is full/) as string });
  }
  await expect(first.close()).rejects.toMatchObject({ code: 'too-large' });
  rmSync(ballast);
  const library = await testLibrary({ folder, existing: true });
  expect(library.call('cases.get', { id: 1 }).title).toBe(title);
  expect((await library.verify()).problem).toBeNull();
});

test('a library on a medium that cannot be written is opened for reading, and takes nothing in', async context => {
  const disk = mountedFolder(24 * 1024 * 1024);
  if (!disk) return context.skip('mounting a disk is not permitted here');
  const library = await testLibrary({ folder: join(disk.folder, 'library') });
  const { id: caseId } = library.addCase('A-1');
  await library.take(caseId, makeTree({ 'a.txt': 'a harbour' }));
  await library.close();
  disk.makeReadOnly();
  await library.reopen();
  expect(library.call('library.summary', {}).readOnly).toBe(true);
  expect(library.call('search.find', { query: 'harbour' }).total).toBe(1);
  expect(library.refused('imports.start', { caseId, paths: [temporaryFolder()] }).code).toBe('read-only');
});
