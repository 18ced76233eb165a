import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ExportResult, custodyColumns } from '../../../contract/exports.ts';
import type { InputOf } from '../../../contract/index.ts';
import { madeFilePath } from '../../../contract/report.ts';
import { readCsv } from '../../../renderer/viewer/read-csv.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const headings = Object.fromEntries(custodyColumns.map(key => [key, key])) as InputOf<'custody.export'>['headings'];
const statuses = { new: 'New', 'in-review': 'In review', reviewed: 'Reviewed', key: 'Key', privileged: 'Privileged' };
const columnsOf = (...keys: InputOf<'exhibits.export'>['columns'][number]['key'][]) =>
  keys.map(key => ({ key, heading: key }));

const linesOf = (file: string): readonly (readonly string[])[] => readCsv(readFileSync(file, 'utf8').slice(1), ',');

async function written(test: TestLibrary, jobId: number): Promise<ExportResult> {
  const { state, result, failure } = await test.job(jobId);
  expect([state, failure]).toEqual(['done', null]);
  return result as ExportResult;
}

test('the list of exhibits is written as it is shown, and the log says so', async () => {
  const test = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(test);
  const { id: tagId } = test.call('tags.ensure', { path: 'Money/Cash' });
  test.call('exhibits.tag', { ids: [letter], tagId, on: true });
  test.call('exhibits.update', {
    ids: [memo],
    status: 'key',
    date: 'about 2019',
    title: 'Memo; of “court”, "15 years"',
  });
  const file = join(temporaryFolder(), 'exhibits.csv');
  const { jobId } = test.call('exhibits.export', {
    caseId,
    sort: 'title',
    descending: true,
    columns: columnsOf('number', 'title', 'kind', 'status', 'date', 'tags', 'pages', 'sha256'),
    kinds: { text: 'Text file' },
    statuses,
    file,
  });
  const result = await written(test, jobId);
  const bytes = readFileSync(file);
  expect(result).toEqual({ file, rows: 2, bytes: bytes.length, sha256: sha256(bytes).toString('hex') });
  const hashOf = (id: number): string => test.call('exhibits.get', { id }).sha256;
  expect(linesOf(file)).toEqual([
    ['number', 'title', 'kind', 'status', 'date', 'tags', 'pages', 'sha256'],
    ['EX-0002', 'Memo; of “court”, "15 years"', 'Text file', 'Key', 'about 2019', '', '1', hashOf(memo)],
    ['EX-0001', 'letter', 'Text file', 'New', '', 'Money/Cash', '1', hashOf(letter)],
  ]);
  expect(test.call('custody.list', { caseId, kinds: ['reports'] }).rows).toMatchObject([
    { action: 'exhibits.exported', detail: { file, rows: 2, sha256: result.sha256 } },
    { action: 'exhibits.export', detail: { file } },
  ]);
  expect(await test.verify()).toMatchObject({ problem: null });
});

test('only those that were chosen and that the filter lets through are written', async () => {
  const test = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(test);
  const file = join(temporaryFolder(), 'exhibits.csv');
  const given = { caseId, columns: columnsOf('number'), kinds: {}, statuses, file };
  await written(test, test.call('exhibits.export', { ...given, only: [memo] }).jobId);
  expect(linesOf(file)).toEqual([['number'], ['EX-0002']]);
  const both = { ...given, only: [letter, memo], filter: { text: 'letter' }, replace: true };
  await written(test, test.call('exhibits.export', both).jobId);
  expect(linesOf(file)).toEqual([['number'], ['EX-0001']]);
});

test('no cell is taken for a formula by a spreadsheet', async () => {
  const test = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(test);
  test.call('exhibits.update', {
    ids: [letter],
    title: '=HYPERLINK("http://example.org","open")',
    custodian: '@SUM(1)',
  });
  test.call('exhibits.update', { ids: [memo], title: '-2+3', custodian: '＋1' });
  const file = join(temporaryFolder(), 'exhibits.csv');
  const columns = columnsOf('title', 'custodian');
  await written(test, test.call('exhibits.export', { caseId, columns, kinds: {}, statuses, file }).jobId);
  expect(readFileSync(file, 'utf8')).toBe(
    [
      '\uFEFF"title","custodian"',
      `"'=HYPERLINK(""http://example.org"",""open"")","'@SUM(1)"`,
      `"'-2+3","'＋1"`,
      '',
    ].join('\r\n'),
  );
});

/** What somebody has without the program: the file, and how a hash is made. */
function checkedChain(file: string): { readonly actions: readonly string[]; readonly last: string } {
  const [, ...lines] = linesOf(file);
  let before = '00'.repeat(32);
  const actions = lines.map(cells => {
    const entry = Object.fromEntries(custodyColumns.map((key, place) => [key, cells[place] ?? '']));
    const { text = '', previous = '', hash = '', action = '' } = entry;
    expect(previous).toBe(before);
    const own = sha256(
      Buffer.concat([Buffer.from('casewright custody 1\0'), Buffer.from(previous, 'hex'), Buffer.from(text)]),
    );
    expect(own.toString('hex')).toBe(hash);
    expect((JSON.parse(text) as unknown[])[4]).toBe(action);
    before = hash;
    return action;
  });
  return { actions, last: before };
}

test('the whole custody log is written so that its chain can be checked without the program', async () => {
  const test = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(test);
  // More than are read at a time.
  for (let turn = 0; turn < 300; turn++)
    test.call('exhibits.update', { ids: [letter], description: `=${turn}\nand “more”` });
  test.call('exhibits.remove', { ids: [letter], reason: '-1, not ours' });
  const file = join(temporaryFolder(), 'log.csv');
  const { jobId } = test.call('custody.export', {
    filter: {},
    headings,
    acts: { 'exhibits.remove': 'Removed exhibits' },
    file,
  });
  const result = await written(test, jobId);
  const { actions, last } = checkedChain(file);
  expect(result.rows).toBe(actions.length);
  expect(actions.filter(action => action === 'exhibits.update')).toHaveLength(300);
  // The chain ends with the act that asked for it; the log goes on with what was written.
  expect(actions.at(-1)).toBe('custody.export');
  const [newest, asked] = test.call('custody.list', {}).rows;
  expect(newest).toMatchObject({ action: 'custody.exported', detail: { sha256: result.sha256 } });
  expect(asked?.hash).toBe(last);
  const removal = linesOf(file).find(cells => cells.includes('exhibits.remove'));
  expect(removal).toEqual(expect.arrayContaining(['Removed exhibits', "'-1, not ours", 'EX-0001 letter']));
  expect(test.call('custody.list', { caseId, kinds: ['reports'] }).total).toBe(0);
});

test('what a filter lets through of the log is written alone', async () => {
  const test = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(test);
  test.addCase('B-2');
  const { uid } = test.call('exhibits.get', { id: letter });
  const file = join(temporaryFolder(), 'log.csv');
  const filter = { caseId, subject: uid, kinds: ['imports' as const], from: 0, to: Date.now() + 1000 };
  await written(test, test.call('custody.export', { filter, headings, acts: {}, file }).jobId);
  const at = custodyColumns.indexOf('action');
  expect(linesOf(file).map(cells => cells[at])).toEqual(['action', 'import.exhibit']);
});

test('a list is not written over another file, into the library, or where there is no folder', async () => {
  const test = await testLibrary();
  const { caseId } = await caseWithEvidence(test);
  const folder = temporaryFolder();
  const taken = join(folder, 'taken.csv');
  writeFileSync(taken, 'mine');
  const given = { caseId, columns: columnsOf('number'), kinds: {}, statuses };
  const failureAt = async (file: string): Promise<unknown> =>
    (await test.job(test.call('exhibits.export', { ...given, file }).jobId)).failure;
  expect(await failureAt(taken)).toMatchObject({ code: 'conflict' });
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(await failureAt(join(test.folder, 'objects', 'list.csv'))).toMatchObject({ code: 'invalid' });
  expect(existsSync(join(test.folder, 'objects', 'list.csv'))).toBe(false);
  expect(await failureAt(join(folder, 'nowhere', 'list.csv'))).toMatchObject({ code: 'not-found' });
  expect(test.refused('exhibits.export', { ...given, file: 'list.csv' })).toMatchObject({ code: 'invalid' });
  expect(readdirSync(folder)).toEqual(['taken.csv']);
});

test('a written list can be fetched, unless it was altered', async () => {
  const test = await testLibrary();
  const { caseId } = await caseWithEvidence(test);
  const file = join(temporaryFolder(), 'Exhibits of A-1.csv');
  const { jobId } = test.call('exhibits.export', { caseId, columns: columnsOf('number'), kinds: {}, statuses, file });
  await written(test, jobId);
  const fetched = () => test.library().bytes(new Request(`http://library${madeFilePath(jobId)}`));
  const answer = await fetched();
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(file));
  appendFileSync(file, ' ');
  expect((await fetched()).status).toBe(409);
});

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
