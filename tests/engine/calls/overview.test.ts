import { expect, test } from 'vitest';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../../../engine/host/measure.ts';
import { caseWithEvidence, letterText } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

test('the overview of an empty case has nothing in it', async () => {
  const library = await testLibrary();
  const { id } = library.addCase('A-1');
  const overview = library.call('cases.overview', { id });
  expect(overview).toMatchObject({ pages: 0, bytes: 0, kinds: [], months: [], undated: 0 });
  expect(Object.values(overview.attention).filter(value => value !== 0 && value !== null)).toEqual([]);
});

test('the overview counts the material of its own case, by kind and by the date as far as it is known', async () => {
  const library = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(library);
  const { id: other } = library.addCase('B-1');
  await library.take(other, makeTree({ 'third.txt': 'third' }));
  library.call('exhibits.update', { ids: [letter], date: '14 March 2019' });
  library.call('exhibits.update', { ids: [memo], date: '2021' });
  const { months, undated, kinds, bytes } = library.call('cases.overview', { id: caseId });
  expect(months).toEqual([
    { month: '2019-03', exhibits: 1 },
    { month: '2021', exhibits: 1 },
  ]);
  expect(undated).toBe(0);
  expect(kinds).toEqual([{ kind: 'text', exhibits: 2, bytes }]);
  expect(library.call('cases.overview', { id: other })).toMatchObject({ undated: 1, kinds: [{ exhibits: 1 }] });
});

test('what needs attention goes away when it is done', async () => {
  const library = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(library);
  const attention = () => library.call('cases.overview', { id: caseId }).attention;
  expect(attention()).toMatchObject({
    untagged: 2,
    unreviewed: 2,
    unreadable: 0,
    waiting: 0,
    openConflicts: 0,
    failedFiles: 0,
  });

  const tag = library.call('tags.ensure', { path: 'Cash' });
  library.call('exhibits.tag', { ids: [letter], tagId: tag.id, on: true });
  library.call('exhibits.update', { ids: [letter, memo], status: 'reviewed' });
  const citations = [{ exhibitId: letter, page: 1, quote: letterText.slice(0, 11) }];
  library.call('facts.add', { caseId, text: 'Cash was counted.', citations });
  const conflict = library.call('conflicts.add', {
    caseId,
    claim: 'Times counted',
    values: [
      { value: 'once', citations },
      { value: 'twice', citations },
    ],
  });
  expect(attention()).toMatchObject({ untagged: 1, unreviewed: 0, openConflicts: 1, undatedFacts: 1 });
  library.call('conflicts.adopt', {
    id: conflict.id,
    valueId: conflict.values[0]?.id ?? 0,
    reason: 'The letter says so.',
  });
  expect(attention().openConflicts).toBe(0);
});

test('a file that could not be imported needs attention until a later import has it', async () => {
  const library = await testLibrary();
  const { id } = library.addCase('A-1');
  const folder = makeTree({ 'one.txt': 'one' });
  const gone = join(folder, 'gone.txt');
  const { ledger } = await library.take(id, folder, gone);
  expect(ledger.failed).toBe(1);
  expect(library.call('cases.overview', { id }).attention).toMatchObject({ failedFiles: 1, failedImportId: ledger.id });
  writeFileSync(gone, 'here again');
  await library.take(id, gone);
  expect(library.call('cases.overview', { id }).attention).toMatchObject({ failedFiles: 0, failedImportId: null });
});

test('the latest acts stand first, and the same act many times is told once', async () => {
  const library = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(library);
  const { id: other } = library.addCase('B-1');
  library.call('notes.add', { caseId: other, text: 'Elsewhere' });
  library.call('exhibits.update', { ids: [letter], title: 'The letter' });
  const { latest } = library.call('cases.overview', { id: caseId });
  expect(latest[0]).toMatchObject({
    action: 'exhibits.update',
    label: 'EX-0001 The letter',
    exhibitId: letter,
    times: 1,
    actor: 'Tester',
  });
  expect(latest.find(({ action }) => action === 'import.exhibit')).toMatchObject({ times: 2 });
  expect(latest.some(({ action }) => action === 'notes.add')).toBe(false);
});

test('of acts that go back further than is looked, it is said that there may be more', async () => {
  const library = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(library);
  for (let time = 0; time < 505; time += 1) library.call('exhibits.update', { ids: [letter], title: `Letter ${time}` });
  const { latest } = library.call('cases.overview', { id: caseId });
  expect(latest).toMatchObject([{ action: 'exhibits.update', times: 500, orMore: true }]);
});

test('the log says which fields of how many exhibits were changed', async () => {
  const library = await testLibrary();
  const { letter } = await caseWithEvidence(library);
  library.call('exhibits.update', { ids: [letter], status: 'key', date: 'May 2019' });
  const [newest] = library.call('custody.list', { limit: 1 }).rows;
  expect(newest).toMatchObject({ action: 'exhibits.update', detail: { exhibits: 1, fields: ['date', 'status'] } });
});

test('a measure counts the files of an import as its walk finds them', async () => {
  const folder = makeTree({ 'a/one.txt': '1', 'a/b/two.txt': '22', 'three.txt': '333' });
  expect(await measure([folder])).toEqual({ files: 3, bytes: 6, complete: true });
  expect(await measure([join(folder, 'a'), join(folder, 'three.txt'), join(folder, 'gone')])).toEqual({
    files: 3,
    bytes: 6,
    complete: true,
  });
  expect((await measure([folder], -1)).complete).toBe(false);
  if (process.platform === 'win32') return;
  symlinkSync(folder, join(folder, 'loop'));
  expect(await measure([folder])).toMatchObject({ files: 3, complete: true });
  expect(await measure([join(folder, 'loop')])).toMatchObject({ files: 3, complete: true });
  rmSync(join(folder, 'loop'));
});
