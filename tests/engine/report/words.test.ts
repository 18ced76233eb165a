import { expect, test } from 'vitest';
import { loadFonts } from '../../../engine/report/fonts.ts';
import { exhibitKind, fill, wordsOf } from '../../../engine/report/words.ts';

const english = wordsOf('en');
const chinese = wordsOf('zh-Hans');

test('every sentence has the same places to fill in both languages', () => {
  const places = (sentence: string): string[] => [...new Set(sentence.match(/\{\d\}/gu))].sort();
  const { kinds: englishKinds, colours: englishColours, namedPageCite: englishPages, ...englishOnes } = english;
  const { kinds: chineseKinds, colours: chineseColours, namedPageCite: chinesePages, ...chineseOnes } = chinese;
  const englishSentences: Record<string, string> = { ...englishOnes, ...englishPages };
  const chineseSentences: Record<string, string> = { ...chineseOnes, ...chinesePages };
  for (const key of Object.keys(englishSentences)) {
    expect([key, places(chineseSentences[key] ?? '')]).toEqual([key, places(englishSentences[key] ?? '')]);
    expect(chineseSentences[key]).not.toBe('');
  }
  expect(Object.keys(chineseKinds)).toEqual(Object.keys(englishKinds));
  expect(Object.keys(chineseColours)).toEqual(Object.keys(englishColours));
});

test('the fonts can show every fixed word', () => {
  for (const words of [english, chinese]) {
    const { kinds, colours, namedPageCite, ...sentences } = words;
    const all = [sentences, kinds, colours, namedPageCite].map(each => Object.values(each));
    const text = all.flat().join('');
    const { coverage } = loadFonts(text, words === chinese);
    const missing = Array.from(text).filter(
      character => !coverage.some(face => face.has(character.codePointAt(0) ?? 0)),
    );
    expect(missing).toEqual([]);
  }
});

test('places are filled in any order, and text that looks like a place is left alone', () => {
  expect(fill('{1} of {0}', 'a{1}', 2)).toBe('2 of a{1}');
});

test('kinds of file have names; an unknown kind is shown as it is, whatever it is called', () => {
  expect(exhibitKind('mail', english)).toBe('E-mail');
  expect(exhibitKind('mail', chinese)).toBe('电子邮件');
  expect(exhibitKind('constructor', english)).toBe('constructor');
});
