import { expect, test } from 'vitest';
import { bytesInWords, dayInWords, inRanges, momentInWords } from '../../../engine/report/numbers.ts';

test('moments are written out in both languages, in UTC, whatever the zone of the machine', () => {
  expect(dayInWords('2026-11-02T23:59:59.999Z', 'en')).toBe('2 November 2026');
  expect(dayInWords('2026-11-02T23:59:59Z', 'zh-Hans')).toBe('2026年11月2日');
  expect(momentInWords('2026-01-31T00:05:00Z', 'en')).toBe('31 January 2026, 00:05 UTC');
  expect(momentInWords('2026-01-31T00:05:00Z', 'zh-Hans')).toBe('2026年1月31日 00:05（UTC）');
});

test('bytes have their thousands set apart', () => {
  expect([0, 999, 1000, 6_442_450_944].map(bytesInWords)).toEqual(['0', '999', '1,000', '6,442,450,944']);
});

test('runs of three or more count numbers are drawn together, others stay as written', () => {
  expect(inRanges(['1', '2', '3', '5', '6', '14'])).toEqual(['1–3', '5', '6', '14']);
  expect(inRanges(['9', '10', '11'])).toEqual(['9–11']);
  expect(inRanges(['1', '2a', '3', 'IV', '03', '4'])).toEqual(['1', '2a', '3', 'IV', '03', '4']);
  expect(inRanges([])).toEqual([]);
});
