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

test('figures of other scripts and years of Thailand mean the days that they are', () => {
  expect(span('١٤/٣/٢٠١٩ – ١٥/٣/٢٠١٩', 'day first')).toEqual(['range', '2019-03-14', '2019-03-15']);
  expect(span('১৪/৩/১৯', 'day first')).toEqual(['day', '2019-03-14', '2019-03-14']);
  expect(span('14/3/2562', 'day first')).toEqual(['day', '2019-03-14', '2019-03-14']);
  expect(span('14/3/62', 'day first')).toEqual(['day', '2019-03-14', '2019-03-14']);
});

test('days of a calendar with other months are kept as written', () => {
  expect(span('۱۳۹۷/۱۲/۲۳', 'year first')).toBeUndefined();
  expect(span('۰۲/۱۲/۲۳', 'year first')).toBeUndefined();
});

test('several orders cover all that they may mean', () => {
  expect(span('14/03/19', 'day or year first')).toEqual(['range', '2014-03-19', '2019-03-14']);
});
