import type { Ledger, LedgerItem } from '../library/ledger.ts';
import type { Shell } from '../shell.ts';
import { number } from './plain-figures.ts';
import { placeText } from './place-text.ts';
import { printable } from './printable.ts';

/** Prints an account: the sum, then every failure and every text that could not be read, with the reason. */
export function printLedger({ output, messages: { text } }: Shell, ledger: Ledger): void {
  const say = text.import;
  const { paint } = output;
  const figure = (value: number): string => number(text, value);
  output.line(
    paint.strong(
      say.account(
        figure(ledger.found),
        figure(ledger.stored),
        figure(ledger.duplicate),
        figure(ledger.failed),
        figure(ledger.skipped),
      ),
    ),
  );
  if (ledger.found === 0) output.line(say.nothing);
  const { compared } = ledger;
  if (compared)
    output.line(
      say.compared(figure(compared.new), figure(compared.changed), figure(compared.gone), figure(compared.same)),
    );
  const skipped = Map.groupBy(
    ledger.items.filter(({ outcome }) => outcome === 'skipped'),
    ({ reason }) => reason ?? '',
  );
  for (const [reason, items] of skipped) output.line(say.skippedTitle(items.length, printable(reason)));

  const list = (title: string, items: readonly LedgerItem[]): void => {
    output.line();
    output.line(paint.bad(title));
    for (const { path, exhibit, reason } of items) {
      output.line(`  ${exhibit === undefined ? '' : `${printable(exhibit)}  `}${placeText(text, path)}`);
      if (reason !== undefined) output.line(`    ${printable(reason)}`);
    }
  };
  const failed = ledger.items.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) list(say.failedTitle(failed.length), failed);
  const stored = ledger.items.filter(({ outcome }) => outcome === 'stored');
  const unreadable = stored.filter(({ reading, reason }) => reading === 'failed' || reason !== undefined);
  if (unreadable.length > 0) list(say.unreadableTitle(unreadable.length), unreadable);

  const withoutReader = stored.filter(({ reading, reason }) => reading === 'none' && reason === undefined).length;
  if (withoutReader > 0 || ledger.waiting > 0) output.line();
  if (withoutReader > 0) output.line(say.withoutReader(withoutReader));
  if (ledger.waiting > 0) output.line(say.waiting(ledger.waiting));
  if (ledger.failure !== null) output.line(paint.bad(say.failed(printable(ledger.failure))));
}
