import type { ExhibitHit } from '../../contract/search.ts';
import type { Hits } from '../library/search-hits.ts';
import type { Shell } from '../shell.ts';
import { padded } from './display-width.ts';
import { marked } from './marked.ts';
import { printable } from './printable.ts';

/** Prints hits grouped by exhibit, each in its sentence, then notes and other records, then what was not understood. */
export function printHits(shell: Shell, found: Hits, exhibits: readonly ExhibitHit[]): void {
  const { output, messages } = shell;
  const say = messages.text.search;
  output.line(say.found(found.exhibits, found.exhibitsAreExact));
  const severalCases = new Set(found.hits.map(hit => hit.case)).size > 1;
  const caseOf = new Map(found.hits.map(hit => [hit.exhibit, hit.case]));
  for (const hit of exhibits) {
    output.line();
    const inCase = severalCases ? `  ${output.paint.faint(`(${printable(caseOf.get(hit.exhibitId) ?? '')})`)}` : '';
    output.line(`${output.paint.strong(printable(`${hit.number}  ${hit.title}`))}${inCase}`);
    printPages(shell, hit);
  }
  if (found.hits.length < found.total && found.hits.length > 0) {
    output.line();
    output.line(output.paint.faint(say.shown(found.hits.length)));
  }
  printRecords(shell, found);
  if (found.waiting > 0) output.remark(say.remark(say.waiting(found.waiting)));
  for (const { key, values } of found.understood)
    if (Object.hasOwn(say.remarks, key))
      output.remark(say.remark(say.remarks[key as keyof typeof say.remarks](printable(values.join(' ')))));
}

function printPages({ output, messages: { text } }: Shell, { pages, pageHits }: ExhibitHit): void {
  if (pages.length === 0) return output.line(`  ${text.search.inDetails}`);
  const names = pages.map(({ page }) => text.exhibit.pageShort(page));
  const width = Math.max(...names.map(({ length }) => length));
  for (const [index, { snippet, recognised }] of pages.entries()) {
    const byMachine = recognised ? `  ${output.paint.faint(text.search.byMachine)}` : '';
    output.line(
      `  ${output.paint.faint(padded(names[index] ?? '', width))}  ${marked(snippet, output.paint)}${byMachine}`,
    );
  }
  if (pageHits > pages.length) output.line(`  ${output.paint.faint(text.search.morePages(pageHits - pages.length))}`);
}

function printRecords({ output, messages: { text } }: Shell, { records }: Hits): void {
  if (records.length === 0) return;
  output.line();
  output.line(output.paint.strong(text.search.records));
  for (const { kind, id, snippet, marks } of records)
    output.line(`  ${text.search.kinds[kind]} ${id}: ${marked({ text: snippet, marks }, output.paint)}`);
}
