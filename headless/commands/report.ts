import type { Command } from 'commander';
import { resolve } from 'node:path';
import { type ReportResult, papers, reportLanguages } from '../../contract/report.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import { finishedJob } from '../library/wait-for-job.ts';
import { printDetails } from '../output/details.ts';
import { size } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';
import { showProgress } from '../output/progress.ts';
import type { Shell } from '../shell.ts';
import { oneOf } from '../values/parsers.ts';

type Options = {
  readonly case?: string;
  readonly out: string;
  readonly replace?: true;
  readonly language?: (typeof reportLanguages)[number];
  readonly paper?: (typeof papers)[number];
};

export const addReport: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const choices = (about: string, values: readonly string[]): string => `${about}: ${values.join(', ')}`;
  const command = newCommand(parent, context, 'report', 'report', [
    'report --case 2026-014 --out summary.pdf',
    'report --case 2026-014 --out summary.pdf --replace --language zh-Hans --paper a4',
  ]);
  caseOption(command, context)
    .requiredOption('--out <file>', help.options.out)
    .option('--replace', help.options.replace)
    .option(
      '--language <language>',
      choices(help.options.language, reportLanguages),
      oneOf(text, '--language', reportLanguages),
    )
    .option('--paper <paper>', choices(help.options.paper, papers), oneOf(text, '--paper', papers))
    .action(async ({ case: named, out, ...request }: Options, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(async desk => {
        const { id: caseId } = findCase(desk, text, named);
        const report = await makeReport(shell, desk, { caseId, file: resolve(out), ...request });
        shell.output.result(report, () => printReport(shell, report));
      });
    });
};

/** Writes a case summary and waits for it. Throws the failure of the job. */
export async function makeReport(
  { output, messages: { text }, stop }: Shell,
  desk: Desk,
  request: { readonly caseId: number; readonly file: string } & Omit<Options, 'case' | 'out'>,
): Promise<ReportResult> {
  const { jobId } = desk.ask('report.make', request);
  const progress = showProgress(output, () => `${text.report.working} …`);
  try {
    return (await finishedJob(desk, jobId, stop, text)) as ReportResult;
  } finally {
    progress.end();
  }
}

/** Says where the summary is and what it is. */
export function printReport({ output, messages: { text } }: Shell, report: ReportResult): void {
  output.line(text.report.written(printable(report.file)));
  output.line(text.report.facts(report.pages, size(text, report.bytes), report.standard));
  printDetails(output, [[text.report.sha256, report.sha256]]);
}
