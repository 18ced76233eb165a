import { type Command, Option } from 'commander';
import { resolve } from 'node:path';
import type { Import, ImportRules } from '../../contract/imports.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import { ledgerOf } from '../library/ledger.ts';
import { passwordsIn } from '../library/password-file.ts';
import { untilStopped } from '../library/until-stopped.ts';
import { jobEnd } from '../library/wait-for-job.ts';
import { number } from '../output/plain-figures.ts';
import { printLedger } from '../output/print-ledger.ts';
import { showProgress } from '../output/progress.ts';
import type { Shell } from '../shell.ts';

type Options = {
  readonly case?: string;
  readonly custodian?: string;
  readonly source?: string;
  readonly acquired?: string;
  readonly skip: readonly string[];
  readonly skipSystem?: true;
  readonly passwordFile?: string;
  readonly known: ImportRules['known'];
  /** False with `--no-ocr`. */
  readonly ocr: boolean;
};

export const addImport: AddCommand = (parent, context) => {
  const { arguments: words, options, ledger } = context.messages.help;
  const command = newCommand(
    parent,
    context,
    'import',
    'import',
    [
      'import --case 2026-014 ~/seized/laptop ~/letters/letter.pdf',
      'import --case 2026-014 --custodian "J. Doe" --source "Search of 3 Oct 2026" /media/usb',
      'import --case 2026-014 --skip-system --skip "*.tmp" --known mark ~/seized',
      'import --case 2026-014 --no-ocr ~/photos',
      'import --case 2026-014 --password-file passwords.txt ~/seized',
      'import --case 2026-014 ~/seized --json',
    ],
    [ledger],
  ).argument('<path...>', words.paths);
  caseOption(command, context)
    .option('--custodian <text>', options.custodian)
    .option('--source <text>', options.source)
    .option('--acquired <text>', options.acquired)
    .option('--skip <pattern>', options.skip, gathered, [])
    .option('--skip-system', options.skipSystem)
    .option('--no-ocr', options.noOcr)
    .option('--password-file <file>', options.passwordFile)
    .addOption(new Option('--known <what>', options.known).choices(['keep', 'mark', 'skip']).default('keep'))
    .action(async (paths: readonly string[], { case: named, ...chosen }: Options, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(async desk => {
        const { id: caseId } = findCase(desk, shell.messages.text, named);
        const places = paths.map(path => resolve(path));
        const { custodian, source, acquired, skip, skipSystem, known, passwordFile, ocr } = chosen;
        const { importId, jobId } = desk.ask('imports.start', {
          caseId,
          paths: places,
          custodian,
          source,
          acquired,
          ocr,
          rules: { skip: [...skip], skipSystemFiles: skipSystem === true, known },
          passwords: [...passwordsIn(passwordFile, shell.messages.text)],
        });
        await importEnd(shell, desk, importId, jobId);
        const ledger = ledgerOf(desk, importId);
        const { waiting: pages } = desk.ask('ocr.pages', { caseId });
        shell.output.result({ ...ledger, pages }, () => {
          printLedger(shell, ledger);
          if (pages > 0) shell.output.line(shell.messages.text.ocr.waits(pages));
        });
        if (ledger.state === 'cancelled') shell.output.remark(shell.messages.text.import.cancelled);
        if (ledger.state !== 'done' || ledger.waiting > 0) shell.failed();
      });
    });
};

/** A repeated option. */
const gathered = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Waits until everything is stored and read, or until the user stops it; shows how far it is. */
async function importEnd(shell: Shell, desk: Desk, importId: number, jobId: number): Promise<void> {
  const { output, messages, stop } = shell;
  const say = messages.text.import;
  const progress = showProgress(output, importState(shell, desk, importId));
  const tellStopping = (): void => {
    progress.end();
    output.remark(say.stopping);
  };
  stop.addEventListener('abort', tellStopping);
  try {
    const { state } = await jobEnd(desk, jobId, stop);
    if (state === 'done') await untilStopped(desk.library.whenIdle(), stop);
  } catch (error) {
    // An import that failed is told by its account, which says how far it came.
    if (desk.ask('imports.get', { id: importId }).state !== 'failed') throw error;
  } finally {
    progress.end();
    stop.removeEventListener('abort', tellStopping);
  }
}

function importState({ messages: { text } }: Shell, { ask }: Desk, id: number): () => string {
  const say = text.import;
  const began = performance.now();
  const figure = (value: number): string => number(text, Math.round(value));
  let storing = 0;
  return () => {
    const { found, waiting, state }: Import = ask('imports.get', { id });
    // The rate is that of storing: reading goes on beside it, and longer.
    if (state === 'running') storing = performance.now() - began;
    const rate = storing === 0 ? found : found / (storing / 1000);
    return [
      `${state === 'running' ? say.storing : say.reading}: ${say.progress(figure(found), figure(rate))}`,
      ...(waiting > 0 ? [say.toRead(figure(waiting))] : []),
    ].join(', ');
  };
}
