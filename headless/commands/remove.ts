import type { Command } from 'commander';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findExhibit } from '../library/find-exhibit.ts';
import { printable } from '../output/printable.ts';

type Options = { readonly reason: string; readonly case?: string };

export const addRemove: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(
    parent,
    context,
    'remove',
    'remove',
    [
      'remove EX-0012 --reason "Belongs to another matter"',
      'remove EX-0012 EX-0013 --case 2026-014 --reason "Privileged"',
    ],
    [help.removal],
  )
    .argument('<exhibit...>', help.arguments.exhibits)
    .requiredOption('--reason <text>', help.options.removalReason);
  caseOption(command, context).action(
    async (numbers: readonly string[], { reason, case: inCase }: Options, self: Command) => {
      const { inLibrary, output } = shellOf(context, self);
      await inLibrary(desk => {
        const exhibits = numbers.map(number => findExhibit(desk, text, number, inCase));
        desk.ask('exhibits.remove', { ids: [...new Set(exhibits.map(({ id }) => id))], reason });
        const removed = exhibits.map(({ number }) => number);
        output.result({ removed }, () => output.line(text.exhibit.removed(printable(removed.join(', ')))));
      });
    },
  );
};
