import type { EvidenceDate } from '../../contract/dates.ts';
import type { Language } from '../messages/messages.tsx';
import { dayText } from './understood.ts';

/** A date in a list: 14 Mar 2019 when the day is known, else as written. */
export function evidenceDateText(date: EvidenceDate, language: Language): string {
  const isDay = date.precision === 'day' || date.precision === 'minute' || date.precision === 'second';
  return isDay && /^\d{4}-\d{2}-\d{2}/.test(date.from) ? dayText(date.from.slice(0, 10), language) : date.text;
}
