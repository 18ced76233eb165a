import { catchUpRecords } from '../db/index/catch-up-records.ts';
import { correctionById } from '../db/store/queries/page-corrections.ts';
import type { ChangedNoun, Engine } from './engine.ts';
import { applyCorrections } from './ocr/corrections.ts';

type Changed = { readonly noun: ChangedNoun; readonly ids: number[] };

/**
 * Makes the function that is called with the records that changed: once what they are part of is committed, it brings
 * the search up to date and tells whoever listens, once for each noun however many changes a transaction has.
 */
export function changesTold(
  engine: () => Engine,
  tell: (noun: ChangedNoun, ids: readonly number[]) => void,
): Engine['recordsChanged'] {
  let untold: Changed[] = [];

  const tellAll = (): void => {
    const { stores, search, study, onError } = engine();
    const changes = untold;
    untold = [];
    // Subtle: what was written stands, so nobody may hear that it failed, nor write it again. What follows from it is
    // caught up with the next change, or at the next opening.
    const follow = (work: () => void): void => {
      try {
        work();
      } catch (error) {
        onError(error);
      }
    };
    follow(() => {
      catchUpRecords(stores.library, stores.search);
      const corrected = changes.flatMap(({ noun, ids }) => (noun === 'page_corrections' ? ids : []));
      applyCorrections(
        engine(),
        corrected.flatMap(id => correctionById(stores.library, id) ?? []),
      );
      if (corrected.length > 0) study.want();
    });
    for (const { noun, ids } of changes) {
      follow(() => search.changed(noun, ids));
      if (noun === 'exhibits') follow(() => study.exhibitsChanged(ids));
      follow(() => tell(noun, ids));
    }
  };

  return changed => {
    for (const [noun, some] of changed) {
      const ids = [...some];
      // Subtle: without ids, any may have changed, which those with ids must not hide.
      const same = untold.find(each => each.noun === noun && each.ids.length > 0 === ids.length > 0);
      // One by one: a function takes some hundred thousand values at most, and a bulk edit may have more.
      if (same) for (const id of ids) same.ids.push(id);
      else untold.push({ noun, ids });
    }
    // Subtle: part of a transaction may still be rolled back, or lost with the power, and nobody may have heard of it.
    engine().stores.library.onceCommitted(tellAll);
  };
}
