import { chineseFigures, chineseNumber } from './chinese-number.ts';
import { type Finding, placesOf } from './finding.ts';

/** The months in English, German, French, Spanish, Portuguese, Italian and Russian, by the letters they begin with. */
const months: readonly string[] = [
  'january|jan|januar|janvier|janv|enero|janeiro|gennaio|января',
  'february|feb|februar|février|févr|febrero|fevereiro|febbraio|февраля',
  'march|mar|märz|mars|marzo|março|марта',
  'april|apr|avril|abril|aprile|апреля',
  'may|mai|mayo|maio|maggio|мая',
  'june|jun|juni|juin|junio|junho|giugno|июня',
  'july|jul|juli|juillet|julio|julho|luglio|июля',
  'august|aug|août|agosto|августа',
  'september|sept|sep|septembre|septiembre|setembro|settembre|сентября',
  'october|oct|oktober|okt|octobre|octubre|outubro|ottobre|октября',
  'november|nov|novembre|noviembre|novembro|ноября',
  'december|dec|dezember|dez|décembre|déc|diciembre|dezembro|dicembre|декабря',
];
const byName = new Map(months.flatMap((names, index) => names.split('|').map(name => [name, index + 1] as const)));
const monthName = `(?<name>${[...byName.keys()].toSorted((one, other) => other.length - one.length).join('|')})\\.?`;

const iso = /(?<![\w./-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g;
const figures = /(?<![\w./-])(?<a>\d{1,2})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<year>\d{4})(?![\w/-])/g;
const yearFirst = /(?<![\w./-])(?<year>\d{4})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\w/-])/g;
const dayFirst = new RegExp(
  `(?<![\\w./-])(?<day>\\d{1,2})(?:st|nd|rd|th|er)?\\.?[ \\u00A0](?:of |de )?${monthName},?[ \\u00A0](?:de )?(?<year>\\d{4})(?!\\w)`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\w])${monthName}[ \\u00A0](?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00A0])?(?<year>\\d{4})(?!\\w)`,
  'giu',
);
const chinese = new RegExp(
  `(?<!\\d)(?<year>\\d{4}|[${chineseFigures}]{4})[ ]?年[ ]?(?<month>\\d{1,2}|[${chineseFigures}]{1,3})[ ]?月(?:[ ]?(?<day>\\d{1,2}|[${chineseFigures}]{1,3})[ ]?[日号])?`,
  'g',
);

/**
 * Dates with a year. The key is the day or the month as in 2019-03-14 and 2019-03. Figures that can be two days stay in
 * their order, as 03/04/2019 however they are written: nobody but the reader can tell which of them is meant.
 */
export function* findDates(text: string): Generator<Finding> {
  for (const pattern of [iso, yearFirst, dayFirst, monthFirst, chinese])
    for (const { start, end, match } of placesOf(text, pattern)) {
      const { year = '', month, name, day } = match.groups ?? {};
      const number = name === undefined ? numberOf(month ?? '') : byName.get(name.toLowerCase());
      const key = keyOf(numberOf(year), number, day === undefined ? undefined : numberOf(day));
      if (key !== undefined) yield { kind: 'date', key, start, end };
    }
  for (const { start, end, match } of placesOf(text, figures)) {
    const { a = '', b = '', year = '' } = match.groups ?? {};
    const readings = [keyOf(Number(year), Number(b), Number(a)), keyOf(Number(year), Number(a), Number(b))];
    const [key, another] = [...new Set(readings.filter(reading => reading !== undefined))];
    if (key !== undefined)
      yield {
        kind: 'date',
        key: another === undefined ? key : `${a.padStart(2, '0')}/${b.padStart(2, '0')}/${year}`,
        start,
        end,
      };
  }
}

const numberOf = (written: string): number | undefined =>
  /^\d+$/.test(written) ? Number(written) : chineseNumber(written);

/** Years of documents that somebody is investigated by. */
const [firstYear, lastYear] = [1800, 2100];

function keyOf(year: number | undefined, month: number | undefined, day: number | undefined): string | undefined {
  if (year === undefined || month === undefined || year < firstYear || year > lastYear || month < 1 || month > 12)
    return undefined;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? `${start}-${String(day).padStart(2, '0')}` : undefined;
}
