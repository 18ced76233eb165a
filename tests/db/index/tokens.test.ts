import { expect, test } from 'vitest';
import { foldName, indexWords, indexWordsAndBeginnings, eachToken } from '../../../db/index/tokens.ts';

test.each([
  [
    'words, case and punctuation',
    'The wire-transfer of $10,000.00 (EX-0004)!',
    'the wire transfer of 10 000 00 ex 0004',
  ],
  ['an apostrophe parts words', "don't Li’s", 'don t li s'],
  ['accents, composed and not', 'Łódź Zoë Zoe\u0308 naïve Ørsted', 'lodz zoe zoe naive orsted'],
  ['letters that are not taken apart', 'Straße Æon œuvre đồng ħ þing', 'strasse aeon oeuvre dong h thing'],
  ['compatibility forms', 'ﬁsh ＡＢＣ１２３ ㎏ x² 𝐀𝐁', 'fish abc123 kg x2 ab'],
  ['Greek sigmas and accents', 'ΌΔΟΣ λόγος', 'οδοσ λογοσ'],
  ['Cyrillic keeps й and takes ё as е', 'ЁЛКА йод', 'елка йод'],
  ['Hebrew points and Arabic vowels go', 'שָׁלוֹם مُحَمَّد', 'שלום محمد'],
  ['soft hyphens and joiners go', 'fen\u00adta\u200bnyl', 'fentanyl'],
  ['Korean is words', '한국어 문서', '한국어 문서'],
  ['Hindi keeps its vowel signs', 'भारत की', 'भारत की'],
  ['Han in pairs and a last one', '芬太尼', '芬太 太尼 尼'],
  ['one Han character', '毒', '毒'],
  ['Han beside Latin and digits', '2019年5月Li先生', '2019 年 5 月 li 先生 生'],
  ['punctuation ends a run', '走私，毒品。', '走私 私 毒品 品'],
  ['traditional as simplified', '資金經過地下錢莊', '资金 金经 经过 过地 地下 下钱 钱庄 庄'],
  ['a line end inside a run', '芬太\r\n  尼', '芬太 太尼 尼'],
  ['an empty line ends a run', '芬太\n\n尼', '芬太 太 尼'],
  ['a tab ends a run', '芬太\t尼', '芬太 太 尼'],
  ['kana', 'データ か', 'デー ータ タか か'],
  ['Han beyond the basic plane', '𠀀𠀁字', '𠀀𠀁 𠀁字 字'],
  ['Thai', 'ไทย', 'ไท ทย ย'],
  ['pictures are words', 'call 🐟 ☎', 'call 🐟 ☎'],
  ['halves of surrogate pairs separate', 'a\ud800b\udc00c', 'a b c'],
  ['zero bytes separate', 'a\0b', 'a b'],
  ['what the index itself uses is only a sign', '~a "b" * ^', 'a b'],
  ['nothing', ' \n—…', ''],
])('%s', (_, text, expected) => {
  expect(indexWords(text)).toBe(expected);
});

test('half-width and full-width katakana are one', () => {
  expect(indexWords('ｱｲ')).toBe(indexWords('アイ'));
});

test('a long word is cut, never within a character', () => {
  expect(indexWords('x'.repeat(1000))).toBe('x'.repeat(64));
  expect(indexWords(`x${'𐐷'.repeat(100)}`)).toBe(`x${'𐐷'.repeat(31)}`);
});

test('tokens say where they stand in the text', () => {
  const text = 'Zum Łódź 芬太\n尼 ﬁn';
  const found: string[] = [];
  eachToken(text, (token, start, end, kind) => found.push(`${kind} ${token}=${text.slice(start, end)}`));
  expect(found).toEqual([
    'word zum=Zum',
    'word lodz=Łódź',
    'pair 芬太=芬太',
    'pair 太尼=太\n尼',
    'tail 尼=尼',
    'word fin=ﬁn',
  ]);
});

test('beginnings are marked by characters, not by halves of them', () => {
  expect(indexWordsAndBeginnings('wire a').split(' ')).toEqual(['wire', 'a', '~w', '~wi', '~wir', '~a']);
  expect(indexWordsAndBeginnings('毒品').split(' ')).toEqual(['毒品', '品', '~毒', '~毒品', '~品']);
  expect(indexWordsAndBeginnings('𠀀').split(' ')).toEqual(['𠀀', '~𠀀']);
  expect(indexWordsAndBeginnings('—').trim()).toBe('');
});

test('names are folded whole', () => {
  expect(foldName(' Zoë  Straße (毒) #4 ')).toBe('zoe  strasse (毒) #4');
});
