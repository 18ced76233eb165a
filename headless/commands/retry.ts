import type { Command } from 'commander';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import { findExhibit } from '../library/find-exhibit.ts';
import { passwordsIn } from '../library/password-file.ts';
import { untilStopped } from '../library/until-stopped.ts';
import { printable } from '../output/printable.ts';
import type { Text } from '../messages/messages.ts';
import { showProgress } from '../output/progress.ts';

type Options = { readonly case?: string; readonly passwordFile?: string; readonly strings?: true };

export const addRetry: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'retry', 'retry', [
    'retry',
    'retry EX-0012',
    'retry EX-0012 EX-0040 --case 2026-014',
    'retry --case 2026-014 --password-file passwords.txt',
    'retry EX-0012 --strings',
  ]);
  caseOption(command.argument('[exhibit...]', help.arguments.exhibits), context)
    .option('--password-file <file>', help.options.passwordFile)
    .option('--strings', help.options.strings)
    .action(async (numbers: readonly string[], options: Options, command: Command) => {
      const shell = shellOf(context, command);
      const { output } = shell;
      await shell.inLibrary(async desk => {
        const { ids, jobs } = begin(desk, text, numbers, options);
        const progress = showProgress(output, () => {
          const open = desk.ask('library.summary', {}).openJobs;
          return `${text.retry.working}: ${text.retry.toRead(open)}`;
        });
        await untilStopped(desk.library.whenIdle(), shell.stop).finally(progress.end);
        const exhibits = ids.map(id => {
          const { number, reading, readingProblem } = desk.ask('exhibits.get', { id });
          return { number, reading, ...(readingProblem === null ? {} : { reason: readingProblem }) };
        });
        const { openJobs } = desk.ask('library.summary', {});
        output.result({ jobs, openJobs, exhibits }, () => {
          if (ids.length === 0) output.line(openJobs === 0 ? text.retry.nothingWaits : text.retry.toRead(openJobs));
          for (const { number, reading, reason } of exhibits)
            output.line(
              [text.retry.done(printable(number), text.exhibit.readings[reading]), printable(reason ?? '')]
                .filter(part => part !== '')
                .join('. '),
            );
        });
        if (openJobs > 0 || exhibits.some(({ reading }) => reading === 'failed' || reading === 'waiting'))
          shell.failed();
      });
    });
};

/** Has the exhibits named read again, or the strings in them searched; without names, and with passwords, those that are protected. */
function begin(
  desk: Desk,
  text: Text,
  numbers: readonly string[],
  { case: inCase, passwordFile, strings }: Options,
): { readonly ids: readonly number[]; readonly jobs: number } {
  const passwords = [...passwordsIn(passwordFile, text)];
  if (numbers.length === 0 && passwordFile !== undefined) {
    const { exhibits, jobs } = desk.ask('passwords.try', { caseId: findCase(desk, text, inCase).id, passwords });
    return { ids: exhibits, jobs };
  }
  const ids = numbers.map(number => findExhibit(desk, text, number, inCase).id);
  if (strings && ids.length > 0) return { ids, jobs: desk.ask('exhibits.readStrings', { ids }).jobs };
  return { ids, jobs: ids.length === 0 ? 0 : desk.ask('exhibits.readAgain', { ids, passwords }).jobs };
}
