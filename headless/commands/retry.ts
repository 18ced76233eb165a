import type { Command } from 'commander';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findExhibit } from '../library/find-exhibit.ts';
import { untilStopped } from '../library/until-stopped.ts';
import { printable } from '../output/printable.ts';
import { showProgress } from '../output/progress.ts';

export const addRetry: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'retry', 'retry', [
    'retry',
    'retry EX-0012',
    'retry EX-0012 EX-0040 --case 2026-014',
  ]);
  caseOption(command.argument('[exhibit...]', help.arguments.exhibits), context).action(
    async (numbers: readonly string[], { case: inCase }: { readonly case?: string }, command: Command) => {
      const shell = shellOf(context, command);
      const { output } = shell;
      await shell.inLibrary(async desk => {
        const ids = numbers.map(number => findExhibit(desk, text, number, inCase).id);
        const { jobs } = ids.length === 0 ? { jobs: 0 } : desk.ask('exhibits.readAgain', { ids });
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
    },
  );
};
