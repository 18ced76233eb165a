/*
 * Times as programs of all countries write them. A tool that exports a chat writes its times one way throughout, so what
 * is looked for here is where a time begins and ends in a line; it is never converted.
 */

const figure = String.raw`\p{Nd}`;
const weekdayBefore = String.raw`(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)`;
const weekdayBehind = String.raw`(?:\(?(?:周|週|星期)[一二三四五六日天]\)?|\(\p{L}{1,9}\.?\))`;
const figures = String.raw`${figure}{1,4}\s?[-./年년]\s?${figure}{1,2}\s?[-./月월]\s?${figure}{1,4}(?:\s?[日号號일])?`;
const dayMonth = String.raw`${figure}{1,2}\.?\s\p{L}{3,12}\.?,?\s${figure}{4}`;
const monthDay = String.raw`\p{L}{3,12}\.?\s${figure}{1,2},?\s${figure}{4}`;
const dayPart = String.raw`${weekdayBefore}?(?:${figures}|${dayMonth}|${monthDay})(?:\s?${weekdayBehind})?`;
const half = '(?:[ap]\\.?\\s?m\\b\\.?|上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후)';
const zone = String.raw`(?:\s?(?:UTC|GMT)?[+-]\d{2}:?\d{2}|\s?Z\b|\s(?:UTC|GMT))`;
const clock = String.raw`(?:${half}\s?)?${figure}{1,2}[:.时時點点]${figure}{2}(?:[:.分]${figure}{2}秒?)?(?:[.,]${figure}{1,6})?(?:\s?${half})?${zone}?`;
/** Seconds or milliseconds since 1970, as they stand in tables made from databases. */
const count = String.raw`(?<!${figure})${figure}{10}(?:${figure}{3})?(?!${figure})`;

/** A day, a time of day, or both in either order. */
export const timeSource = String.raw`(?:${dayPart}(?:(?:T|,?\s{1,3})${clock})?|${clock}(?:,?\s{1,3}${dayPart})?|${count})`;

const timeInside = new RegExp(timeSource, 'iu');
const dayAtStart = new RegExp(`(?:${dayPart})`, 'iu');
const dayAlone = new RegExp(
  String.raw`^[\s\p{P}\p{S}]*(?<day>(?:\p{L}{2,12},\s)?${dayPart}(?:,?\s\p{L}{2,12})?)[\s\p{P}\p{S}]*$`,
  'iu',
);

/** Lines are looked at no further than this: whatever comes behind is text. UTF-16 units. */
export const lineReach = 500;

/** Where in a line its first time stands; undefined when there is none. */
export function findTime(line: string): { readonly start: number; readonly end: number } | undefined {
  const found = timeInside.exec(line.slice(0, lineReach));
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The day in a time as written, or '' when it has none. */
export const dayIn = (time: string): string => dayAtStart.exec(time.slice(0, lineReach))?.[0].trim() ?? '';

/** The day of a line that says nothing else, such as "— 14 March 2019 —" between the messages of two days. */
export const dayOfLine = (line: string): string | undefined =>
  line.length > 80 ? undefined : dayAlone.exec(line)?.groups?.['day']?.trim();
