import { expect, test } from 'vitest';
import { layOut, timedFacts, wholeSpan, zoomed } from '../../../renderer/facts/timeline-layout.ts';
import { aFact } from './a-fact.ts';

const day = 86_400_000;

test('a span without an end is open there, and undated facts are left out', () => {
  const [before, after, ...none] = timedFacts([
    aFact(1, 'before 5 March 2020'),
    aFact(2, 'after 5 March 2020'),
    aFact(3, 'one evening'),
  ]);
  expect(none).toEqual([]);
  expect(before).toMatchObject({
    isOpenStart: true,
    isOpenEnd: false,
    start: Date.UTC(2020, 2, 5),
    end: Date.UTC(2020, 2, 5),
  });
  expect(after).toMatchObject({
    isOpenStart: false,
    isOpenEnd: true,
    start: Date.UTC(2020, 2, 5),
    end: Date.UTC(2020, 2, 5),
  });
});

test('a time is laid out as it is written, whatever its zone', () => {
  expect(timedFacts([aFact(1, '2020-03-05 23:30 +0800')])[0]?.start).toBe(Date.UTC(2020, 2, 5, 23, 30));
});

test('facts of one day stand below each other, and what finds no lane shares the last', () => {
  const timed = timedFacts([
    aFact(1, '2020-03-05'),
    aFact(2, '2020-03-05'),
    aFact(3, '2020-03-05'),
    aFact(4, '2020-06-05'),
  ]);
  const marks = layOut(
    timed,
    time => (time - Date.UTC(2020, 0, 1)) / day,
    2,
    () => 0,
  );
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 1, 0]);
});

test('the whole span leaves room around a single day', () => {
  const [start, end] = wholeSpan(timedFacts([aFact(1, '2020-03-05')]));
  expect(end - start).toBe(30 * day);
});

test('zooming keeps the place under the pointer, and stops at a day', () => {
  const [start, end] = zoomed([0, 100 * day], 0.5, 25 * day);
  expect([start, end]).toEqual([12.5 * day, 62.5 * day]);
  const [first, last] = zoomed([0, 2 * day], 0.01, day);
  expect(last - first).toBe(day);
});
