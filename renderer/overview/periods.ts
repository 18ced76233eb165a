import type { CaseOverview } from '../../contract/cases.ts';

export type Period = { readonly name: string; readonly exhibits: number };
type Periods = {
  readonly unit: 'month' | 'year';
  readonly bars: readonly Period[] /** Exhibits that stand in no month. */;
  readonly unplaced: number;
};

/** Up to this many bars are months; a longer time is told in years. */
const mostMonths = 36;
/** Beyond this, empty years are left out: a wrong date of 1601 must not make the others vanish. */
const mostYears = 80;

/** Exhibits by month or by year, without gaps, so that the picture shows when there was nothing. */
export function periodsOf(months: CaseOverview['months'], undated: number): Periods {
  const exact = months.filter(({ month }) => month.length === 7);
  const first = exact[0]?.month;
  const last = exact.at(-1)?.month;
  const years = new Map<string, number>();
  for (const { month, exhibits } of months)
    years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + exhibits);
  const yearOnly = months.filter(({ month }) => month.length === 4);
  const isWithin = yearOnly.every(
    ({ month }) => first !== undefined && last !== undefined && month >= first.slice(0, 4) && month <= last.slice(0, 4),
  );
  if (first !== undefined && last !== undefined && isWithin && indexOf(last) - indexOf(first) < mostMonths) {
    const counts = new Map(exact.map(({ month, exhibits }) => [month, exhibits]));
    const names = Array.from({ length: indexOf(last) - indexOf(first) + 1 }, (_, step) =>
      nameOf(indexOf(first) + step),
    );
    return {
      unit: 'month',
      bars: names.map(name => ({ name, exhibits: counts.get(name) ?? 0 })),
      unplaced: undated + yearOnly.reduce((sum, { exhibits }) => sum + exhibits, 0),
    };
  }
  const known = [...years.keys()].sort();
  const from = Number(known[0] ?? 0);
  const to = Number(known.at(-1) ?? -1);
  const names = to - from < mostYears ? Array.from({ length: to - from + 1 }, (_, step) => String(from + step)) : known;
  return { unit: 'year', bars: names.map(name => ({ name, exhibits: years.get(name) ?? 0 })), unplaced: undated };
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
