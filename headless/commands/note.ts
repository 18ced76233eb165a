import type { Command } from 'commander';
import type { Note } from '../../contract/notes.ts';
import { type AddCommand, caseOption, citeOption, newCommand, shellOf } from '../command.ts';
import { type TypedCitation, citationInputs, citationText } from '../library/citations.ts';
import { findCase } from '../library/find-case.ts';
import { moment } from '../output/plain-figures.ts';
import { printable, printableLines } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { usageError } from '../usage.ts';
import { wholeNumber } from '../values/parsers.ts';
import { textOrStdin } from '../values/text-or-stdin.ts';

type AddOptions = {
  readonly case?: string;
  readonly exhibit?: string;
  readonly page?: number;
  readonly title?: string;
  readonly inReport?: true;
  readonly cite?: readonly TypedCitation[];
};
type ListOptions = { readonly case?: string; readonly exhibit?: string };

export const addNote: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const group = newCommand(parent, context, 'note', 'note');

  const add = newCommand(
    group,
    context,
    'add',
    'noteAdd',
    [
      'note add "Ask the bank for the missing pages." --case 2026-014',
      'note add "Signature differs." --exhibit EX-0004 --page 2 --in-report',
      'note add - --title "Interview" < interview.txt',
    ],
    [help.citation],
  ).argument('<text>', help.arguments.noteText);
  citeOption(caseOption(add, context), context)
    .option('--exhibit <number>', help.options.onExhibit)
    .option('--page <number>', help.options.page, wholeNumber(text, '--page', 1, 65_535))
    .option('--title <text>', help.options.title)
    .option('--in-report', help.options.inReport)
    .action(async (typed: string, options: AddOptions, command: Command) => {
      if (options.page !== undefined && options.exhibit === undefined) throw usageError(text.usage.pageNeedsExhibit);
      const shell = shellOf(context, command);
      const { page, title, inReport, exhibit, cite = [] } = options;
      const words = await textOrStdin(typed, shell.streams);
      await shell.inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, options.case);
        const exhibitId = exhibit === undefined ? undefined : desk.ask('exhibits.get', { caseId, number: exhibit }).id;
        const citations = citationInputs(desk, caseId, cite);
        const note = desk.ask('notes.add', { caseId, exhibitId, page, title, text: words, inReport, citations });
        shell.output.result(note, () => shell.output.line(text.note.added(note.id)));
      });
    });

  const list = newCommand(group, context, 'list', 'noteList', ['note list', 'note list --exhibit EX-0004']);
  caseOption(list, context)
    .option('--exhibit <number>', help.options.onExhibit)
    .action(async ({ case: named, exhibit }: ListOptions, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, named);
        const exhibitId = exhibit === undefined ? undefined : desk.ask('exhibits.get', { caseId, number: exhibit }).id;
        const notes = desk.ask('notes.list', { caseId, exhibitId });
        shell.output.result({ notes }, () => printNotes(shell, notes));
      });
    });

  newCommand(group, context, 'lock', 'noteLock', ['note lock 3'])
    .argument('<id>', help.arguments.note, wholeNumber(text, 'ID'))
    .action(async (id: number, _options: unknown, command: Command) => {
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(({ ask }) => {
        const note = ask('notes.lock', { id });
        output.result(note, () => output.line(text.note.locked(id)));
      });
    });

  newCommand(group, context, 'amend', 'noteAmend', ['note amend 3 "The date is that of the copy."'])
    .argument('<id>', help.arguments.note, wholeNumber(text, 'ID'))
    .argument('<text>', help.arguments.noteText)
    .action(async (id: number, typed: string, _options: unknown, command: Command) => {
      const { inLibrary, output, streams } = shellOf(context, command);
      const words = await textOrStdin(typed, streams);
      await inLibrary(({ ask }) => {
        const amendment = ask('notes.amend', { id, text: words });
        output.result(amendment, () => output.line(text.note.amended(amendment.id, id)));
      });
    });
};

function printNotes({ output, messages: { text } }: Shell, notes: readonly Note[]): void {
  const say = text.note;
  if (notes.length === 0) return output.line(say.empty);
  for (const [index, note] of notes.entries()) {
    if (index > 0) output.line();
    const place =
      note.exhibitNumber === null
        ? say.onCase
        : `${printable(note.exhibitNumber)}${note.page === null ? '' : `, ${text.exhibit.pageShort(note.page)}`}`;
    const marks = [
      place,
      moment(text, note.createdAt),
      ...(note.lockedAt === null ? [] : [say.isLocked]),
      ...(note.inReport ? [say.isInReport] : []),
      ...(note.amendsId === null ? [] : [say.amends(note.amendsId)]),
    ];
    const title = note.title === '' ? '' : `  ${output.paint.strong(printable(note.title))}`;
    output.line(`${String(note.id).padStart(4)}${title}  ${output.paint.faint(`(${marks.join(', ')})`)}`);
    for (const line of printableLines(note.text).split('\n')) output.line(`      ${line}`);
    for (const cite of note.citations)
      output.line(`      ${output.paint.faint(printable(citationText(cite, text.exhibit.pageShort)))}`);
  }
}
