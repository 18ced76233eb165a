import type { Fact } from '../../contract/facts.ts';
import { openEnd, openStart } from './understood.ts';

/** A dated fact on the time line, in milliseconds. A span without a beginning or an end is open there. */
export type TimedFact = {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
};
/** Where it stands on the canvas, in pixels. */
export type Mark = TimedFact & {
  readonly x0: number;
  readonly x1: number;
  readonly lane: number;
  readonly labelWidth: number;
};
export type Span = readonly [start: number, end: number];

const dayLength = 86_400_000;
/** Local times are laid out as they are written, whatever the zone: this is order, not a clock. */
const timeOf = (local: string): number => Date.parse(local.includes('T') ? `${local}Z` : `${local}T00:00:00Z`);

export function timedFacts(facts: readonly Fact[]): readonly TimedFact[] {
  return facts
    .filter(({ date }) => date.from !== '')
    .map(fact => {
      const { from, to } = fact.date;
      const isOpenStart = from === openStart;
      const isOpenEnd = to === openEnd;
      return {
        fact,
        start: timeOf(isOpenStart ? to : from),
        end: timeOf(isOpenEnd ? from : to || from),
        isOpenStart,
        isOpenEnd,
      };
    });
}

/** From the first to the last fact, with room at both sides. */
export function wholeSpan(timed: readonly TimedFact[]): Span {
  const start = Math.min(...timed.map(each => each.start));
  const end = Math.max(...timed.map(each => each.end));
  const room = Math.max((end - start) * 0.04, 15 * dayLength);
  return [start - room, end + room];
}

/** The span around a place, longer or shorter by a factor; not below a day and not above a thousand years. */
export function zoomed([start, end]: Span, factor: number, around: number): Span {
  const length = end - start;
  const wanted = Math.min(Math.max(length * factor, dayLength), 365_000 * dayLength);
  const share = (around - start) / length;
  return [around - wanted * share, around + wanted * (1 - share)];
}

/** Puts each fact into the first lane where nothing is in its way; what finds none shares the last lane. */
export function layOut(
  timed: readonly TimedFact[],
  x: (time: number) => number,
  lanes: number,
  widthOfLabel: (fact: Fact) => number,
): readonly Mark[] {
  const ends: number[] = [];
  return [...timed]
    .sort((a, b) => a.start - b.start)
    .map(each => {
      const x0 = x(each.start);
      const x1 = Math.max(x(each.end), x0);
      const labelWidth = widthOfLabel(each.fact);
      const free = ends.findIndex(end => end <= x0 - 9);
      const lane = free >= 0 ? free : Math.min(ends.length, lanes - 1);
      ends[lane] = Math.max(ends[lane] ?? Number.NEGATIVE_INFINITY, x1 + 7 + labelWidth);
      return { ...each, x0, x1, lane, labelWidth };
    });
}
