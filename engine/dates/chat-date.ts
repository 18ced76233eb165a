import type { EvidenceDate } from '../../contract/dates.ts';

/** Places of day, month and year among three figures. */
const orders: Readonly<Record<string, readonly (readonly [day: number, month: number, year: number])[]>> = {
  'day first': [[0, 1, 2]],
  'month first': [[1, 0, 2]],
  'year first': [[2, 1, 0]],
  'day or month first': [
    [0, 1, 2],
    [1, 0, 2],
  ],
};

/**
 * What the days of a chat cover, such as `14.03.19 – 20.03.19`, when its reader has told from all of them in which order
 * their figures stand. A year of two figures is one of this century: no chat program is older. Undefined for anything else.
 */
export function chatDate(written: string, order: string | undefined): EvidenceDate | undefined {
  const text = written.trim();
  const ends = text.split(' – ');
  const places = orders[order ?? ''];
  if (places === undefined || ends.length > 2) return undefined;
  const days = ends.map(end => places.flatMap(place => dayOf(end, place) ?? []));
  if (days.some(readings => readings.length === 0)) return undefined;
  const sorted = days.flat().toSorted();
  const [from = '', to = from] = [sorted[0], sorted.at(-1)];
  return { text, precision: from === to ? 'day' : 'range', zone: '', from, to };
}

const day = /^(\d{1,4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,4})\s?[日號号일.]?$/u;

function dayOf(written: string, [dayAt, monthAt, yearAt]: readonly [number, number, number]): string | undefined {
  const figures = day.exec(written.trim())?.slice(1).map(Number);
  if (figures === undefined) return undefined;
  const year = figures[yearAt] ?? 0;
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, (figures[monthAt] ?? 0) - 1, figures[dayAt] ?? 0));
  const isReal = date.getUTCMonth() + 1 === figures[monthAt] && date.getUTCDate() === figures[dayAt];
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
