import type { Command } from 'commander';
import { type AddCommand, newCommand, shellOf } from '../command.ts';

type Options = { readonly force?: true };

export const addHistory: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  for (const [name, say] of [
    ['undo', text.history.undone],
    ['redo', text.history.redone],
  ] as const)
    newCommand(parent, context, name, name, [name])
      .option('--force', help.options.force)
      .action(async ({ force }: Options, command: Command) => {
        const { inLibrary, output } = shellOf(context, command);
        await inLibrary(({ ask }) => {
          const undone = ask(`history.${name}`, { force });
          output.result(undone, () => output.line(say(undone.action, undone.fields)));
        });
      });
};
