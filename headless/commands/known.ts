import type { Command } from 'commander';
import { basename, resolve } from 'node:path';
import { sumNames } from '../../contract/known-lists.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { finishedJob } from '../library/wait-for-job.ts';
import { moment, number } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';
import { wholeNumber } from '../values/parsers.ts';

export const addKnown: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const group = newCommand(parent, context, 'known', 'known');

  newCommand(group, context, 'add', 'knownAdd', ['known add NSRLFile.txt --name "NSRL 2026.09, Windows"'])
    .argument('<file>', help.arguments.knownFile)
    .option('--name <text>', help.options.knownName)
    .action(async (file: string, { name = basename(file) }: { readonly name?: string }, command: Command) => {
      const { inLibrary, output, stop } = shellOf(context, command);
      await inLibrary(async desk => {
        const before = new Set(desk.ask('known.list', {}).map(({ id }) => id));
        const { jobId } = desk.ask('known.add', { name, path: resolve(file) });
        await finishedJob(desk, jobId, stop, text);
        const lists = desk.ask('known.list', {}).filter(({ id }) => !before.has(id));
        output.result({ lists }, () => {
          for (const { sum, count } of lists)
            output.line(text.known.added(printable(name), number(text, count), sumNames[sum]));
        });
      });
    });

  newCommand(group, context, 'list', 'knownList', ['known list']).action(
    async (_options: unknown, command: Command) => {
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(({ ask }) => {
        const lists = ask('known.list', {});
        output.result({ lists }, () => {
          if (lists.length === 0) return output.line(text.known.empty);
          output.table(lists, [
            { title: text.known.id, of: ({ id }) => String(id), right: true },
            { title: text.known.name, of: ({ name }) => name, elastic: true },
            { title: text.known.files, of: ({ count }) => number(text, count), right: true },
            { title: text.known.sum, of: ({ sum }) => sumNames[sum] },
            { title: text.known.when, of: ({ addedAt }) => moment(text, addedAt) },
          ]);
        });
      });
    },
  );

  newCommand(group, context, 'remove', 'knownRemove', ['known remove 2'])
    .argument('<id>', help.arguments.knownList, wholeNumber(text, 'ID'))
    .action(async (id: number, _options: unknown, command: Command) => {
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(({ ask }) => {
        ask('known.remove', { id });
        output.result({ id }, () => output.line(text.known.removed));
      });
    });
};
