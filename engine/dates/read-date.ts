import type { DatePrecision, EvidenceDate } from '../../contract/dates.ts';

type Span = { readonly precision: DatePrecision; readonly from: string; readonly to: string; readonly zone: string };

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(?<monthName>${monthNames.map(name => (name === 'may' ? 'may' : `${name.slice(0, 3)}(?:${name.slice(3)})?|${name.slice(0, 3)}\\.`)).join('|')}|sept\\.?)`;
const half = String.raw`(?:\s*(?<half>[ap]\.?\s?m(?![a-z])\.?))?`;
const zone = String.raw`(?<zone>Z|(?:GMT|UTC)?[+-]\d{2}:?\d{2}|[A-Z]{2,5}|[A-Z][A-Za-z]{2,19}(?:/[A-Za-z_+-]{2,30}){1,2})?(?:\s*\([^)]*\))?`;
const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?${half}\s*${zone}`;
const time = String.raw`(?:[T\s,]+(?:at\s+)?${clock})?`;
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;

/** The forms that are understood. A day is never guessed where only a month or a year is written. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})${time})?)?$`, 'i'),
  // Cameras (Exif 2.3, DateTime) and programs for film, which may name the zone first.
  new RegExp(String.raw`^(?<year>\d{4}):(?<month>\d{2}):(?<day>\d{2})${time}$`),
  // PDF (ISO 32000-2, 7.9.4), which may end after any part.
  /^D:(?<year>\d{4})(?:(?<month>\d{2})(?:(?<day>\d{2})(?:(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}'?\d{2}'?)?)?)?)?$/,
  new RegExp(String.raw`^(?<zoneFirst>UTC)\s(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})${time}$`),
  new RegExp(String.raw`^${weekday}(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?${month},?\s+(?<year>\d{4})${time}$`, 'i'),
  new RegExp(String.raw`^${weekday}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${time}$`, 'i'),
  // Year, month and day by figures stand in no other order where the year comes first.
  new RegExp(String.raw`^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})${time}$`, 'i'),
  // Old mail (RFC 850; RFC 5322, 4.3, which says what a year of two figures is), and the C function asctime.
  new RegExp(String.raw`^${weekday}(?<day>\d{1,2})[\s-]${month}[\s-](?<year>\d{4}|\d{2}(?=\s))\s+${clock}$`, 'i'),
  new RegExp(
    String.raw`^${weekday}${month}\s+(?<day>\d{1,2})\s+(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})\s+(?:(?<zone>[A-Z]{2,5}|[+-]\d{4})\s+)?(?<year>\d{4})(?:\s+(?<zoneBehind>[+-]\d{4}))?$`,
    'i',
  ),
  /^(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号](?:\s*(?<half>上午|下午|凌晨|早上|中午|晚上)?\s*(?<hour>\d{1,2})[:：时点](?<minute>\d{2})(?:[:：分](?<second>\d{2})秒?)?分?)?)?)?$/,
];
const numeric = /^(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<year>\d{4})(?<rest>[T\s,]+\d.*)?$/;
const circa = /^(?:circa|ca?\.|about|around|approximately|approx\.|~|约|大约)\s*/i;
const ranges: readonly RegExp[] = [
  /^(?:between|from)\s+(?<from>.+?)\s+(?:and|to|until)\s+(?<to>.+)$/i,
  /^(?<from>.+?)\s*(?:\.\.+|\s(?:to|until|-|–|—)\s|–|至|到)\s*(?<to>.+)$/i,
];

const openEnded = /^(?<word>after|since|not before|before|until|by|not after)\s+(?<date>.+)$/i;
/** Where a span without a beginning or an end is cut, so that it sorts. */
export const openStart = '0001-01-01';
export const openEnd = '9999-12-31';

/**
 * Works out what a written date covers. The text is kept letter for letter, also when it is not understood: then
 * precision and span are empty. `03/04/2023` can be two days, so its span covers both and its precision is `range`.
 */
export function readDate(written: string): EvidenceDate {
  const text = written.trim();
  const span = text === '' ? undefined : spanOf(text);
  return span ? { text, ...span } : { text, precision: '', zone: '', from: '', to: '' };
}

function spanOf(text: string): Span | undefined {
  const single = oneDate(text);
  if (single) return single;
  if (circa.test(text)) {
    const about = spanOf(text.replace(circa, ''));
    return about && { ...about, precision: 'circa' };
  }
  const half = openEnded.exec(text)?.groups;
  if (half?.['word'] !== undefined && half['date'] !== undefined) {
    const limit = oneDate(half['date']);
    if (!limit) return undefined;
    const { from, to, zone } = limit;
    return /^(?:after|since|not before)$/i.test(half['word'])
      ? { precision: 'range', from, to: openEnd, zone }
      : { precision: 'range', from: openStart, to, zone };
  }
  for (const form of ranges) {
    const ends = form.exec(text)?.groups;
    const from = ends?.['from'] === undefined ? undefined : oneDate(ends['from']);
    const to = ends?.['to'] === undefined ? undefined : oneDate(ends['to']);
    if (from && to && from.from <= to.to) return { precision: 'range', from: from.from, to: to.to, zone: from.zone };
  }
  return undefined;
}

function oneDate(text: string): Span | undefined {
  for (const form of forms) {
    const groups = form.exec(text.trim())?.groups;
    if (!groups) continue;
    const { day, minute, second } = groups;
    const year = fullYear(groups['year']);
    const hour = groups['hour'] === undefined ? undefined : hourOfDay(Number(groups['hour']), groups['half']);
    const monthNumber = groups['monthName'] ? numberOfMonth(groups['monthName']) : Number(groups['month'] ?? 0);
    if (year === undefined) return undefined;
    if (!monthNumber)
      return groups['month'] ? undefined : { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31`, zone: '' };
    if (monthNumber > 12) return undefined;
    const days = daysIn(Number(year), monthNumber);
    const start = `${year}-${two(monthNumber)}`;
    if (day === undefined) return { precision: 'month', from: `${start}-01`, to: `${start}-${two(days)}`, zone: '' };
    if (Number(day) < 1 || Number(day) > days) return undefined;
    const date = `${start}-${two(Number(day))}`;
    if (hour === undefined || minute === undefined) return { precision: 'day', from: date, to: date, zone: '' };
    if (!(hour <= 23) || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
    const moment = `${date}T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
    return {
      precision: second === undefined ? 'minute' : 'second',
      from: moment,
      to: moment,
      zone: groups['zone'] ?? groups['zoneFirst'] ?? groups['zoneBehind'] ?? '',
    };
  }
  return bothReadings(text.trim());
}

/** Day and month in figures: one reading where only one is possible, else the span from the earlier to the later one. */
function bothReadings(text: string): Span | undefined {
  const groups = numeric.exec(text)?.groups;
  if (!groups) return undefined;
  const { a, b, year, rest = '' } = groups;
  const readings = [
    [a, b],
    [b, a],
  ]
    .map(([dayText, monthText]) => oneDate(`${year}-${two(Number(monthText))}-${two(Number(dayText))}${rest}`))
    .filter(span => span !== undefined)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const [first] = readings;
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first.from === last.from ? first : { ...first, precision: 'range', to: last.to };
}

/** RFC 5322, 4.3: below 50 it is one of this century. */
function fullYear(written: string | undefined): string | undefined {
  return written?.length === 2 ? `${Number(written) < 50 ? 20 : 19}${written}` : written;
}

/** The hour of 24; NaN where the word and the figure do not go together. Chinese writes 下午 before 15:20 as well as before 3:20. */
function hourOfDay(hour: number, word: string | undefined): number {
  if (word === undefined) return hour;
  const isMorning = /^(?:a|上午|凌晨|早上)/i.test(word);
  if (hour > 12) return !isMorning && !/^p/i.test(word) ? hour : Number.NaN;
  if (hour === 0) return isMorning ? 0 : Number.NaN;
  if (hour === 12) return isMorning ? 0 : word === '晚上' ? Number.NaN : 12;
  return isMorning ? hour : hour + 12;
}

const two = (number: number): string => String(number).padStart(2, '0');
const numberOfMonth = (name: string): number =>
  monthNames.findIndex(full => full.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const daysIn = (year: number, monthNumber: number): number => new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
