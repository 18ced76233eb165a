import type { Command } from 'commander';
import type { CustodyEntry } from '../../contract/custody.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findExhibit } from '../library/find-exhibit.ts';
import type { Text } from '../messages/messages.ts';
import { moment, number } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';
import { wholeNumber } from '../values/parsers.ts';

type Options = { readonly exhibit?: string; readonly case?: string; readonly limit: number };

/** Enough for a look at what was done last. The contract gives at most 1,000 at a time. */
const usualEntries = 50;

export const addCustody: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'custody', 'custody', [
    'custody',
    'custody --exhibit EX-0004 --case 2026-014',
    'custody --limit 1000 --json',
  ]).option('--exhibit <number>', help.options.onExhibit);
  caseOption(command, context)
    .option('--limit <number>', help.options.logLimit, wholeNumber(text, '--limit', 1, 1000), usualEntries)
    .action(async ({ exhibit, case: inCase, limit }: Options, command: Command) => {
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const subject = exhibit === undefined ? undefined : findExhibit(desk, text, exhibit, inCase).uid;
        const { rows, total } = desk.ask('custody.list', { subject, limit });
        output.result({ total, entries: rows }, () => {
          if (rows.length === 0) output.line(text.custody.empty);
          for (const entry of rows) output.line(custodyLine(text, entry));
          if (rows.length < total) output.remark(text.custody.more(number(text, rows.length), number(text, total)));
        });
      });
    });
};

/** One entry of the log on a line. */
export function custodyLine(text: Text, { seq, at, actor, action, detail, reason }: CustodyEntry): string {
  const details = Object.keys(detail).length === 0 ? '' : `  ${printable(JSON.stringify(detail))}`;
  return `${String(seq).padStart(4)}  ${moment(text, at)}  ${printable(actor)}  ${action}${details}${reason === '' ? '' : `  (${printable(reason)})`}`;
}
