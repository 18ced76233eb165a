import { expect, test } from 'vitest';
import { parseQuery } from '../../../engine/search/grammar.ts';
import { smallLibrary } from './small-library.ts';

/** The same strings every time: linear congruential, good enough to shuffle pieces. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const pieces = [
  'wire',
  'transfer',
  'a',
  '毒品',
  '芬太尼',
  '"',
  '“',
  '”',
  '«',
  "'",
  '(',
  ')',
  '（',
  '）',
  '-',
  '−',
  ' -',
  '--',
  '*',
  '＊',
  'OR',
  'AND',
  'NOT',
  'NEAR',
  ' OR ',
  ' AND ',
  'near/5',
  ' near/9999 ',
  'near/',
  'NEAR(a b, 2)',
  'tag:',
  'type:',
  'from:',
  'custodian:',
  'date:',
  'date:2019..',
  'date:..',
  'date:2021-99',
  'has:',
  'has:note',
  'case:',
  'status:',
  'exhibit:',
  'number:EX-1',
  'foo:',
  ':',
  '：',
  '::',
  '|',
  '{',
  '}',
  '^',
  '+',
  '~',
  '~a',
  '\\',
  '/',
  '%',
  '_',
  ';',
  '\0',
  '\u0001',
  '\ud800',
  '\udc00',
  '🐟',
  '👨‍👩‍👧',
  'ﬁ',
  'İ',
  'ß',
  '\u0301',
  '\u200d',
  '\ufeff',
  '\u202e',
  '\t',
  '\n',
  '\r\n',
  ' ',
  ' ',
  ' ',
  '　',
  '。',
  '，',
  '、',
  '𠀀',
  'ก',
  'ا',
  '한국',
  'rowid',
  "'; DROP TABLE pages; --",
  'body:',
  'body : a',
  '^a',
  'a + b',
  '1e999',
  '-0',
  '__proto__',
  'constructor',
];

test('100,000 random queries are read and searched, and nothing is thrown', { timeout: 300_000 }, () => {
  const { addExhibit, addNote, finder } = smallLibrary();
  addExhibit(['the wire transfer', '走私芬太尼毒品 🐟 ~a'], { tags: ['Money'], date: '2020-02-02' });
  addExhibit(['한국 กก ا', 'a b c body rowid'], { kind: 'mail', from: 'a', custodian: 'constructor' });
  addNote(1, 'a note of the wire');
  const roll = dice(20_201_015);
  for (let round = 0; round < 100_000; round++) {
    const count = roll(100) === 0 ? 60 : 1 + roll(9);
    let query = '';
    for (let part = 0; part < count; part++) {
      query += roll(12) === 0 ? String.fromCharCode(roll(65_536)) : (pieces[roll(pieces.length)] ?? '');
    }
    const typing = roll(2) === 0;
    const { next, hits } = finder.search({
      query,
      typing,
      limit: 1 + roll(2),
      ...(roll(4) === 0 ? { caseId: 1 + roll(2) } : {}),
    });
    if (next !== null && roll(8) === 0) finder.search({ query, typing, after: next });
    for (const { pages } of hits) {
      for (const { snippet } of pages) {
        for (const [start, end] of snippet.marks) {
          if (!(start < end && end <= snippet.text.length))
            throw new Error(`marks outside their text: ${JSON.stringify({ query, snippet })}`);
        }
      }
    }
  }
});

test('very long and very nested queries are cut, said so, and answered', () => {
  const { addExhibit, finder } = smallLibrary();
  addExhibit(['wire', '毒品']);
  const keysOf = (query: string): string[] => finder.search({ query }).understood.map(({ key }) => key);
  expect(keysOf('a '.repeat(50_000))).toEqual(expect.arrayContaining(['too-long', 'too-many-words']));
  expect(keysOf('('.repeat(100_000))).toEqual(expect.arrayContaining(['too-long', 'too-deep']));
  expect(keysOf('-'.repeat(100_000))).toContain('too-long');
  expect(keysOf('毒'.repeat(100_000))).toEqual(expect.arrayContaining(['too-long', 'too-many-words']));
  expect(keysOf('"'.repeat(100_000))).toContain('too-long');
  expect(keysOf('x'.repeat(100_000))).toContain('too-long');
  expect(keysOf('a near/3 '.repeat(10_000))).toContain('too-many-words');
  expect(keysOf('(a OR '.repeat(10_000))).toContain('too-deep');
  expect(keysOf('-('.repeat(10_000))).toContain('too-deep');
  expect(keysOf('tag:a '.repeat(10_000))).toContain('too-long');
  expect(keysOf('\ud83d'.repeat(100_000))).toContain('too-long');
});

test('a query is read alike twice', () => {
  const roll = dice(3);
  for (let round = 0; round < 2_000; round++) {
    let query = '';
    for (let part = 0; part < 6; part++) query += pieces[roll(pieces.length)] ?? '';
    expect(parseQuery(query)).toEqual(parseQuery(query));
  }
});
