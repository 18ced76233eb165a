import { expect, test } from 'vitest';
import { withPairedQuotes } from '../../../../engine/extract/ocr/paired-quotes.ts';

function paired(text: string): string {
  const lines = text.split('\n').map(line => Array.from(line, sign => ({ text: sign, from: 0, to: 1, sure: 1 })));
  return withPairedQuotes(lines)
    .map(line => line.map(sign => sign.text).join(''))
    .join('\n');
}

test.each([
  ['他说“好"。', '他说“好”。'],
  ['他说"好”。', '他说“好”。'],
  ['“一"和“二”', '“一”和“二”'],
  ['“一”和“二"', '“一”和“二”'],
  ['"yes" and "no"', '"yes" and "no"'],
  ['一”然后“二"', '一”然后“二”'],
  ['a "b', 'a "b'],
  ['“it\'s"', "“it's”"],
])('the halves of a pair are alike: %s is read as %s', (read, meant) => {
  expect(paired(read)).toBe(meant);
});

test('the other half may stand in the next line', () => {
  expect(paired('随后补充：“Not to\nSven."')).toBe('随后补充：“Not to\nSven.”');
  expect(paired('随后补充："不要\n寄给他”')).toBe('随后补充：“不要\n寄给他”');
  // Marks of the second line are a pair of their own.
  expect(paired('他说：“还没有\necho "closed"')).toBe('他说：“还没有\necho "closed"');
});

test.each([
  ['“会上有人说“账目没有问题”，我不信。”', '“会上有人说‘账目没有问题’，我不信。”'],
  ['“‘四月计划”是谁起草的？”', '“‘四月计划’是谁起草的？”'],
  ['“辩解‘不知情”\n与证据矛盾。”', '“辩解‘不知情’\n与证据矛盾。”'],
  ['“a‘b“c”d’e”', '“a‘b“c”d’e”'],
  ['“一”“二”“三”', '“一”“二”“三”'],
  ['‘一’和‘二’', '‘一’和‘二’'],
])('marks inside others are of the other kind: %s is read as %s', (read, meant) => {
  expect(paired(read)).toBe(meant);
});

test.each([
  '“第一段没有结束。\n“第二段也没有。',
  '没有开始”，“然后“有',
  '“I don’t know,” she said. “It wasn’t me.”',
  '“the boss’ car”',
  '“The 1990s’ best” and “more”',
  '从“who’s”到“谁有”',
])('marks that are no pairs, and apostrophes, stay: %s', text => {
  expect(paired(text)).toBe(text);
});
