import { expect, it } from 'vitest';
import { messagesFor } from '../../../headless/messages/messages.ts';
import { moment, size } from '../../../headless/output/plain-figures.ts';

const english = messagesFor({ CASEWRIGHT_LANGUAGE: 'en' }).text;
const chinese = messagesFor({ LANG: 'zh_CN.UTF-8' }).text;

it('says sizes as a person does', () => {
  expect([0, 999, 1000, 1440, 99_400, 999_600, 1_400_000, 6e9, 2e15].map(bytes => size(english, bytes))).toEqual(
    '0 B|999 B|1 kB|1.4 kB|99.4 kB|1 MB|1.4 MB|6 GB|2,000 TB'.split('|'),
  );
});

it('says moments in the order of day, month and year of the language', () => {
  const at = new Date(2019, 2, 14, 9, 5).getTime();
  expect(moment(english, at)).toBe('14 Mar 2019, 09:05');
  expect(moment(chinese, at)).toBe('2019年3月14日, 09:05');
});
