/** Days as the number YYYYMMDD, both ends included. */
export type Days = { readonly first: number; readonly last: number };

/** Before and after every day that a document can have. */
const openFirst = 0;
const openLast = 9999_99_99;

/**
 * Reads what stands behind `date:`: a year, a month or a day (2019, 2019-05, 2019-05-03, 2019/5/3, 20190503,
 * 2019年5月3日), or two of these with ".." between, either of which may be missing. Undefined when it is none of them.
 */
export function parseDays(written: string): Days | undefined {
  const plain = written.normalize('NFKC').trim();
  const parts = plain.split(/\s*(?:\.{2,3}|…|~|至)\s*/);
  if (parts.length > 2) return undefined;
  const [from = '', to] = parts;
  if (to === undefined) return parseDay(from);
  if (from === '' && to === '') return undefined;
  const start = from === '' ? { first: openFirst } : parseDay(from);
  const end = to === '' ? { last: openLast } : parseDay(to);
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined;
}

const dayForms = [
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日?)?)?$/,
];

function parseDay(written: string): Days | undefined {
  for (const form of dayForms) {
    const found = form.exec(written);
    if (!found) continue;
    const [year, month, date] = found.slice(1).map(part => (part === undefined ? undefined : Number(part)));
    if (year === undefined || year === 0 || (month !== undefined && (month < 1 || month > 12))) return undefined;
    if (date !== undefined && (date < 1 || date > daysIn(year, month ?? 1))) return undefined;
    return {
      first: year * 10_000 + (month ?? 1) * 100 + (date ?? 1),
      // Subtle: dates are compared as numbers, so 31 serves as the end of every month.
      last: year * 10_000 + (month ?? 12) * 100 + (date ?? 31),
    };
  }
  return undefined;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
