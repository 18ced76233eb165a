import { expect, test } from 'vitest';
import { type Part, asksOn } from '../../../renderer/client/parts.ts';

const empty: Part<string> = { rows: [], next: '5000' };
const some: Part<string> = { rows: ['one'], next: '5000' };
const times = (count: number): readonly Part<string>[] => Array.from({ length: count }, () => empty);

test('a part that is empty and not the last is followed by the next, one with rows waits', () => {
  expect(asksOn([empty])).toBe(true);
  expect(asksOn([some, empty])).toBe(true);
  expect(asksOn([some])).toBe(false);
  expect(asksOn([empty, some])).toBe(false);
  expect(asksOn([{ ...empty, next: null }])).toBe(false);
  expect(asksOn([])).toBe(false);
});

test('after many empty ones somebody is asked, and then it goes on', () => {
  expect(asksOn(times(19))).toBe(true);
  expect(asksOn([some, ...times(20)])).toBe(false);
  expect(asksOn(times(21))).toBe(true);
});
