import { expect, test } from 'vitest';
import { chatDate } from '../../../engine/dates/chat-date.ts';

const span = (text: string, order?: string) => {
  const date = chatDate(text, order);
  return date && [date.precision, date.from, date.to];
};

test('the days of a chat cover what their order says, and the text stays as written', () => {
  expect(chatDate('14.03.19 – 20.03.19', 'day first')?.text).toBe('14.03.19 – 20.03.19');
  expect(span('14.03.19 – 20.03.19', 'day first')).toEqual(['range', '2019-03-14', '2019-03-20']);
  expect(span('3/4/19', 'month first')).toEqual(['day', '2019-03-04', '2019-03-04']);
  expect(span('2024年3月14日', 'year first')).toEqual(['day', '2024-03-14', '2024-03-14']);
  expect(span('3/4/2019', 'day or month first')).toEqual(['range', '2019-03-04', '2019-04-03']);
  // The newest message first.
  expect(span('20.03.19 – 14.03.19', 'day first')).toEqual(['range', '2019-03-14', '2019-03-20']);
});

test('nothing is guessed where no order is told, or no such day is', () => {
  expect(span('14.03.19')).toBeUndefined();
  expect(span('31.02.19', 'day first')).toBeUndefined();
  expect(span('yesterday', 'day first')).toBeUndefined();
});
