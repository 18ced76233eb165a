import { describe, expect, test } from 'vitest';
import { caseWithEvidence, letterText } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

describe('exhibits.find', () => {
  test('gives every place of the words, with what stands there', async () => {
    const library = await testLibrary();
    const { letter } = await caseWithEvidence(library);
    const { found, complete } = library.call('exhibits.find', { id: letter, query: 'room courier' });
    expect(found.map(({ page, text }) => [page, text])).toEqual([
      [1, 'courier'],
      [1, 'room'],
      [1, 'room'],
    ]);
    for (const { start, end, text } of found) expect(letterText.slice(start, end)).toBe(text);
    expect(complete).toBe(true);
  });

  test('reads the last word as a beginning while it is typed, and leaves fields out', async () => {
    const library = await testLibrary();
    const { letter } = await caseWithEvidence(library);
    const find = (query: string, typing = false) =>
      library.call('exhibits.find', { id: letter, query, typing }).found.map(({ text }) => text);
    expect(find('"counted the ca', true)).toEqual(['counted the cash']);
    expect(find('ca')).toEqual([]);
    expect(find('tag:money cash')).toEqual(['cash']);
    expect(find('')).toEqual([]);
  });
});

test('exhibits.neighbours gives the exhibits before and after by number, within the case and without removed ones', async () => {
  const library = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(library);
  library.addCase('B-1');
  const { items } = await library.take(caseId, makeTree({ 'third.txt': 'The third one.' }));
  const third = items[0]?.exhibitId ?? 0;
  const beside = (id: number) => {
    const { before, after } = library.call('exhibits.neighbours', { id });
    return [before?.id ?? null, after?.id ?? null];
  };
  expect(beside(letter)).toEqual([null, memo]);
  expect(beside(memo)).toEqual([letter, third]);
  library.call('exhibits.remove', { ids: [memo], reason: 'Not of this case' });
  expect(beside(letter)).toEqual([null, third]);
  expect(beside(third)).toEqual([letter, null]);
  expect(library.refused('exhibits.neighbours', { id: memo }).code).toBe('not-found');
});
