import { expect, it } from 'vitest';
import { wordAround } from '../../../../renderer/viewer/selection/whole-words.ts';

/** The word around the bar. */
const around = (marked: string): string | undefined => {
  const place = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = wordAround(text, place);
  return found && text.slice(found.start, found.end);
};

it.each([
  ['to Harb|our Trading', 'Harbour'],
  ['to |Harbour Trading', undefined],
  ['to Harbour| Trading', undefined],
  ['to Harbour |Trading', undefined],
  ['Har|bour', 'Harbour'],
  ['', undefined],
  ['|', undefined],
])('a place in a word, and at its ends: %s', (text, word) => {
  expect(around(text)).toBe(word);
});

it.each([
  ['they don|’t pay', 'don’t'],
  ["they don'|t pay", "don't"],
  ['the directors|’ fees', undefined],
  ['paid 9,|700.50 in cash', '9,700.50'],
  ['paid 9,700|.', undefined],
  ['at 21:|13 o’clock', '21:13'],
  ['co|-operation', undefined],
  ['co-op|eration', 'operation'],
  ['a_na|me.pdf', 'a_name'],
  ['Мария Орте|га', 'Ортега'],
  ['Orte\u0301|ga', 'Orte\u0301ga'],
  ['قال أح|مد', 'أحمد'],
])('what belongs to a word: %s', (text, word) => {
  expect(around(text)).toBe(word);
});

it.each([
  ['他走|私毒品', undefined],
  ['ひら|がな', undefined],
  ['서|울', undefined],
  ['他用Tele|gram联系', 'Telegram'],
  ['他用|Telegram联系', undefined],
  ['账户1234|5678已冻结', '12345678'],
])('among characters of which one is enough: %s', (text, word) => {
  expect(around(text)).toBe(word);
});
