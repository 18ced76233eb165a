import { expect, test } from 'vitest';
import { parseQuery } from '../../../engine/search/grammar.ts';
import { spansIn } from '../../../engine/search/marks.ts';
import { wordConditions } from '../../../engine/search/evaluate.ts';
import { makeSnippet } from '../../../engine/search/snippet.ts';

/** The snippet with its marks as brackets. */
function shown(text: string, query: string): string {
  const { text: snippet, marks } = makeSnippet(text, spansIn(text, wordConditions(parseQuery(query).root)));
  let bracketed = '';
  let at = 0;
  for (const [start, end] of marks) {
    bracketed += `${snippet.slice(at, start)}[${snippet.slice(start, end)}]`;
    at = end;
  }
  return bracketed + snippet.slice(at);
}

test.each([
  ['the whole sentence', 'One. The wire went out. Two.', 'wire', 'The [wire] went out.'],
  ['the first sentence', 'The wire went out. Two.', 'wire', 'The [wire] went out.'],
  ['the last one, without an end', 'One. The wire went', 'wire', 'The [wire] went'],
  ['Chinese sentences', '第一句。他走私毒品！第三句。', '毒品', '他走私[毒品]！'],
  ['a phrase is one mark', 'the wire\ntransfer went', '"wire transfer"', 'the [wire transfer] went'],
  [
    'both sides of a near, and only near ones',
    'wire a b. wire c transfer',
    'wire near/1 transfer',
    '[wire] c [transfer]',
  ],
  ['a beginning marks the whole word', 'The wired money', 'wire*', 'The [wired] money'],
  ['one Han character', '他走私毒品', '毒', '他走私[毒]品'],
  ['overlapping hits are one mark', '走私毒品', '走私毒 私毒品', '[走私毒品]'],
  [
    'where most of the words are',
    'A wire. Then nothing. A wire transfer to Li.',
    'wire transfer li',
    'A [wire] [transfer] to [Li].',
  ],
  ['white space is closed up', 'a  b\t\n the   wire', 'wire', 'a b the [wire]'],
  ['no hit shows the beginning', 'Some text. More.', 'nowhere', 'Some text.'],
  ['nothing', '', 'wire', ''],
])('%s', (_, text, query, expected) => {
  expect(shown(text, query)).toBe(expected);
});

test('a long sentence is cut between words, near the hit, and says so', () => {
  const text = `${'before '.repeat(100)}wire ${'after '.repeat(100)}`;
  const snippet = shown(text, 'wire');
  expect(snippet).toMatch(/^…before (before )*\[wire\] (after )+after…$/);
  expect(snippet.length).toBeLessThan(260);
});

test('a long run of Han is cut without a space to cut at', () => {
  const snippet = shown(`${'甲'.repeat(500)}毒品${'乙'.repeat(500)}`, '毒品');
  expect(snippet).toMatch(/^…甲+\[毒品\]乙+…$/);
  expect(snippet.length).toBeLessThan(260);
});

test('a cut never halves a character', () => {
  const snippet = shown(`${'𠀀'.repeat(500)}wire${'𠀁'.repeat(500)}`, 'wire');
  expect(snippet.isWellFormed()).toBe(true);
  expect(snippet).toContain('[wire]');
});

test('a hit longer than a snippet is shown whole', () => {
  const phrase = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  expect(shown(`x. ${phrase} y.`, `"${phrase}"`)).toContain(`[${phrase}]`);
});
