import type { Command } from 'commander';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Import } from '../../contract/imports.ts';
import type { ReportResult } from '../../contract/report.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { dataFolder } from '../../engine/host/data-folder.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import { type Hits, findHits } from '../library/search-hits.ts';
import { number } from '../output/plain-figures.ts';
import { printHits } from '../output/print-hits.ts';
import { printable } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { makeReport, printReport } from './report.ts';
import { fillWithSamples } from './sample.ts';

const shownCase = 'SAMPLE-LI';
/** One query in each language, chosen so that hits are many and the sentences telling. */
const queries = ['sentenced forfeiture', '洗钱'] as const;
/** Hits shown of each query: enough to see how it works. */
const shownHits = 4;

export const addDemo: AddCommand = (parent, context) => {
  newCommand(parent, context, 'demo', 'demo', ['demo']).action(async (_options: unknown, command: Command) => {
    const shell = shellOf(context, command);
    const { text } = shell.messages;
    const base = dataFolder(shell.environment);
    const folder = shell.common.library === undefined ? join(base, 'sample-library') : resolve(shell.common.library);
    const summary = join(dirname(folder), 'sample-case-summary.pdf');
    if (!shell.output.json) shell.output.line(text.demo.welcome);
    if (!existsSync(folder)) await makeSampleLibrary(shell, folder);
    await shell.at(folder).inLibrary(async desk => {
      const { id: caseId } = findCase(desk, text, shownCase);
      const account = accountOf(desk, caseId);
      const searches = queries.map(query => ({ query, ...findHits(desk, query, caseId, shownHits) }));
      const report = await makeReport(shell, desk, { caseId, file: summary, replace: true });
      const { output } = shell;
      const found = searches.map(({ exhibitHits: _exhibitHits, ...hits }) => hits);
      output.result({ library: folder, case: shownCase, account, searches: found, report }, () =>
        printDemo(shell, folder, account, searches, report),
      );
    });
  });
};

/** Makes the library under another name first: one that is half made must never be taken for the sample library. */
async function makeSampleLibrary(shell: Shell, folder: string): Promise<void> {
  shell.output.remark(shell.messages.text.demo.making);
  const unfinished = `${folder}-being-made-${process.pid}`;
  try {
    await shell.inNewLibrary(unfinished, { name: shell.messages.text.sample.name, recognise: true }, desk =>
      fillWithSamples(shell, desk),
    );
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

type Account = Pick<Import, 'found' | 'stored' | 'duplicate' | 'failed' | 'skipped'>;

/** The accounts of all imports of a case together. */
function accountOf({ ask }: Desk, caseId: number): Account {
  const imports = ask('imports.list', { caseId });
  const sum = (of: (one: Import) => number): number => imports.reduce((total, one) => total + of(one), 0);
  return {
    found: sum(one => one.found),
    stored: sum(one => one.stored),
    duplicate: sum(one => one.duplicate),
    failed: sum(one => one.failed),
    skipped: sum(one => one.skipped),
  };
}

function printDemo(
  shell: Shell,
  folder: string,
  account: Account,
  searches: readonly (ReturnType<typeof findHits> & { readonly query: string })[],
  report: ReportResult,
): void {
  const { output, messages } = shell;
  const { demo, import: say } = messages.text;
  const figure = (value: number): string => number(messages.text, value);
  const title = (text: string): void => {
    output.line();
    output.line(output.paint.strong(text));
  };
  output.line(demo.allegation);
  output.line(demo.at(printable(folder)));

  title(demo.importTitle);
  output.line(
    say.account(
      figure(account.found),
      figure(account.stored),
      figure(account.duplicate),
      figure(account.failed),
      figure(account.skipped),
    ),
  );

  const titles = [demo.searchTitle, demo.searchAgainTitle];
  for (const [index, { query, exhibitHits, ...found }] of searches.entries()) {
    title((titles[index] ?? demo.searchTitle)(query));
    printHits(shell, withoutRecords(found), exhibitHits);
  }

  title(demo.reportTitle);
  printReport(shell, report);

  title(demo.nextTitle);
  const command = `npm run -s casewright -- --library "${printable(folder)}"`;
  for (const next of [
    `search "forfeiture" --case ${shownCase}`,
    `fact list --case ${shownCase}`,
    `conflict list --case ${shownCase}`,
    'show EX-0001 --case SAMPLE-LI',
    'verify',
    '--help',
  ])
    output.line(`  ${command} ${next}`);
  output.line();
  output.line(demo.browser);
}

const withoutRecords = (found: Hits): Hits => ({ ...found, records: [] });
