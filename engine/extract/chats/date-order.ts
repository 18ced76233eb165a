import { westernFigures } from '../../../contract/western-figures.ts';

/** In which order the figures of dates stand: one, or several that fit equally well, such as `day or month first`. */
export type DateOrder = string;

/** Where day, month and year stand. */
type Order = { readonly name: string; readonly at: readonly [number, number, number] };
const dayFirst: Order = { name: 'day', at: [0, 1, 2] };
const monthFirst: Order = { name: 'month', at: [1, 0, 2] };
const yearFirst: Order = { name: 'year', at: [2, 1, 0] };

/**
 * In which order the dates of a whole chat stand, given one after the other. What counts: that each is a day at all, that
 * they go one way, as messages do, and that years change less often than days. What that leaves open is said; a chat
 * of a few days early in a month may be read in two ways.
 * @param writesYearFirst whether the chat has words of a language in which the year comes first
 */
export function dateOrder(dates: Iterable<string>, writesYearFirst = false): DateOrder {
  const written = [...dates];
  const days = written.flatMap(date => {
    const [a, b, c] = (westernFigures(date).match(/\d+/g) ?? []).map(Number);
    return a === undefined || b === undefined || c === undefined ? [] : [[a, b, c] as const];
  });
  if (written.some(date => /年|년/.test(date)) || days.some(([first]) => first > 31)) return 'year first';
  const usual = best([dayFirst, monthFirst], days);
  if (!fits(yearFirst, days)) return named(usual);
  const asWell = usual.filter(order => fits(order, days));
  if (asWell.length === 0) return named([yearFirst]);
  const distinct = (at: 0 | 2): number => new Set(days.map(figures => figures[at])).size;
  return named(writesYearFirst || distinct(0) < distinct(2) ? [...asWell, yearFirst] : usual);
}

type Figures = readonly [number, number, number];

const fits = (order: Order, days: readonly Figures[]): boolean =>
  real(order, days) === days.length && isInOrder(order, days);

/** Of some orders those in which the most dates are days; of these those in which they go one way, if there are any. */
function best(some: readonly Order[], days: readonly Figures[]): readonly Order[] {
  const most = Math.max(...some.map(order => real(order, days)));
  const possible = some.filter(order => real(order, days) === most);
  const inOrder = possible.filter(order => isInOrder(order, days));
  return inOrder.length > 0 ? inOrder : possible;
}

const dayNumber = ({ at }: Order, figures: Figures): number => {
  const [day, month, year] = at.map(place => figures[place] ?? 0) as [number, number, number];
  const date = new Date(Date.UTC(2000 + (year % 100), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? year * 10_000 + month * 100 + day : Number.NaN;
};

const real = (order: Order, days: readonly Figures[]): number =>
  days.filter(figures => !Number.isNaN(dayNumber(order, figures))).length;

/** From the oldest to the newest, or the other way round. */
function isInOrder(order: Order, days: readonly Figures[]): boolean {
  const numbers = days.map(figures => dayNumber(order, figures));
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return steps.every(step => step >= 0) || steps.every(step => step <= 0);
}

const named = (some: readonly Order[]): DateOrder => `${some.map(({ name }) => name).join(' or ')} first`;
