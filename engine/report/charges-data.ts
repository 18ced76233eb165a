import { isWhole, shortened } from './measures.ts';
import type { CaseSummary } from './model.ts';
import type { Printer } from './printable.ts';
import { type Words, fill } from './words.ts';

/** Count columns that fit beside the names in the table of who is charged in what. */
const matrixColumns = 14;
/** Characters of a count's number above its column there; the number stands in full in the list of counts. */
const longestHead = 12;

/** Who is charged in which count, as tables that fit side by side on the page. */
export function matrixData({ charged, counts }: CaseSummary, { plain, show }: Printer, words: Words) {
  if (charged.length === 0) return [];
  const tables = [];
  for (let start = 0; start < counts.length; start += matrixColumns) {
    const columns = counts.slice(start, start + matrixColumns);
    tables.push({
      // A table's head is never broken over pages, so it must be short.
      heads: columns.map((charge, index) => {
        const where = fill(words.countWhere, start + index + 1);
        return show(shortened(plain(charge.number, where), longestHead), where, 4);
      }),
      rows: charged.map(person => ({
        name: show(person.name, words.counts, 18),
        about: show(person.about, words.counts, 18),
        cells: columns.map((_, index) => person.counts.includes(start + index)),
      })),
    });
  }
  return tables;
}

/** The list of counts. */
export function chargesData(summary: CaseSummary, { show, lines }: Printer, words: Words) {
  return summary.counts.map((charge, index) => {
    const where = fill(words.countWhere, index + 1);
    const bearing = summary.leftOut?.includes('chronology')
      ? ''
      : ([words.factsBearingNone, words.factsBearingOne][charge.facts] ?? fill(words.factsBearing, charge.facts));
    return {
      number: show(charge.number, where, 8),
      title: show(charge.title, where),
      statute: show(charge.statute, where),
      elements: charge.elements.flatMap(element => lines(element, where)),
      parties: show(charge.parties.join(words.listSeparator), where),
      outcome: lines(charge.outcome, where),
      facts: bearing,
      whole: isWhole(
        [charge.title, charge.statute, charge.outcome, ...charge.elements, charge.parties.join()],
        [charge.number],
      ),
    };
  });
}
