import { expect, test } from 'vitest';
import type { Entity } from '../../../contract/entities.ts';
import { namesFound, quoteIn } from '../../../renderer/editor/insertable.ts';
import { aFact } from '../facts/a-fact.ts';

const anEntity = (name: string, ...aliases: readonly string[]): Entity => ({
  id: 1,
  uid: name,
  caseId: 1,
  kind: 'person',
  name,
  aliases,
  role: '',
  isParty: false,
  description: '',
  identifiers: [],
});

test('a quote is the longest run of found words beside each other', () => {
  const text = 'years later he got seven years in all';
  expect(
    quoteIn({
      text,
      marks: [
        [0, 5],
        [19, 24],
        [25, 30],
      ],
    }),
  ).toBe('seven years');
  expect(quoteIn({ text, marks: [] })).toBe('');
  expect(quoteIn({ text: 'x'.repeat(400), marks: [[0, 400]] })).toBe('');
});

test('names that begin with what was typed come first, and aliases count', () => {
  const people = [anEntity('Alexandra Tao'), anEntity('Tao Liu'), anEntity('R. Vale', 'Tao')];
  expect(namesFound('tao', people, []).map(({ key }) => key)).toEqual(['Tao Liu', 'R. Vale', 'Alexandra Tao']);
});

test('people and facts both have room', () => {
  const people = Array.from({ length: 20 }, (_, index) => anEntity(`Paid ${index}`));
  const facts = Array.from({ length: 20 }, (_, index) => aFact(index + 1, '', { uid: `f${index}`, text: 'He paid' }));
  const found = namesFound('paid', people, facts);
  expect(found.filter(({ kind }) => kind === 'person')).toHaveLength(4);
  expect(found.filter(({ kind }) => kind === 'fact')).toHaveLength(4);
});
