import type { Command } from 'commander';
import { type Case, caseStatuses } from '../../contract/cases.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { caseName, findCase } from '../library/find-case.ts';
import { printDetails } from '../output/details.ts';
import { number } from '../output/plain-figures.ts';
import { printable, printableLines } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { oneOf, wholeNumber } from '../values/parsers.ts';

type AddOptions = {
  readonly title: string;
  readonly reference?: string;
  readonly jurisdiction?: string;
  readonly description?: string;
  readonly status?: Case['status'];
  readonly prefix?: string;
  readonly digits?: number;
};

export const addCase: AddCommand = (parent, context) => {
  const {
    help: { arguments: words, options },
    text,
  } = context.messages;
  const group = newCommand(parent, context, 'case', 'case');

  newCommand(group, context, 'add', 'caseAdd', [
    'case add --title "United States v. Example" --reference 2026-014 --jurisdiction "E.D. Va."',
    'case add --title "Harbour inquiry" --prefix HB- --digits 5',
  ])
    .requiredOption('--title <text>', options.caseTitle)
    .option('--reference <text>', options.reference)
    .option('--jurisdiction <text>', options.jurisdiction)
    .option('--description <text>', options.description)
    .option('--status <status>', caseStatuses.join(', '), oneOf(text, '--status', caseStatuses))
    .option('--prefix <text>', options.prefix)
    .option('--digits <number>', options.digits, wholeNumber(text, '--digits', 1, 9))
    .action(async ({ prefix, digits, ...fields }: AddOptions, command: Command) => {
      const { inLibrary, output, messages } = shellOf(context, command);
      await inLibrary(({ ask }) => {
        const added = ask('cases.create', { ...fields, exhibitPrefix: prefix, exhibitDigits: digits });
        output.result(added, () =>
          output.line(messages.text.case.added(printable(added.title), printable(caseName(added)))),
        );
      });
    });

  newCommand(group, context, 'list', 'caseList', ['case list', 'case list --json']).action(
    async (_options: unknown, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(({ ask }) => {
        const cases = ask('cases.list', {});
        shell.output.result({ cases }, () => printCases(shell, cases));
      });
    },
  );

  newCommand(group, context, 'show', 'caseShow', ['case show 2026-014'])
    .argument('<ref>', words.case)
    .action(async (named: string, _options: unknown, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(desk => {
        const found = findCase(desk, shell.messages.text, named);
        shell.output.result(found, () => printCase(shell, found));
      });
    });
};

/** A table of cases. */
export function printCases({ output, messages }: Shell, cases: readonly Case[]): void {
  const say = messages.text.case;
  const figure = (of: (one: Case) => number) => (one: Case) => number(messages.text, of(one));
  if (cases.length === 0) return output.line(say.empty);
  output.table(cases, [
    { title: say.reference, of: caseName },
    { title: say.title, of: ({ title }) => title, elastic: true },
    { title: say.status, of: ({ status }) => say.statuses[status] },
    { title: say.exhibits, of: figure(({ exhibits }) => exhibits), right: true },
    { title: say.facts, of: figure(({ facts }) => facts), right: true },
    { title: say.notes, of: figure(({ notes }) => notes), right: true },
  ]);
}

function printCase({ output, messages }: Shell, one: Case): void {
  const say = messages.text.case;
  output.line(output.paint.strong(printable(one.title)));
  printDetails(output, [
    [say.reference, printable(one.reference)],
    [say.id, String(one.id)],
    [say.status, say.statuses[one.status]],
    [say.jurisdiction, printable(one.jurisdiction)],
    [say.numbering, `${printable(one.exhibitPrefix)}${'1'.padStart(one.exhibitDigits, '0')}`],
    [say.exhibits, number(messages.text, one.exhibits)],
    [say.facts, number(messages.text, one.facts)],
    [say.notes, number(messages.text, one.notes)],
    [say.description, printableLines(one.description)],
  ]);
}
