import type { Command } from 'commander';
import type { Case } from '../../contract/cases.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import type { Desk } from '../library/desk.ts';
import { printable } from '../output/printable.ts';
import { showProgress } from '../output/progress.ts';
import type { Shell } from '../shell.ts';
import { printCases } from './case.ts';

export const addSample: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  newCommand(parent, context, 'sample', 'sample', [
    'sample ~/casewright-sample',
    '--library ~/casewright-sample case list',
  ])
    .argument('<dir>', help.arguments.newFolder)
    .action(async (folder: string, _options: unknown, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inNewLibrary(folder, { name: text.sample.name, recognise: true }, async desk => {
        const cases = await fillWithSamples(shell, desk);
        const { folder: place } = desk.ask('library.summary', {});
        shell.output.result({ library: place, cases }, () => {
          shell.output.line(text.sample.made(printable(place)));
          shell.output.line();
          printCases(shell, cases);
          shell.output.line();
          shell.output.line(text.sample.next(printable(folder)));
        });
      });
    });
};

/** Fills a new library with the sample cases and gives them. */
export async function fillWithSamples({ output, messages: { text } }: Shell, desk: Desk): Promise<readonly Case[]> {
  const progress = showProgress(output, () => {
    const exhibits = desk.ask('library.summary', {}).exhibits;
    return `${text.sample.working}: ${text.exhibit.total(exhibits)}`;
  });
  try {
    // Loaded only here: no other command needs the sample's documents.
    const { loadSamples } = await import('../../samples/load.ts');
    await loadSamples(desk.library);
    await desk.library.whenIdle();
  } finally {
    progress.end();
  }
  return desk.ask('cases.list', {});
}
