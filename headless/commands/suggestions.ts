import type { Command } from 'commander';
import { type SuggestionKind, suggestionKinds } from '../../contract/suggestions.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findCase } from '../library/find-case.ts';
import { listSuggestions } from '../library/list-suggestions.ts';
import { untilStopped } from '../library/until-stopped.ts';
import { printSuggestions } from '../output/print-suggestions.ts';
import { showProgress } from '../output/progress.ts';
import { usageError } from '../usage.ts';
import { oneOf, wholeNumber } from '../values/parsers.ts';

type Options = {
  readonly case?: string;
  readonly kind?: SuggestionKind;
  readonly limit: number;
  readonly passages: number;
  readonly all?: true;
};

/** Of each kind, what fits a screen; and of each thing one place, which tells what it is about. */
const [usualNumber, usualPassages] = [10, 1];

export const addSuggestions: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const say = text.suggestions;
  const command = newCommand(parent, context, 'suggestions', 'suggestions', [
    'suggestions 2026-014',
    'suggestions 2026-014 --kind account --passages 5',
    'suggestions --kind person --all --json',
  ]).argument('[case]', help.arguments.caseOrOption);
  caseOption(command, context)
    .option(
      '--kind <kind>',
      `${help.options.suggestionKind}: ${suggestionKinds.join(', ')}`,
      oneOf(text, '--kind', suggestionKinds),
    )
    .option('--limit <number>', help.options.limitOfKind, wholeNumber(text, '--limit'), usualNumber)
    .option('--passages <number>', help.options.passages, wholeNumber(text, '--passages'), usualPassages)
    .option('--all', help.options.allOfKind)
    .action(async (named: string | undefined, options: Options, command: Command) => {
      if (named !== undefined && options.case !== undefined) throw usageError(text.usage.notTogether);
      const shell = shellOf(context, command);
      const { output, stop } = shell;
      await shell.inLibrary(
        async desk => {
          const { id: caseId } = findCase(desk, text, named ?? options.case);
          const waiting = (): number => desk.ask('suggestions.counts', { caseId }).waiting;
          if (waiting() > 0) {
            const progress = showProgress(output, () => say.progress(waiting()));
            await untilStopped(desk.library.whenIdle(), stop).finally(progress.end);
          }
          const found = listSuggestions(desk, caseId, {
            kinds: options.kind === undefined ? suggestionKinds : [options.kind],
            most: options.all ? Number.MAX_SAFE_INTEGER : options.limit,
            passages: options.passages,
          });
          output.result(found, () => printSuggestions(shell, found));
          if (stop.aborted) shell.failed();
        },
        { study: true },
      );
    });
};
