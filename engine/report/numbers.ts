import type { ReportLanguage } from './model.ts';

/**
 * Moments and sizes in the words of the report. Written out here and not by Intl, whose wording changes with the
 * version of Node: the same library must make the same bytes.
 */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A UTC moment such as "2026-11-22T11:45:00Z" as its day: "22 November 2026" or "2026年11月22日". */
export function dayInWords(moment: string, language: ReportLanguage): string {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number);
  return language === 'en'
    ? `${String(day)} ${months[(month ?? 1) - 1] ?? ''} ${String(year)}`
    : `${String(year)}年${String(month)}月${String(day)}日`;
}

/** A UTC moment as day and minute, with the zone: "22 November 2026, 11:45 UTC". */
export function momentInWords(moment: string, language: ReportLanguage): string {
  const minute = moment.slice(11, 16);
  const day = dayInWords(moment, language);
  return language === 'en' ? `${day}, ${minute} UTC` : `${day} ${minute}（UTC）`;
}

/** A number of bytes with thousands set apart: "1,204,113". */
export function bytesInWords(bytes: number): string {
  return String(bytes).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** Count numbers with runs of three or more drawn together: 1, 2, 3, 7 becomes "1–3", "7". Other numbers stay as written. */
export function inRanges(numbers: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const isNext = /^[1-9]\d{0,5}$/u.test(number) && String(Number(run?.at(-1)) + 1) === number;
    if (run && isNext) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap(run => (run.length < 3 ? run : [`${run[0] ?? ''}–${run.at(-1) ?? ''}`]));
}
