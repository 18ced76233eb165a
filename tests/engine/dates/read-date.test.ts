import { describe, expect, test } from 'vitest';
import { readDate } from '../../../engine/dates/read-date.ts';

const understood: readonly [text: string, precision: string, from: string, to: string, zone?: string][] = [
  ['2020', 'year', '2020-01-01', '2020-12-31'],
  ['2020-02', 'month', '2020-02-01', '2020-02-29'],
  ['2020-10-15', 'day', '2020-10-15', '2020-10-15'],
  ['15 Oct 2020', 'day', '2020-10-15', '2020-10-15'],
  ['Oct. 15, 2020', 'day', '2020-10-15', '2020-10-15'],
  ['October 2020', 'month', '2020-10-01', '2020-10-31'],
  ['3 May 2021', 'day', '2021-05-03', '2021-05-03'],
  ['Sept. 2025', 'month', '2025-09-01', '2025-09-30'],
  ['2021年10月26日', 'day', '2021-10-26', '2021-10-26'],
  ['2021年10月', 'month', '2021-10-01', '2021-10-31'],
  ['Tue, 26 Oct 2021 14:05:09 +0800', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09', '+0800'],
  ['2021-10-26 14:05', 'minute', '2021-10-26T14:05', '2021-10-26T14:05'],
  ['2021:10:26 14:05:09', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09'],
  ['2021:10:26 14:05:09 +02:00', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09', '+02:00'],
  ['UTC 2021-10-26 14:05:09', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09', 'UTC'],
  ['2021-10-26 14:05:09 UTC', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09', 'UTC'],
  ['2021-10-26T14:05:09+0200', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09', '+0200'],
  ['2021-10-26 14:05:09 Europe/Berlin', 'second', '2021-10-26T14:05:09', '2021-10-26T14:05:09', 'Europe/Berlin'],
  ['2019-03-14 20:13:05 UTC – 2019-03-15 08:00:00 UTC', 'range', '2019-03-14T20:13:05', '2019-03-15T08:00:00', 'UTC'],
  ['circa 2019', 'circa', '2019-01-01', '2019-12-31'],
  ['about Oct 2020', 'circa', '2020-10-01', '2020-10-31'],
  ['2019..2021', 'range', '2019-01-01', '2021-12-31'],
  ['between 2008 and 15 Oct 2020', 'range', '2008-01-01', '2020-10-15'],
  ['12 May 2025 to 11 June 2025', 'range', '2025-05-12', '2025-06-11'],
  ['after 21 February 2023', 'range', '2023-02-21', '9999-12-31'],
  ['before Oct 2020', 'range', '0001-01-01', '2020-10-31'],
  ['13/04/2023', 'day', '2023-04-13', '2023-04-13'],
  ['03/04/2023', 'range', '2023-03-04', '2023-04-03'],
];

describe('a written date', () => {
  test.each(understood)('%s covers what it says and no more', (text, precision, from, to, zone = '') => {
    expect(readDate(text)).toEqual({ text, precision, from, to, zone });
  });

  test.each([
    '31 Feb 2020',
    '2020-13',
    '2020-02-30',
    'the week after Easter',
    '99/99/2020',
    '2021 to 2019',
    '2020-10-15 25:00',
  ])('%s is kept as written and nothing is guessed', text => {
    expect(readDate(text)).toEqual({ text, precision: '', zone: '', from: '', to: '' });
  });

  test('the local time of a date with a zone is not converted', () => {
    expect(readDate('Fri, 01 Jan 2021 00:30:00 +0800').from).toBe('2021-01-01T00:30:00');
  });
});
