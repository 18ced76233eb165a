import type { Exhibit } from '../../contract/exhibits.ts';
import type { Failure } from '../../contract/failure.ts';

/** Rows asked for at a time: what fits a large window, with some to both sides. */
const mostAsked = 160;
/** Rows to both sides of those in view that are asked for with them. */
const margin = 40;
/** More rows than this are not kept. */
const mostKept = 6000;

/**
 * Keeps the rows of a table that were seen, and asks for those in view, one question at a time: what was scrolled past
 * while the last one was answered is not asked for any more. A row that has become old is shown until it is there anew.
 */
export type RowLoader = {
  row(id: number): Exhibit | undefined;
  /** What is in view now, as places in the order of the table. */
  view(ids: readonly number[], first: number, last: number): void;
  /** Every row may have changed. */
  markOld(): void;
  /** Calls back when rows have come; gives the function that stops that. */
  subscribe(listener: () => void): () => void;
  /** Changes whenever rows have come. */
  version(): number;
  failure(): Failure | undefined;
};

export function rowLoader(ask: (ids: number[]) => Promise<readonly Exhibit[]>): RowLoader {
  /** Without an exhibit where there is none any more. */
  const rows = new Map<number, { readonly exhibit: Exhibit | undefined; readonly age: number }>();
  const listeners = new Set<() => void>();
  let shown: { ids: readonly number[]; first: number; last: number } = { ids: [], first: 0, last: -1 };
  let age = 0;
  let version = 0;
  let asking = false;
  let failure: Failure | undefined;

  const tell = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };

  /** Ids in view and around it of which there is no fresh row, those in view first. */
  const wanted = (): number[] => {
    const { ids, first, last } = shown;
    const inView = ids.slice(first, last + 1);
    const around = [...ids.slice(last + 1, last + 1 + margin), ...ids.slice(Math.max(0, first - margin), first)];
    const isMissing = (id: number): boolean => rows.get(id)?.age !== age;
    const missing = inView.filter(isMissing);
    // Nothing is missing where one looks, and enough around it is there: a row at a time is not worth a question.
    const further = around.filter(isMissing);
    if (missing.length === 0 && further.length < margin / 2) return [];
    return [...missing, ...further].slice(0, mostAsked);
  };

  const look = (): void => {
    if (asking) return;
    const ids = wanted();
    if (ids.length === 0) return;
    const askedAt = age;
    asking = true;
    ask(ids)
      .then(
        answer => {
          failure = undefined;
          if (rows.size > mostKept) rows.clear();
          const found = new Map(answer.map(exhibit => [exhibit.id, exhibit]));
          for (const id of ids) rows.set(id, { exhibit: found.get(id), age: askedAt });
        },
        (error: Failure) => {
          failure = error;
        },
      )
      .finally(() => {
        asking = false;
        tell();
        // A failure is not asked about again by itself: the next change or scroll does.
        if (failure === undefined) look();
      });
  };

  return {
    row: id => rows.get(id)?.exhibit,
    view: (ids, first, last) => {
      shown = { ids, first, last };
      look();
    },
    markOld: () => {
      age += 1;
      look();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    failure: () => failure,
  };
}
