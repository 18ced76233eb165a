import { expect, test } from 'vitest';
import { withLongMarks } from '../../../../engine/extract/ocr/long-marks.ts';

/** A line as the network reads it: each sign with its width in Chinese letters. */
function read(signs: readonly (readonly [string, number])[]): string {
  const whole = signs.reduce((sum, [, width]) => sum + width, 0);
  let at = 0;
  const line = signs.map(([text, width]) => {
    const from = at / whole;
    at += width;
    return { text, from, to: at === whole ? 1 : at / whole, sure: 1 };
  });
  return withLongMarks(line)
    .map(({ text }) => text)
    .join('');
}

const letters = (text: string): [string, number][] => Array.from(text, letter => [letter, 1]);

test('a dash is as long as it stands', () => {
  expect(read([...letters('第三笔'), ['—', 1.4], ...letters('没有到账')])).toBe('第三笔——没有到账');
  expect(read([...letters('南港至北港'), ['—', 1], ...letters('东港')])).toBe('南港至北港—东港');
  expect(read([['2', 0.5], ['—', 0.7], ['5', 0.5], ...letters('人在场')])).toBe('2—5人在场');
  expect(read([...letters('第五页'), ['—', 1.3]])).toBe('第五页—');
  expect(read([['—', 1.6], ...letters('第五页')])).toBe('——第五页');
});

test('a spray of dots is an ellipsis, and typed dots, dots in names and leaders are not', () => {
  const dots = (text: string, width: number): [string, number][] => Array.from(text, dot => [dot, width / text.length]);
  expect(read([...letters('翻译费'), ...dots('·.……·', 2.6), ...letters('以及')])).toBe('翻译费……以及');
  expect(read([...letters('停住了'), ...dots('·', 1.6), ...letters('没有')])).toBe('停住了……没有');
  expect(read([...letters('等等等'), ...dots('...', 1.5), ...letters('没有')])).toBe('等等等...没有');
  expect(read([...letters('路易'), ...dots('·', 1), ...letters('马丁')])).toBe('路易·马丁');
  expect(read([...letters('第一章'), ...dots('………', 9), ['3', 0.5]])).toBe('第一章………3');
  expect(read([['a', 0.5], ...dots('·.…', 2), ['b', 0.5]])).toBe('a·.…b');
});
