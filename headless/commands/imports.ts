import type { Command } from 'commander';
import type { Import } from '../../contract/imports.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findCase } from '../library/find-case.ts';
import { ledgerOf } from '../library/ledger.ts';
import { printDetails } from '../output/details.ts';
import { moment, number } from '../output/plain-figures.ts';
import { printLedger } from '../output/print-ledger.ts';
import { placeText } from '../output/place-text.ts';
import { printable } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { wholeNumber } from '../values/parsers.ts';

export const addImports: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'imports', 'imports', [
    'imports',
    'imports 3',
    'imports 3 --json',
  ]).argument('[id]', help.arguments.import, wholeNumber(text, 'ID'));
  caseOption(command, context).action(
    async (id: number | undefined, { case: named }: { readonly case?: string }, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(desk => {
        if (id !== undefined) {
          const one = desk.ask('imports.get', { id });
          const ledger = ledgerOf(desk, id);
          return shell.output.result(ledger, () => {
            printImport(shell, one);
            printLedger(shell, ledger);
          });
        }
        const caseId = named === undefined ? undefined : findCase(desk, text, named).id;
        const imports = desk.ask('imports.list', { caseId });
        return shell.output.result({ imports }, () => printImports(shell, imports));
      });
    },
  );
};

function printImports({ output, messages: { text } }: Shell, imports: readonly Import[]): void {
  const say = text.import;
  const figure = (of: (one: Import) => number) => (one: Import) => number(text, of(one));
  if (imports.length === 0) return output.line(say.empty);
  output.table(imports, [
    { title: say.number, of: ({ id }) => String(id), right: true },
    { title: say.began, of: ({ startedAt }) => moment(text, startedAt) },
    { title: say.state, of: ({ state }) => say.states[state] },
    { title: say.found, of: figure(({ found }) => found), right: true },
    { title: say.stored, of: figure(({ stored }) => stored), right: true },
    { title: say.duplicate, of: figure(({ duplicate }) => duplicate), right: true },
    { title: say.failedColumn, of: figure(({ failed }) => failed), right: true },
    { title: say.unreadable, of: figure(({ unreadable }) => unreadable), right: true },
    { title: say.from, of: ({ paths }) => paths.map(path => placeText(text, path)).join(', '), elastic: true },
  ]);
}

function printImport({ output, messages: { text } }: Shell, one: Import): void {
  const say = text.import;
  printDetails(output, [
    [say.number, String(one.id)],
    [say.state, say.states[one.state]],
    [say.began, moment(text, one.startedAt)],
    [say.custodian, printable(one.custodian)],
    [say.source, printable(one.source)],
    [say.acquired, printable(one.acquired)],
    [say.from, one.paths.map(path => placeText(text, path)).join('\n')],
  ]);
  output.line();
}
