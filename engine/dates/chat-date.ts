import type { EvidenceDate } from '../../contract/dates.ts';
import { westernFigures } from '../../contract/western-figures.ts';

type Places = readonly [day: number, month: number, year: number];

/** Places of day, month and year among three figures. */
const orders: readonly (readonly [name: string, places: Places])[] = [
  ['day', [0, 1, 2]],
  ['month', [1, 0, 2]],
  ['year', [2, 1, 0]],
];

/**
 * What the days of a chat cover, such as `14.03.19 – 20.03.19`, when its reader has told from all of them in which order
 * their figures stand; in several orders, such as `day or month first`, they cover all that they may mean. A year of two
 * figures is one of this century: no chat program is older. Undefined for anything else.
 */
export function chatDate(written: string, order = ''): EvidenceDate | undefined {
  const text = written.trim();
  const ends = text.split(' – ');
  const places = orders.filter(([name]) => order.includes(name)).map(([, place]) => place);
  if (places.length === 0 || ends.length > 2) return undefined;
  const days = ends.map(end => places.flatMap(place => dayOf(end, place) ?? []));
  if (days.some(readings => readings.length === 0)) return undefined;
  const sorted = days.flat().toSorted();
  const [from = '', to = from] = [sorted[0], sorted.at(-1)];
  return { text, precision: from === to ? 'day' : 'range', zone: '', from, to };
}

const day = /^(\d{1,4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,4})\s?[日號号일.]?$/u;

function dayOf(written: string, [dayAt, monthAt, yearAt]: Places): string | undefined {
  const figures = day.exec(westernFigures(written.trim()))?.slice(1).map(Number);
  const year = gregorianYear(figures?.[yearAt] ?? 0, /[\u06f0-\u06f9]/.test(written));
  if (figures === undefined || year === undefined) return undefined;
  const date = new Date(Date.UTC(year, (figures[monthAt] ?? 0) - 1, figures[dayAt] ?? 0));
  const isReal = date.getUTCMonth() + 1 === figures[monthAt] && date.getUTCDate() === figures[dayAt];
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Years that Thai phones count more: their calendar is the same but for that. */
const buddhist = 543;
/** Chats are of these years. */
const [firstYear, lastYear] = [1990, 2099];
/** The latest year of two figures that is one of our count: those of Thailand's begin at 52, which is 2009. */
const latestShort = 50;

/**
 * The year of our count. Undefined for one of another calendar, such as 1397 of Iran, whose months are others: then
 * the date stays as written, and nothing is guessed. So it is for a year of two figures in the figures of Iran.
 */
function gregorianYear(written: number, inPersian: boolean): number | undefined {
  if (written < 100 && inPersian) return undefined;
  const full = written >= 100 ? written : written <= latestShort ? 2000 + written : 2500 + written;
  const year = full > lastYear ? full - buddhist : full;
  return year >= firstYear && year <= lastYear ? year : undefined;
}
