import type { Command } from 'commander';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { printable } from '../output/printable.ts';

type Options = { readonly encrypt?: true; readonly name?: string };

export const addInit: AddCommand = (parent, context) => {
  const { arguments: words, options } = context.messages.help;
  newCommand(
    parent,
    context,
    'init',
    'init',
    ['init ~/evidence', 'init ~/evidence --encrypt --name "Financial crime unit"'],
    [context.messages.help.passphrase],
  )
    .argument('<dir>', words.newFolder)
    .option('--encrypt', options.encrypt)
    .option('--name <name>', options.libraryName)
    .action(async (folder: string, { encrypt, name }: Options, command: Command) => {
      const { inNewLibrary, output, messages } = shellOf(context, command);
      await inNewLibrary(folder, { name, encrypt }, ({ ask }) => {
        const library = ask('library.summary', {});
        const say = messages.text.library;
        output.result(library, () => {
          output.line(say.made(printable(library.name), printable(library.folder)));
          if (library.encrypted) output.line(say.encrypted);
          output.line(say.next);
        });
      });
    });
};
