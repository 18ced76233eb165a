import { expect, test } from 'vitest';
import { describe as parts } from '../../../engine/search/understood.ts';
import { parseQuery } from '../../../engine/search/grammar.ts';
import { words } from '../../../renderer/search/messages.ts';
import { otherWays } from '../../../renderer/search/other-ways.ts';
import { understoodText } from '../../../renderer/search/understood.ts';

const english = (query: string): string => understoodText(parts(parseQuery(query)), words.en, 'en').asked;

test.for([
  ['wire transfer', '“wire” and “transfer”'],
  ['"seven years" -cash', '“seven years” in this order and not “cash”'],
  ['(cash OR casino) courier*', '(“cash” or “casino”) and words beginning with “courier”'],
  ['cash near/5 courier', '“cash” at most 5 words from “courier”'],
  ['date:2019..2021', 'dated 2019 to 2021'],
  ['date:2019-02..', 'dated Feb 2019 or later'],
  ['date:2019-05-03 type:mail', 'dated 3 May 2019 and kind E-mail'],
  ['has:note status:in-review', 'with a note and review In review'],
] as const)('%s', ([query, asked]) => {
  expect(english(query)).toBe(asked);
});

test('every remark has words in both languages', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const { remarks } = understoodText(
      parts(parseQuery('colour:red date:soon has:x tag: OR "open (a ab*c !! near/3')),
      words[language],
      language,
    );
    expect(remarks.length).toBeGreaterThan(4);
  }
});

test('a search that found nothing is widened', () => {
  const ways = (query: string): string[] => otherWays(query, parts(parseQuery(query))).map(({ query }) => query);
  expect(ways('wire "to Shanghai" tag:key')).toEqual([
    'wire "to Shanghai"',
    'wire OR "to Shanghai" tag:key',
    'wire to Shanghai tag:key',
    'wire* "to Shanghai" tag:key',
  ]);
  expect(ways('a -b')).toEqual([]);
});
