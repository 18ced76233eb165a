import type { Language } from '../messages/messages.tsx';

/** A moment as 14 Mar 2019, 09:12 in the machine's own zone; only for times that this program recorded. */
export function whenText(milliseconds: number, language: Language): string {
  return moments[language].format(milliseconds);
}

/** Made once: making one takes longer than formatting hundreds of times, as tables do. */
const moment = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const moments: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: moment('en-GB'), 'zh-Hans': moment('zh-CN') };
const counts = new Intl.NumberFormat('en');

/** A moment in as few words as will do: of today the time, else the date. */
export function briefWhenText(milliseconds: number, language: Language): string {
  const isToday = new Date(milliseconds).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : 'zh-CN',
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium' },
  ).format(milliseconds);
}

export const countText = (count: number): string => counts.format(count);
