import type { Import, ImportComparison, ImportItem } from '../../contract/imports.ts';
import { allRows, mostRows } from './all-rows.ts';
import type { Desk } from './desk.ts';

/** One line of the ledger as JSON gives it. */
export type LedgerItem = {
  readonly path: string;
  readonly outcome: ImportItem['outcome'];
  /** The number of the exhibit. */
  readonly exhibit?: string;
  readonly kind: string | null;
  readonly reading?: NonNullable<ImportItem['reading']>;
  readonly reason?: string;
};

/** The account of an import as JSON gives it. */
export type Ledger = Pick<
  Import,
  'state' | 'found' | 'stored' | 'duplicate' | 'failed' | 'skipped' | 'waiting' | 'unreadable'
> & {
  /** How it differs from the import before of the same places; null when there was none. */
  readonly compared: ImportComparison | null;
  readonly import: number;
  readonly failure: string | null;
  readonly items: readonly LedgerItem[];
};

/** The account of an import with every line. Throws `not-found`. */
export function ledgerOf({ ask }: Desk, id: number): Ledger {
  const { state, failure, found, stored, duplicate, failed, skipped, waiting, unreadable } = ask('imports.get', { id });
  const compared = ask('imports.compare', { id });
  const items = [...allRows(after => ask('imports.items', { id, after, limit: mostRows }))].map(ledgerItem);
  return {
    import: id,
    found,
    stored,
    duplicate,
    failed,
    skipped,
    waiting,
    unreadable,
    state,
    failure,
    compared,
    items,
  };
}

const ledgerItem = ({ path, outcome, exhibitNumber, kind, reading, reason }: ImportItem): LedgerItem => ({
  path,
  outcome,
  ...(exhibitNumber === null ? {} : { exhibit: exhibitNumber }),
  kind,
  ...(reading === null ? {} : { reading }),
  ...(reason === null ? {} : { reason }),
});
