import { expect, test } from 'vitest';
import { readDate } from '../../../engine/dates/read-date.ts';
import { understoodText } from '../../../renderer/facts/understood.ts';

test.for([
  ['26 Oct 2021', 'Understood as 26 Oct 2021'],
  ['March 2019', 'Understood as 1 Mar 2019 to 31 Mar 2019'],
  ['about March 2021', 'Understood as about 1 Mar 2021 to 31 Mar 2021'],
  ['before March 2020', 'Understood as up to 31 Mar 2020'],
  ['after 5 March 2020', 'Understood as 5 Mar 2020 or later'],
  ['2020-10-15 14:05 EST', 'Understood as 15 Oct 2020, 14:05, zone EST'],
  ['', ''],
] as const)('%s: %s', ([written, said]) => {
  expect(understoodText(readDate(written), 'en')).toBe(said);
});

test('what is no date is said to be kept as written', () => {
  expect(understoodText(readDate('the week after Easter'), 'en')).toContain('Kept as written');
});

test('in Chinese', () => {
  expect(understoodText(readDate('2021年10月26日'), 'zh-Hans')).toBe('理解为2021年10月26日');
});
