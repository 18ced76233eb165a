import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Exhibit } from '../../contract/exhibits.ts';
import type { Failure } from '../../contract/failure.ts';
import { useClient } from '../client/client.tsx';
import { staleMarks } from '../client/stale-marks.ts';
import { rowLoader } from './row-loader.ts';

/** What else than an exhibit itself shows in its row. */
const shownInRows: readonly string[] = ['exhibits', 'exhibit_tags', 'citations', 'files'];

export type Rows = {
  rowOf(id: number): Exhibit | undefined;
  /** Why rows that were asked for last are not there. */
  readonly failure: Failure | undefined;
  askAgain(): void;
};

/** The rows of a table from one place to another. A row seen before is shown until it has been asked for again. */
export function useRows(ids: readonly number[], first: number, last: number): Rows {
  const client = useClient();
  const [loader] = useState(() => rowLoader(asked => client.call('exhibits.rows', { ids: asked })));
  useSyncExternalStore(loader.subscribe, loader.version);
  useEffect(() => loader.view(ids, first, last), [loader, ids, first, last]);
  useEffect(() => {
    const old = staleMarks(() => loader.markOld());
    const stop = client.listen(event => {
      // The text of a file is read by a job, which changes its kind and its number of pages.
      const isShown =
        event.kind === 'changed'
          ? shownInRows.includes(event.noun)
          : event.kind === 'progress' && event.job.kind === 'read' && event.job.state !== 'running';
      if (isShown) old.mark(['exhibits.rows']);
    });
    return () => {
      stop();
      old.stop();
    };
  }, [client, loader]);
  return { rowOf: loader.row, failure: loader.failure(), askAgain: loader.markOld };
}
