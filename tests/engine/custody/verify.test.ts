import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verification } from '../../../contract/custody.ts';
import { createLibrary } from '../../../engine/open.ts';
import { startBuiltChild } from '../../support/built-child.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

let template = '';
beforeAll(async () => {
  template = join(mkdtempSync(join(tmpdir(), 'casewright-test-')), 'library');
  const { answer, whenIdle, close } = await createLibrary(template, {
    name: 'Harbour',
    actor: 'Tester',
    startChild: startBuiltChild,
  });
  const files = { 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' };
  for (const [name, input] of [
    ['cases.create', { title: 'Case A-1' }],
    ['imports.start', { caseId: 1, paths: [makeTree(files, join(template, '../tree'))] }],
  ] as const)
    expect(answer(name, input)).toMatchObject({ ok: true });
  await whenIdle();
  expect(answer('notes.add', { caseId: 1, text: 'Seen' })).toMatchObject({ ok: true });
  await close();
});
afterAll(() => rmSync(dirname(template), { recursive: true, force: true }));

/** A copy of a library with one case, three exhibits and a note, open after `work` was done to its database. */
async function tampered(work: (database: Database.Database) => void): Promise<TestLibrary> {
  const folder = join(temporaryFolder(), 'library');
  cpSync(template, folder, { recursive: true });
  behindTheBack(folder, database => {
    for (const name of database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all())
      database.exec(`DROP TRIGGER ${String(name)}`);
    database.pragma('foreign_keys = OFF');
    work(database);
  });
  return testLibrary({ folder, existing: true });
}

/** The path of the only object whose content is `text`. */
function objectOf(folder: string, size: number): string {
  const objects = join(folder, 'objects');
  for (const sub of readdirSync(objects))
    for (const name of readdirSync(join(objects, sub)))
      if (statSync(join(objects, sub, name)).size === size) return join(objects, sub, name);
  throw new Error(`There is no object of ${size} bytes`);
}

describe('verification', () => {
  test('finds nothing wrong in a library that was left alone, and says what it looked at', async () => {
    const library = await tampered(() => undefined);
    const { problem, problems, entries, files, bytes, head, remarks } = await library.verify();
    expect({ problem, problems, files, bytes, remarks }).toEqual({
      problem: null,
      problems: [],
      files: 3,
      bytes: 11,
      remarks: [],
    });
    // Two chains: that of the library, and that of the copy this test works on.
    expect(entries).toBe(9 + (head?.seq ?? 0));
    expect(head?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(library.call('library.summary', {}).verifiedAt).not.toBeNull();
    expect(library.call('custody.list', { limit: 1 }).rows[0]).toMatchObject({
      action: 'custody.verified',
      detail: { problems: 0 },
    });
  });

  test.for([
    [
      'an entry was rewritten',
      `UPDATE custody SET actor = 'Nobody' WHERE seq = 4`,
      /entry 4 \(import\.exhibit\) was altered/,
    ],
    [
      'an entry was back-dated',
      `UPDATE custody SET at = at - 86400000 WHERE seq = 2`,
      /entry 2 \(cases\.create\) was altered/,
    ],
    ['an entry is gone', 'DELETE FROM custody WHERE seq = 5', /entry 5 is missing/],
    ['the first entry is gone', 'DELETE FROM custody WHERE seq = 1', /entry 1 is missing/],
    [
      'a change was rewritten',
      `UPDATE change SET new = 'Other' WHERE field = 'title' AND operation = 2`,
      /what entry 2 \(cases\.create\) changed was altered/,
    ],
    ['a change is gone', `DELETE FROM change WHERE operation = 4 AND field = 'number'`, /entry 4/],
    [
      'a change was slipped in',
      `INSERT INTO change SELECT device, max(seq) + 1, 999, noun, record, field, old, 'x', clock_ms, clock_n FROM change`,
      /no entry of the log accounts for|changed without an entry/,
    ],
    ['a record was edited', `UPDATE cases SET title = 'Other'`, /Record cases 1: title/],
    ['a field without history was set', `UPDATE cases SET description = 'Other'`, /Record cases 1: description/],
    ['a record was hidden', 'UPDATE notes SET deleted = 1', /Record notes 1: deleted/],
    ['a record was taken out', 'DELETE FROM notes', /Record notes .*: its history is there, and the record is not/],
    [
      'a record was put in',
      `INSERT INTO notes (uid, case_id, text) VALUES (randomblob(16), 1, 'forged')`,
      /Record notes 2/,
    ],
    [
      'an exhibit was given another file',
      'UPDATE exhibits SET deleted = 1 WHERE id = 3; UPDATE exhibits SET file_id = 3 WHERE id = 1',
      /Record exhibits 1: file_id/,
    ],
    ['a hash was changed', 'UPDATE files SET sha256 = randomblob(32) WHERE id = 2', /exhibits 2: file_id/],
    [
      'the time that a file had was changed',
      'UPDATE occurrences SET modified_at = modified_at - 1000 WHERE id = 2',
      /Place .*b\.txt: it differs from what entry 5 /,
    ],
    [
      'the time when a file was found was changed',
      'UPDATE occurrences SET found_at = found_at - 1000 WHERE id = 2',
      /Place .*b\.txt: it differs/,
    ],
    ['a place is gone', 'DELETE FROM occurrences WHERE id = 2', /Place .*b\.txt: it differs/],
    [
      'a place was put in',
      `INSERT INTO occurrences (exhibit_id, file_id, import_id, path, file_name, found_at, actor)
       SELECT exhibit_id, file_id, import_id, '/elsewhere', file_name, found_at, actor FROM occurrences WHERE id = 1`,
      /holds 4 places .* tells of 3/,
    ],
    [
      'the end was cut off',
      'DELETE FROM custody WHERE seq = (SELECT max(seq) FROM custody)',
      /entry \d+ was signed and is gone/,
    ],
    [
      'the end was cut off with its changes',
      'DELETE FROM change WHERE operation >= 8; DELETE FROM custody WHERE seq >= 8; DELETE FROM notes',
      /was signed and is gone/,
    ],
    [
      'a signature was replaced',
      'UPDATE custody_head SET signature = randomblob(64)',
      /signature of entry \d+ does not match/,
    ],
  ] as const)('names it when %s', async ([, statement, problem]) => {
    const library = await tampered(database => void database.exec(statement));
    const found = await library.verify();
    expect(found.problem).toMatch(problem);
    expect(found.problems[0]).toBe(found.problem);
  });

  test('names it when the whole log from some entry on was made anew, because its head had been signed', async () => {
    const library = await testLibrary();
    library.addCase('A-1');
    await library.reopen();
    await library.close();
    behindTheBack(library.folder, database => {
      database.exec('DROP TRIGGER custody_kept; DROP TRIGGER custody_fixed');
      database.exec('DELETE FROM custody WHERE seq > 1');
    });
    await library.reopen();
    expect((await library.verify()).problem).toMatch(
      /entry 2 is missing|was signed and is gone|does not match|no entry/,
    );
  });

  test('what the last verification found wrong stands in the summary of the library until one finds it whole', async () => {
    const library = await tampered(() => undefined);
    const problems = (): number => library.call('library.summary', {}).problems;
    expect(problems()).toBe(0);
    const object = objectOf(library.folder, 5);
    renameSync(object, `${object}.away`);
    await library.verify();
    expect(problems()).toBe(1);
    await library.reopen();
    expect(problems()).toBe(1);
    renameSync(`${object}.away`, object);
    await library.verify();
    expect(problems()).toBe(0);
  });

  test('names the exhibit whose original is missing', async () => {
    const library = await tampered(() => undefined);
    rmSync(objectOf(library.folder, 5));
    expect((await library.verify()).problem).toMatch(
      /^Original of EX-0003 c\.txt: the file is missing from the vault \(SHA-256 [0-9a-f]{64}\)$/,
    );
  });

  test.for([
    ['one bit of it flipped', 'ooe'],
    ['grew', 'one and more'],
    ['shrank', 'on'],
  ] as const)('names the exhibit whose original was altered: %s', async ([, content]) => {
    const library = await tampered(() => undefined);
    const path = readdirSync(join(library.folder, 'objects'))
      .flatMap(sub =>
        readdirSync(join(library.folder, 'objects', sub)).map(name => join(library.folder, 'objects', sub, name)),
      )
      .find(file => library.call('exhibits.get', { id: 1 }).sha256 === file.slice(-64));
    if (path === undefined) throw new Error('The object is not there');
    chmodSync(path, 0o600);
    writeFileSync(path, content);
    const { problem, problems } = await library.verify();
    expect(problem).toMatch(/^Original of EX-0001 a\.txt: the file in the vault was altered/);
    expect(problems).toHaveLength(1);
    // Imported once more, the good bytes take the place of the bad ones.
    await library.take(1, makeTree({ 'again.txt': 'one' }));
    expect((await library.verify()).problem).toBeNull();
  });

  test('remarks on a file in the vault that no exhibit has, and takes away old leftovers only', async () => {
    const library = await tampered(() => undefined);
    const name = 'ab'.repeat(32);
    makeTree(
      { [`ab/${name}`]: 'orphan', 'incoming/left': 'half a file', 'note.txt': 'mine' },
      join(library.folder, 'objects'),
    );
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(join(library.folder, 'objects/incoming/left'), longAgo, longAgo);
    const { problem, remarks } = await library.verify();
    expect(problem).toBeNull();
    expect(remarks.join('\n')).toMatch(
      /^1 files? in the vault belong.*\n1 files? in the vault’s folder were not put there.*note\.txt\n1 leftovers?/,
    );
    expect(readdirSync(join(library.folder, 'objects/incoming'))).toEqual([]);
    expect(readdirSync(join(library.folder, 'objects/ab'))).toContain(name);
  });

  test('lists the first hundred problems and counts the rest', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    await library.take(
      caseId,
      makeTree(Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`${n}.txt`, `text ${n}`]))),
    );
    renameSync(join(library.folder, 'objects'), join(library.folder, 'elsewhere'));
    makeTree({ 'incoming/x': '' }, join(library.folder, 'objects'));
    const { problems } = await library.verify();
    expect(problems).toHaveLength(101);
    expect(problems[100]).toBe('20 further problems');
  });

  test('answers calls meanwhile, and takes nothing that they change for wrong', async () => {
    const library = await tampered(() => undefined);
    const { jobId } = library.call('custody.verify', {});
    let edits = 0;
    const isOpen = () => ['waiting', 'running'].includes(library.call('jobs.get', { id: jobId }).state);
    for (; isOpen(); edits += 1) {
      library.call('exhibits.update', { ids: [1, 2, 3], title: `Title ${edits}` });
      library.call('notes.add', { caseId: 1, text: `Note ${edits}` });
      await setImmediate();
    }
    const { state, result } = await library.job(jobId);
    const { problem, head } = result as Verification;
    expect({ state, problem }).toEqual({ state: 'done', problem: null });
    expect(edits).toBeGreaterThan(1);
    // Its head is the last entry that was checked, not one that came since.
    expect(head?.seq).toBeLessThan(library.call('custody.list', { limit: 1 }).rows[0]?.seq ?? 0);
    expect((await library.verify()).problem).toBeNull();
  });

  test('can be cancelled, and the library closed, while it runs', async () => {
    const library = await tampered(() => undefined);
    const { jobId } = library.call('custody.verify', {});
    await setImmediate();
    library.call('jobs.cancel', { id: jobId });
    expect((await library.job(jobId)).state).toBe('cancelled');
    library.call('custody.verify', {});
    await setImmediate();
    await library.reopen();
    await library.library().whenIdle();
    expect(library.call('library.summary', {}).verifiedAt).not.toBeNull();
  });
});
