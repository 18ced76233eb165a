import { describe, expect, test } from 'vitest';
import { sketch } from '../../../engine/extract/study/minhash.ts';
import { alikeFrom, bandsOf, differingBits, mostBits, textLikeness } from '../../../engine/study/likeness.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';
import { copiesOf, letters, shapes, spoiled, withPictures } from './near-copies.ts';

const signatureOf = (text: string): Uint32Array => {
  const whole = sketch();
  whole.add(text);
  return whole.end().signature;
};

describe('near-copies of texts', () => {
  const originals = letters(60);
  const sets = originals.map(original => copiesOf(original));

  test('are told from other texts by their signatures', () => {
    const signatures = sets.map(copies => copies.map(({ text }) => signatureOf(text)));
    let [found, wrong, others] = [0, 0, 0];
    const missed: string[] = [];
    for (const [at, copies] of signatures.entries()) {
      const [original, ...rest] = copies;
      if (!original) continue;
      for (const [place, copy] of rest.entries())
        if (textLikeness(original, copy) >= alikeFrom) found += 1;
        else missed.push(sets[at]?.[place + 1]?.how ?? '');
      for (const other of signatures.slice(at + 1)) {
        others += 1;
        if (other[0] && textLikeness(original, other[0]) >= alikeFrom) wrong += 1;
      }
    }
    // Every copy of every kind is found, and no two different letters of one office are called alike.
    expect([found / (found + missed.length), missed]).toEqual([1, []]);
    expect([others, wrong]).toEqual([1_770, 0]);
  });

  test('are found by a part of their signature', () => {
    const parted = sets.map(copies => copies.map(({ text }) => new Set(bandsOf(signatureOf(text)))));
    const shared = parted.flatMap(([original, ...rest]) =>
      rest.map(copy => [...copy].some(band => original?.has(band) === true)),
    );
    expect(shared.filter(Boolean).length / shared.length).toBeGreaterThan(0.99);
  });
});

test('near-copies of pictures are told from other pictures by their look', async () => {
  const pictures = shapes(40);
  await withPictures(pictures, looks => {
    let [found, missed, wrong, others] = [0, 0, 0, 0];
    for (const [at, [original, ...copies]] of looks.entries()) {
      for (const copy of copies)
        if (differingBits(original, copy) <= mostBits) found += 1;
        else missed += 1;
      for (const [other] of looks.slice(at + 1)) {
        others += 1;
        if (differingBits(original, other) <= mostBits) wrong += 1;
      }
    }
    expect([found, missed]).toEqual([160, 0]);
    expect(others).toBe(780);
    expect(wrong / others).toBeLessThan(0.01);
  });
});

test('a case tells which of its exhibits are alike, and never those of another case', async () => {
  const library = await testLibrary({ study: true });
  const { call } = library;
  const { id: caseId } = library.addCase('A-1');
  const [first = '', second = ''] = letters(2);
  const { items } = await library.take(
    caseId,
    makeTree({
      'a.txt': first,
      'b.txt': spoiled(first, 0.02),
      'c.txt': second,
      'd.txt': 'Too short.',
      'e.txt': 'Too short!',
    }),
  );
  const [a = 0, b = 0] = items.map(({ exhibitId }) => exhibitId ?? 0);
  expect(call('similar.ofExhibit', { id: a })).toEqual([
    expect.objectContaining({ id: b, number: 'EX-0002', how: 'text', likeness: expect.closeTo(0.8, 0) as number }),
  ]);
  expect(call('similar.ofExhibit', { id: b })).toMatchObject([{ id: a }]);
  expect(call('similar.list', { caseId })).toMatchObject({
    rows: [{ exhibit: { id: a }, others: [{ id: b }] }],
    next: null,
  });

  const { id: other } = library.addCase('B-1');
  await library.take(other, makeTree({ 'f.txt': spoiled(first, 0.01) }));
  expect(call('similar.list', { caseId: other }).rows).toEqual([]);
  call('exhibits.remove', { ids: [b], reason: 'test' });
  expect(call('similar.list', { caseId }).rows).toEqual([]);
  expect(call('similar.ofExhibit', { id: a })).toEqual([]);
});
