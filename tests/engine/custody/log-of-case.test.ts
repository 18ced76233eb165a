import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract, type InputOf } from '../../../contract/index.ts';
import { actsOf } from '../../../db/store/queries/custody-conditions.ts';
import { makeTree } from '../../support/make-tree.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testLibrary } from '../../support/test-library.ts';

test('the log of a case has what was done to it and its records, and nothing of another case', async () => {
  const test = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(test);
  const other = test.addCase('B-2').id;
  test.call('entities.add', { caseId: other, name: 'Elsewhere' });
  test.call('facts.add', { caseId, text: 'He paid', citations: [{ exhibitId: letter, page: 1 }] });
  const { id: tagId } = test.call('tags.ensure', { path: 'cash' });
  test.call('exhibits.tag', { ids: [letter], tagId, on: true });

  const ours = test.call('custody.list', { caseId });
  const actions = ours.rows.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['cases.create', 'import.exhibit', 'facts.add', 'exhibits.tag']));
  expect(actions.filter(action => action === 'facts.add' || action === 'cases.create')).toHaveLength(2);
  expect(ours.total).toBe(ours.rows.length);
  expect(test.call('custody.list', { caseId: other }).rows.map(({ action }) => action)).toEqual([
    'entities.add',
    'cases.create',
  ]);
});

test('the log of a case goes on page by page to its end', async () => {
  const test = await testLibrary();
  const { caseId } = await caseWithEvidence(test);
  const all = test.call('custody.list', { caseId }).rows;
  const first = test.call('custody.list', { caseId, limit: 2 });
  const second = test.call('custody.list', { caseId, limit: 2, after: first.next ?? '' });
  expect([...first.rows, ...second.rows]).toEqual(all.slice(0, 4));
});

test('what an entry is about is named as it is called now', async () => {
  const test = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(test);
  const { uid } = test.call('exhibits.get', { id: letter });
  test.call('exhibits.remove', { ids: [letter], reason: 'Not ours' });
  const unknown = '018f0000-0000-7000-8000-000000000000';
  expect(test.call('custody.subjects', { uids: [uid, unknown] })).toEqual([
    { uid, noun: 'exhibit', id: letter, caseId, label: expect.stringContaining('EX-0001') as unknown, deleted: true },
  ]);
});

test('every act belongs to a kind that the log can be filtered by', () => {
  const acts = Object.values(actsOf).flat();
  const isKnown = (name: string): boolean =>
    acts.some(act => (act.endsWith('*') ? name.startsWith(act.slice(0, -1)) : name === act));
  const writing = Object.entries(contract).filter(([, { effect }]) => effect === 'writes');
  // What is typed and not saved, and work in the background, are no acts.
  const unlogged = /^(drafts|jobs)\./;
  expect(writing.map(([name]) => name).filter(name => !isKnown(name) && !unlogged.test(name))).toEqual([]);
});

test('how several files are read is told in the log of their case and of each of them', async () => {
  const test = await testLibrary();
  const { id: caseId } = test.addCase('A-1');
  await test.take(caseId, makeTree({ 'a.bin': '\u0001\u0002one', 'b.bin': '\u0001\u0002two' }));
  test.call('exhibits.readStrings', { ids: [1, 2] });
  const { uid: subject } = test.call('exhibits.get', { id: 2 });
  for (const filter of [{ caseId }, { subject }])
    expect(test.call('custody.list', filter).rows.map(({ action }) => action)).toContain('exhibits.readStrings');
});

test('the log is filtered by who did it, what kind of act it was and when', async () => {
  let now = Date.UTC(2026, 0, 5, 9);
  const folder = join(temporaryFolder(), 'library');
  const test = await testLibrary({ folder, actor: 'Li', now: () => now });
  const { caseId, letter } = await caseWithEvidence(test);
  test.call('facts.add', { caseId, text: 'He paid', citations: [{ exhibitId: letter, page: 1 }] });
  await test.close();
  now = Date.UTC(2026, 0, 6, 9);
  await test.reopen({ actor: 'Chen' });
  test.call('exhibits.update', { ids: [letter], title: 'Renamed' });

  const actionsOf = (filter: InputOf<'custody.list'>): readonly string[] =>
    test.call('custody.list', { ...filter, limit: 1000 }).rows.map(({ action }) => action);
  expect(test.call('custody.actors', {})).toEqual(['Chen', 'Li']);
  expect(actionsOf({ actor: 'Chen' })).toEqual(['exhibits.update', 'library.opened']);
  expect(actionsOf({ kinds: ['facts'] })).toEqual(['facts.add']);
  expect(actionsOf({ kinds: ['facts', 'exhibits'], caseId })).toEqual(['exhibits.update', 'facts.add']);
  expect(actionsOf({ from: now })).toEqual(['exhibits.update', 'library.opened']);
  expect(actionsOf({ to: now })).not.toContain('exhibits.update');
  const { rows, total } = test.call('custody.list', { kinds: ['imports'], caseId, limit: 1 });
  expect(rows).toHaveLength(1);
  expect(total).toBe(actionsOf({ kinds: ['imports'], caseId }).length);
});

test('what was done to an exhibit among others is in its log too', async () => {
  const test = await testLibrary();
  const { letter, memo } = await caseWithEvidence(test);
  const { uid } = test.call('exhibits.get', { id: letter });
  const { id: tagId } = test.call('tags.ensure', { path: 'cash' });
  test.call('exhibits.tag', { ids: [letter, memo], tagId, on: true });
  test.call('exhibits.update', { ids: [letter, memo], custodian: 'Harbour office' });
  test.call('exhibits.update', { ids: [memo], title: 'Not about the letter' });
  const actions = test.call('custody.list', { subject: uid }).rows.map(({ action }) => action);
  expect(actions.slice(0, 2)).toEqual(['exhibits.update', 'exhibits.tag']);
  expect(actions.filter(action => action === 'exhibits.update')).toHaveLength(1);
});
