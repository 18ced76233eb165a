import { describe, expect, test } from 'vitest';
import { guessPattern, lineReader } from '../../contract/chat-pattern.ts';
import { dayIn, dayOfLine } from '../../contract/chat-times.ts';

describe('a pattern made of a line', () => {
  test.for([
    ['2023-03-14 21:13:05 张三: 你好: see', '{time} {sender}: {text}', '2023-03-14 21:13:05', '张三', '你好: see'],
    ['[2023/3/14 下午9:13] Ann: hi', '[{time}] {sender}: {text}', '2023/3/14 下午9:13', 'Ann', 'hi'],
    ['张三 2023-03-14 21:13:05', '{sender} {time}', '2023-03-14 21:13:05', '张三', ''],
    ['2023-03-14 21:13:05 张三(12345)', '{time} {sender}', '2023-03-14 21:13:05', '张三(12345)', ''],
    ['Ann (14 Mar 2019, 9:13 PM): hello', '{sender} ({time}): {text}', '14 Mar 2019, 9:13 PM', 'Ann', 'hello'],
    ['2019-03-14T21:13:05+01:00\tAnn\thello', '{time} {sender} {text}', '2019-03-14T21:13:05+01:00', 'Ann', 'hello'],
    ['Ann: hello (14/03/2019 21:13)', '{sender}: {text} ({time})', '14/03/2019 21:13', 'Ann', 'hello'],
    ['14.03.19, 21:13 - Ann: x', '{time} - {sender}: {text}', '14.03.19, 21:13', 'Ann', 'x'],
    ['1678799585 | Ann | hi', '{time} | {sender} | {text}', '1678799585', 'Ann', 'hi'],
    ['Thursday, 14 March 2019 21:13 Ann：hi', '{time} {sender}:{text}', 'Thursday, 14 March 2019 21:13', 'Ann', 'hi'],
    ['Sunil 14 March 2019 21:13', '{sender} {time}', '14 March 2019 21:13', 'Sunil', ''],
  ] as const)('%s', ([line, pattern, time, sender, text]) => {
    expect(guessPattern(line)).toBe(pattern);
    expect(lineReader(pattern)?.(line)).toEqual({ time, sender, text });
  });

  test('there is none where no time is', () => {
    expect(guessPattern('Ann: hello')).toBeUndefined();
  });
});

test('a pattern needs a time, each field once, and something between two fields', () => {
  for (const pattern of ['{sender}: {text}', '{time}{sender}', '{time} {text} {time}', '{time} {nobody}', ''])
    expect(lineReader(pattern)).toBeUndefined();
  expect(lineReader('{time} *({sender})*: {text}')?.('21:13 *(Ann)*: a+b')?.text).toBe('a+b');
});

test('a line that goes on for long is text to its end', () => {
  const text = 'x'.repeat(10_000);
  expect(lineReader('{time} {sender}: {text}')?.(`2019-03-14 21:13 Ann: ${text}`)?.text).toBe(text);
});

test('days are told from times, and lines that are only a day from others', () => {
  expect(dayIn('2019-03-14T21:13:05Z')).toBe('2019-03-14');
  expect(dayIn('21:13')).toBe('');
  expect(dayIn('2019年3月14日 晚上9:13')).toBe('2019年3月14日');
  expect(dayOfLine('———— 2019/03/14(木) ————')).toBe('2019/03/14(木)');
  expect(dayOfLine('Thursday, 14 March 2019')).toBe('Thursday, 14 March 2019');
  expect(dayOfLine('paid on 14 March 2019')).toBeUndefined();
});
