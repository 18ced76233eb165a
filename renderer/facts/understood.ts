import type { EvidenceDate } from '../../contract/dates.ts';
import type { Language } from '../messages/messages.tsx';
import { words } from './messages.ts';

/** Where the engine cuts a span without a beginning or an end (contract/dates.ts). */
export const openStart = '0001-01-01';
export const openEnd = '9999-12-31';

/** What the engine understood of a date as written; '' when none was written. */
export function understoodText({ text, precision, zone, from, to }: EvidenceDate, language: Language): string {
  const { date } = words[language];
  if (text === '') return '';
  if (precision === '') return date.unknown;
  const show = (day: string): string => dayText(day, language);
  const spanned =
    from === openStart
      ? date.until(show(to))
      : to === openEnd
        ? date.after(show(from))
        : from === to
          ? show(from)
          : date.span(show(from), show(to));
  const near = precision === 'circa' ? date.circa(spanned) : spanned;
  return date.understood(zone === '' ? near : date.zone(near, zone));
}

/** `2021-10-26` or `2021-10-26T14:05` as 26 Oct 2021, 14:05. The time is shown as it was written, in no other zone. */
export function dayText(local: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const [day = '', time = ''] = local.split('T');
  const shown = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  return time === '' ? shown : `${shown}, ${time}`;
}
