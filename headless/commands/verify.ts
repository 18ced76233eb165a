import type { Command } from 'commander';
import type { Verification } from '../../contract/custody.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { finishedJob } from '../library/wait-for-job.ts';
import { size } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';
import { showProgress } from '../output/progress.ts';
import type { Shell } from '../shell.ts';

export const addVerify: AddCommand = (parent, context) => {
  newCommand(parent, context, 'verify', 'verify', ['verify', 'verify --library /media/backup/evidence --json']).action(
    async (_options: unknown, command: Command) => {
      const shell = shellOf(context, command);
      const { output, messages, stop } = shell;
      const say = messages.text.verify;
      await shell.inLibrary(async desk => {
        const { jobId } = desk.ask('custody.verify', {});
        const progress = showProgress(output, () => {
          const { done, total } = desk.ask('jobs.get', { id: jobId });
          const far = total === null ? '' : `: ${say.progress(size(messages.text, done), size(messages.text, total))}`;
          return `${say.working}${far}`;
        });
        const found = (await finishedJob(desk, jobId, stop, messages.text).finally(progress.end)) as Verification;
        output.result(found, () => printVerification(shell, found));
        if (found.problem !== null) shell.failed();
      });
    },
  );
};

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
