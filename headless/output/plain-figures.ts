import type { EvidenceDate } from '../../contract/dates.ts';
import type { Text } from '../messages/messages.ts';

/** 1,234 in the user's way of writing. */
export const number = (words: Text, value: number): string => value.toLocaleString(words.locale);

/** Bytes as a person says them: 1.4 MB, in steps of 1,000 as file managers have it. */
export function size(words: Text, bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 'B';
  for (const next of units) {
    // 999.5 would be shown as 1,000 of the smaller unit.
    if (value < 999.5) break;
    value /= 1000;
    unit = next;
  }
  const digits = unit === 'B' || value >= 99.5 ? 0 : 1;
  return `${value.toLocaleString(words.locale, { maximumFractionDigits: digits })} ${unit}`;
}

/** A moment of this library's own log in the user's zone: 14 Mar 2019, 09:05. */
export function moment(words: Text, at: number): string {
  const date = new Date(at);
  const month = words.months[date.getMonth()] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${words.date(date.getDate(), month, date.getFullYear())}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A date of the evidence stands as it is written there; nothing is made of it. */
export const writtenDate = (date: EvidenceDate): string => date.text;
