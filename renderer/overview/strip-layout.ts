import type { Fact } from '../../contract/facts.ts';

type Dot = { readonly fact: Fact; readonly x: number; readonly y: number };
type Scale = { readonly from: number; readonly to: number; place(time: number): number };

const lowest = 56;
const highest = 120;
const margin = 8;
/** Room that a year needs below the axis. */
const yearWidth = 40;

/** The beginning of what a date covers. Dates of evidence have no zone of ours, so all are read as if in one. */
const timeOf = ({ date }: Fact): number =>
  Date.parse(date.from.length === 10 ? `${date.from}T00:00:00Z` : `${date.from}Z`);

/** Places facts on a line of time of this width; those that would touch are stacked. */
export function placeFacts(
  facts: readonly Fact[],
  width: number,
): { readonly dots: readonly Dot[]; readonly height: number; readonly radius: number; readonly scale: Scale } {
  const timed = facts.map(fact => ({ fact, time: timeOf(fact) })).filter(({ time }) => !Number.isNaN(time));
  const scale = scaleOf(
    timed.map(({ time }) => time),
    width,
  );
  const radius = 4;
  const size = radius * 2 + 1;
  const columns = new Map<number, { fact: Fact }[]>();
  for (const { fact, time } of timed) {
    const column = Math.round(scale.place(time) / size);
    columns.set(column, [...(columns.get(column) ?? []), { fact }]);
  }
  const most = Math.max(1, ...[...columns.values()].map(each => each.length));
  const height = Math.max(lowest, Math.min(highest, most * size + margin));
  // A high stack is pressed together rather than cut off.
  const step = Math.min(size, (height - margin) / most);
  const dots = [...columns].flatMap(([column, stack]) =>
    stack.map(({ fact }, level) => ({ fact, x: column * size, y: height - radius - 2 - level * step })),
  );
  return { dots, height, radius, scale };
}

function scaleOf(times: readonly number[], width: number): Scale {
  const first = times.reduce((low, time) => Math.min(low, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((high, time) => Math.max(high, time), Number.NEGATIVE_INFINITY);
  // One day alone still has a before and an after.
  const spare = last > first ? (last - first) * 0.02 : 180 * 86_400_000;
  const from = first - spare;
  const to = last + spare;
  return { from, to, place: time => margin + ((time - from) / (to - from)) * (width - 2 * margin) };
}

/** The beginnings of years on the line, as many as can be read. */
export function yearTicks(
  { from, to, place }: Scale,
  width: number,
): readonly { readonly year: number; readonly x: number }[] {
  if (!Number.isFinite(from) || width === 0) return [];
  const firstYear = new Date(from).getUTCFullYear();
  const lastYear = new Date(to).getUTCFullYear();
  const every = Math.max(1, Math.ceil((lastYear - firstYear + 1) / Math.max(1, width / yearWidth)));
  return Array.from({ length: lastYear - firstYear + 1 }, (_, step) => firstYear + step)
    .filter(year => (year - firstYear) % every === 0)
    .map(year => ({ year, x: place(Date.UTC(year, 0, 1)) }))
    .filter(({ x }) => x >= 0 && x <= width - yearWidth / 2);
}
