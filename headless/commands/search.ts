import type { Command } from 'commander';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findCase } from '../library/find-case.ts';
import { findHits } from '../library/search-hits.ts';
import { printHits } from '../output/print-hits.ts';
import { wholeNumber } from '../values/parsers.ts';

type Options = { readonly case?: string; readonly limit: number; readonly all?: true };

/** Hits that fit a screen or two. */
const usualHits = 20;

export const addSearch: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(
    parent,
    context,
    'search',
    'search',
    [
      'search money laundering',
      `search '"wire transfer" -draft date:2019..2021' --case 2026-014`,
      'search 洗钱 --all',
      'search -- -draft type:pdf',
    ],
    [help.searchGrammar],
  ).argument('<query...>', help.arguments.query);
  caseOption(command, context)
    .option('--limit <number>', help.options.limit, wholeNumber(text, '--limit'), usualHits)
    .option('--all', help.options.all)
    .action(async (query: readonly string[], { case: named, limit, all }: Options, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(desk => {
        const caseId = named === undefined ? undefined : findCase(desk, text, named).id;
        const { exhibitHits, ...found } = findHits(
          desk,
          query.join(' '),
          caseId,
          all ? Number.MAX_SAFE_INTEGER : limit,
        );
        shell.output.result(found, () => printHits(shell, found, exhibitHits));
      });
    });
};
