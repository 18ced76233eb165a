import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyDatabase } from '../../db/store/make-database.ts';
import { mail } from '../support/mail.ts';
import { makeTree } from '../support/make-tree.ts';
import { testLibrary } from '../support/test-library.ts';

/** Tables with a row for each file, or more. Going through one of them for each file would take hours for 100,000. */
const large = [
  'import_items',
  'jobs',
  'exhibits',
  'exhibit_tags',
  'files',
  'occurrences',
  'change',
  'custody',
  'citations',
  'pages',
  'file_texts',
];

/** The statements that are prepared while `work` runs. They go on to the database as they are. */
async function statementsOf(work: () => unknown): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const prepare = Database.prototype.prepare;
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql) {
    seen.add(sql);
    return prepare.call(this, sql);
  });
  onTestFinished(() => spy.mockRestore());
  await work();
  spy.mockRestore();
  return seen;
}

/** Those of the statements that go through a large table, with what SQLite says of its way. */
function slowOnes(statements: Iterable<string>): string[] {
  const databases = [emptyDatabase('library'), emptyDatabase('text')];
  const slow = [...statements].flatMap(sql => {
    // Only its form matters: any value will do.
    const asked = `EXPLAIN QUERY PLAN ${sql.replace(/\?|:[a-z]\w*/gi, '1')}`;
    const ways = databases.flatMap(database => {
      try {
        return (database.prepare(asked).all() as { detail: string }[]).map(({ detail }) => detail);
      } catch {
        // A statement of another database.
        return [];
      }
    });
    const bad = ways.some(way => large.some(table => new RegExp(`^SCAN ${table}\\b`).test(way)));
    return bad ? [`${sql.replace(/\s+/g, ' ')}\n    ${ways.join('\n    ')}`] : [];
  });
  for (const database of databases) database.close();
  return slow;
}

const tree = () => ({
  'a.txt': 'one',
  'again.txt': 'one',
  'b.html': '<p>two',
  'message.eml': mail('Ledger', { name: 'list.txt', content: 'three' }),
  'nothing.txt': '',
});

test('no statement of an import goes through a whole table', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const statements = await statementsOf(async () => {
    await library.take(caseId, makeTree(tree()));
    await library.take(caseId, makeTree(tree()));
  });
  expect([...statements].join('\n')).toContain('INSERT INTO import_items');
  expect(slowOnes(statements)).toEqual([]);
});

test('no call that is asked again and again goes through a whole table', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const { ledger, items } = await library.take(caseId, makeTree(tree()));
  const id = items[0]?.exhibitId ?? 0;
  const { call } = library;
  const statements = await statementsOf(() => {
    const tag = call('tags.ensure', { path: 'Money/Wires' });
    call('exhibits.tag', { ids: [id], tagId: tag.id, on: true });
    call('tags.update', { id: tag.id, name: 'Cash', parentId: null });
    const { uid } = call('exhibits.get', { id });
    for (const sort of ['number', 'title', 'date', 'added'] as const) {
      const { next } = call('exhibits.list', { caseId, sort, limit: 1 });
      call('exhibits.list', { caseId, sort, limit: 1, after: next ?? undefined });
    }
    call('imports.get', { id: ledger.id });
    for (const how of [{}, { outcome: 'failed' }, { unreadable: true }] as const)
      call('imports.items', { id: ledger.id, ...how });
    call('custody.list', { subject: uid });
    const { next } = call('custody.list', { limit: 1 });
    expect(call('custody.list', { limit: 1, after: next ?? undefined }).rows).toHaveLength(1);
    call('facts.add', { caseId, text: 'He paid', citations: [{ exhibitId: id, page: 1 }] });
    call('citations.ofExhibit', { exhibitId: id });
    call('jobs.open', {});
    call('history.undo', {});
  });
  // The log is counted, which is quick, and open jobs are few; the newest entries come in the order of an index.
  const quick = /count\(\*\) FROM custody WHERE|FROM jobs WHERE state|SCAN custody USING INDEX custody_by_time/;
  expect(slowOnes(statements).filter(sql => !quick.test(sql))).toEqual([]);
});
