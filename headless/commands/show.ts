import type { Command } from 'commander';
import type { CustodyEntry } from '../../contract/custody.ts';
import type { ExhibitDetails, ExhibitPage } from '../../contract/exhibits.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { allRows, mostRows } from '../library/all-rows.ts';
import type { Desk } from '../library/desk.ts';
import { findExhibit } from '../library/find-exhibit.ts';
import { caseName } from '../library/find-case.ts';
import { printDetails } from '../output/details.ts';
import { moment, number, size, writtenDate } from '../output/plain-figures.ts';
import { placeText } from '../output/place-text.ts';
import { printable, printableLines } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { wholeNumber } from '../values/parsers.ts';
import { custodyLine } from './custody.ts';
import { tagNames } from './exhibits.ts';

type Options = { readonly case?: string; readonly page?: number; readonly text?: true };

/** All that is shown of one exhibit. */
type Shown = Omit<ExhibitDetails, 'parentId'> & {
  readonly case: string;
  readonly parent: string | null;
  readonly tags: readonly string[];
  readonly custody: readonly CustodyEntry[];
  /** Only when text was asked for. */
  readonly text?: readonly ExhibitPage[];
};

export const addShow: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'show', 'show', [
    'show EX-0004',
    'show EX-0004 --case 2026-014 --page 2',
    'show EX-0004 --text | less',
  ]).argument('<exhibit>', help.arguments.exhibit);
  caseOption(command, context)
    .option('--page <number>', help.options.showPage, wholeNumber(text, '--page', 1, 65_535))
    .option('--text', help.options.text)
    .action(async (named: string, { case: inCase, page, text: withText }: Options, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(desk => {
        const exhibit = findExhibit(desk, text, named, inCase);
        const pages = pagesOf(desk, exhibit, page, withText === true);
        const shown = gather(desk, exhibit, pages);
        shell.output.result(shown, () => (pages === undefined ? printExhibit(shell, shown) : printPages(shell, pages)));
      });
    });
};

function pagesOf(
  { ask }: Desk,
  { id, pages }: ExhibitDetails,
  one: number | undefined,
  all: boolean,
): readonly ExhibitPage[] | undefined {
  if (one !== undefined) return [ask('exhibits.page', { id, page: one })];
  if (!all) return undefined;
  return Array.from({ length: Math.max(1, pages) }, (_, index) => ask('exhibits.page', { id, page: index + 1 }));
}

function gather(desk: Desk, exhibit: ExhibitDetails, pages: readonly ExhibitPage[] | undefined): Shown {
  const { ask } = desk;
  const { parentId, ...details } = exhibit;
  return {
    ...details,
    case: caseName(ask('cases.get', { id: exhibit.caseId })),
    parent: parentId === null ? null : ask('exhibits.get', { id: parentId }).number,
    tags: tagNames(desk)(exhibit.tagIds),
    custody: [...allRows(after => ask('custody.list', { subject: exhibit.uid, after, limit: mostRows }))],
    ...(pages === undefined ? {} : { text: pages }),
  };
}

function printExhibit({ output, messages: { text } }: Shell, shown: Shown): void {
  const say = text.exhibit;
  const { paint } = output;
  output.line(paint.strong(`${printable(shown.number)}  ${printable(shown.title)}`));
  printDetails(output, [
    [say.case, printable(shown.case)],
    [say.file, printable(shown.fileName)],
    [say.kind, printable([shown.kind, shown.mediaType].filter(part => part !== '').join(', '))],
    [say.size, `${size(text, shown.size)} (${say.bytes(number(text, shown.size))})`],
    [say.pages, shown.pages === 0 ? '' : number(text, shown.pages)],
    [say.date, printable(writtenDate(shown.date))],
    [say.custodian, printable(shown.custodian)],
    [say.source, printable(shown.source)],
    [text.import.acquired, printable(shown.acquired)],
    [say.status, say.statuses[shown.status]],
    [say.tags, printable(shown.tags.join(', '))],
    [
      say.text,
      [say.readings[shown.reading], printable(shown.readingProblem ?? '')].filter(part => part !== '').join('. '),
    ],
    [say.description, printableLines(shown.description)],
    [say.from, printable(shown.parent ?? '')],
    [
      say.children,
      [
        ...shown.children.map(child => printable(`${child.number}  ${child.title}`)),
        ...(shown.hasMoreChildren ? ['…'] : []),
      ].join('\n'),
    ],
    [say.sha256, shown.sha256],
    [say.verified, shown.verifiedAt === null ? '' : moment(text, shown.verifiedAt)],
    [say.added, moment(text, shown.addedAt)],
  ]);
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    output.line();
    output.line(paint.strong(title));
    for (const line of lines) output.line(`  ${line}`);
  };
  section(
    say.occurrences,
    shown.occurrences.flatMap(({ path, foundAt, actor, importId }) => [
      placeText(text, path),
      `  ${paint.faint(say.foundBy(moment(text, foundAt), printable(actor), importId))}`,
    ]),
  );
  section(
    say.metadata,
    Object.entries(shown.metadata).map(([name, value]) => `${printable(name)}: ${printable(value)}`),
  );
  section(
    say.custody,
    shown.custody.map(entry => custodyLine(text, entry)),
  );
}

function printPages({ output, messages: { text } }: Shell, pages: readonly ExhibitPage[]): void {
  for (const [index, page] of pages.entries()) {
    if (index > 0) output.line();
    if (pages.length > 1) output.line(output.paint.strong(text.exhibit.page(page.number)));
    const remark = scanRemark(text, page);
    if (remark !== undefined) output.line(output.paint.faint(remark));
    if (page.text.trim() !== '') output.line(printableLines(page.text).replace(/\n$/, ''));
    else if (remark === undefined) output.line(text.exhibit.noText);
  }
}

/** How far the words of a page are to be trusted; undefined where the file says them itself. */
function scanRemark(text: Shell['messages']['text'], { scan }: ExhibitPage): string | undefined {
  const say = text.exhibit;
  if (scan === null) return undefined;
  if (scan.problem !== null) return printable(scan.problem);
  if (scan.corrected) return say.corrected;
  return scan.confidence === null ? say.toBeRead : say.byMachine(number(text, Math.round(scan.confidence)));
}
