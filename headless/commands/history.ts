import type { Command } from 'commander';
import { type AddCommand, newCommand, shellOf } from '../command.ts';

type Options = { readonly force?: true };

export const addHistory: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  // An edit that has no words of its own here is called as the log calls it.
  const names: Readonly<Record<string, string>> = text.history.actions;
  const nameOf = (action: string): string => names[action] ?? action;
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
          output.result(undone, () => output.line(say(nameOf(undone.action), undone.fields)));
        });
      });
};
