import type { Command } from 'commander';
import type { OutputOf } from '../../contract/index.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import { untilStopped } from '../library/until-stopped.ts';
import { showProgress } from '../output/progress.ts';

export const addOcr: AddCommand = (parent, context) => {
  const command = newCommand(parent, context, 'ocr', 'ocr', ['ocr', 'ocr --case 2026-014']);
  caseOption(command, context).action(async ({ case: named }: { readonly case?: string }, command: Command) => {
    const shell = shellOf(context, command);
    const { output, messages, stop } = shell;
    const say = messages.text.ocr;
    await shell.inLibrary(
      async desk => {
        const caseId = named === undefined ? undefined : findCase(desk, messages.text, named).id;
        // Who names a case wants all of it, also what an import has left alone.
        if (caseId !== undefined) {
          desk.ask('ocr.start', { caseId });
          desk.ask('ocr.wanted', { caseId });
        }
        desk.ask('ocr.pause', { paused: false });
        const progress = showProgress(output, () => {
          const { done, total, secondsLeft } = desk.ask('ocr.status', {});
          return say.progress(done, total, secondsLeft === null ? null : Math.ceil(secondsLeft / 60));
        });
        await untilStopped(recognised(desk, caseId), stop).finally(progress.end);
        const pages = desk.ask('ocr.pages', { caseId });
        output.result(pages, () => {
          output.line(say.done(pages.done));
          if (pages.failed > 0) output.line(say.failed(pages.failed));
          if (pages.waiting > 0) output.line(say.waits(pages.waiting));
        });
        if (pages.waiting > 0) shell.failed();
      },
      { recognise: true },
    );
  });
};

/** Resolves when nothing waits any more of a case, or of the library. */
async function recognised(desk: Desk, caseId: number | undefined): Promise<void> {
  if (caseId === undefined) return await desk.library.whenIdle();
  const waiting = (): OutputOf<'ocr.pages'>['waiting'] => desk.ask('ocr.pages', { caseId }).waiting;
  const { promise, resolve } = Promise.withResolvers<void>();
  const unlisten = desk.library.listen(event => {
    if (event.kind === 'progress' && event.job.kind === 'ocr' && waiting() === 0) resolve();
  });
  try {
    // Of other cases, more may wait for hours.
    if (waiting() > 0) await Promise.race([promise, desk.library.whenIdle()]);
  } finally {
    unlisten();
  }
}
