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

/** A size as 1.2 MB, in powers of ten. */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

export const countText = (count: number): string => counts.format(count);
