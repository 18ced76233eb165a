import type { Command } from 'commander';
import type { Verification } from '../../contract/custody.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { finishedJob } from '../library/wait-for-job.ts';
import { size } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';
import { showProgress } from '../output/progress.ts';
import type { Desk } from '../library/desk.ts';
import type { Shell } from '../shell.ts';

export const addVerify: AddCommand = (parent, context) => {
  newCommand(parent, context, 'verify', 'verify', ['verify', 'verify --library /media/backup/evidence --json']).action(
    async (_options: unknown, command: Command) => {
      const shell = shellOf(context, command);
      const { output } = shell;
      await shell.inLibrary(async desk => {
        const found = desk.ask('library.summary', {}).readOnly
          ? await checked(shell, desk)
          : await checkedAndLogged(shell, desk);
        output.result(found, () => printVerification(shell, found));
        if (found.problem !== null) shell.failed();
      });
    },
  );
};

/** Verifies as a job, whose result is entered in the custody log. */
async function checkedAndLogged({ output, messages: { text }, stop }: Shell, desk: Desk): Promise<Verification> {
  const { jobId } = desk.ask('custody.verify', {});
  const progress = showProgress(output, () => {
    const { done, total } = desk.ask('jobs.get', { id: jobId });
    return far(text, done, total);
  });
  return (await finishedJob(desk, jobId, stop, text).finally(progress.end)) as Verification;
}

/** Verifies a library that cannot be written. */
async function checked({ output, messages: { text }, stop }: Shell, desk: Desk): Promise<Verification> {
  let done = 0;
  let total: number | null = null;
  const progress = showProgress(output, () => far(text, done, total));
  const onProgress = (bytes: number, of: number): void => {
    done = bytes;
    total = of;
  };
  return await desk.library.verify({ signal: stop, onProgress }).finally(progress.end);
}

function far(text: Shell['messages']['text'], done: number, total: number | null): string {
  const { working, progress } = text.verify;
  return total === null ? working : `${working}: ${progress(size(text, done), size(text, total))}`;
}

function printVerification({ output, messages: { text } }: Shell, found: Verification): void {
  const say = text.verify;
  const { problem, problems, remarks, head, entries, files, bytes } = found;
  if (problem === null) output.line(output.paint.good(say.whole(entries, files, size(text, bytes))));
  else {
    output.line(output.paint.bad(say.wrong(printable(problem))));
    output.line(say.advice);
    if (problems.length > 1) {
      output.line();
      output.line(say.allProblems);
      for (const one of problems) output.line(`  ${printable(one)}`);
    }
  }
  for (const remark of remarks) output.line(printable(remark));
  if (head) {
    output.line(say.head(head.seq, head.hash));
    output.line(output.paint.faint(say.keepHead));
  }
}
