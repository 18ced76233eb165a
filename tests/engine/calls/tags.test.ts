import { expect, it } from 'vitest';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

it('lists tags as a person looks them up, each before what is under it', async () => {
  const { call } = await testLibrary();
  for (const path of ['Zurich', 'bank 10', 'Bank 2', 'Bank 2/wires', 'Élan', 'Bank 2 fees', 'eland'])
    call('tags.ensure', { path });
  expect(call('tags.list', {}).map(({ path }) => path)).toEqual([
    'Bank 2',
    'Bank 2/wires',
    'Bank 2 fees',
    'bank 10',
    'Élan',
    'eland',
    'Zurich',
  ]);
});

it('counts exhibits with a tag and with those under it, each once, in the library and in a case', async () => {
  const test = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(test);
  const other = test.addCase('B-1').id;
  const { items } = await test.take(other, makeTree({ 'other.txt': 'Elsewhere' }));
  const elsewhere = items[0]?.exhibitId ?? 0;
  const tag = (path: string, ...ids: number[]): unknown =>
    test.call('exhibits.tag', { ids, tagId: test.call('tags.ensure', { path }).id, on: true });
  tag('Money', letter);
  tag('Money/Wires', letter, memo, elsewhere);
  tag('Money/Wires/Abroad', memo);

  const counts = (within?: number) =>
    test
      .call('tags.list', within === undefined ? {} : { caseId: within })
      .map(({ path, exhibits, allExhibits }) => [path, exhibits, allExhibits]);
  expect(counts()).toEqual([
    ['Money', 1, 3],
    ['Money/Wires', 3, 3],
    ['Money/Wires/Abroad', 1, 1],
  ]);
  expect(counts(caseId)).toEqual([
    ['Money', 1, 2],
    ['Money/Wires', 2, 2],
    ['Money/Wires/Abroad', 1, 1],
  ]);
  test.call('exhibits.remove', { ids: [memo], reason: 'Taken in by mistake' });
  expect(counts(caseId)).toEqual([
    ['Money', 1, 1],
    ['Money/Wires', 1, 1],
    ['Money/Wires/Abroad', 0, 0],
  ]);
});
