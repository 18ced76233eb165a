import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Exhibit } from '../../contract/exhibits.ts';
import { useClient } from '../client/client.tsx';

/** Rows asked for at a time. */
const windowSize = 200;
/** More rows than this are not kept beside those in view. */
const mostKept = 10_000;

/**
 * The rows of a table from one place to another, asked for in windows of 200 ids. A row seen before is shown until it
 * has been asked for again, so that nothing flickers when the order changes.
 */
export function useRows(ids: readonly number[], first: number, last: number): (id: number) => Exhibit | undefined {
  const client = useClient();
  const [seen] = useState(() => new Map<number, Exhibit>());
  const windows: (readonly number[])[] = [];
  for (
    let start = Math.floor(Math.max(0, first) / windowSize) * windowSize;
    start <= last && start < ids.length;
    start += windowSize
  )
    windows.push(ids.slice(start, start + windowSize));
  const answers = useQueries({
    queries: windows.map(part => ({
      queryKey: ['exhibits.rows', { ids: part }],
      queryFn: () => client.call('exhibits.rows', { ids: [...part] }),
      gcTime: 60_000,
    })),
  });
  if (seen.size > mostKept) seen.clear();
  for (const { data } of answers) for (const row of data ?? []) seen.set(row.id, row);
  return id => seen.get(id);
}
