import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useClient } from './client.tsx';
import type { Client } from './connect.ts';
import { type Part, asksOn } from './parts.ts';

/** A list that comes in parts, as far as it was asked for. */
export type Parts<Row> = {
  readonly rows: readonly Row[];
  /** True only when all of it was looked through. */
  readonly isNothing: boolean;
  readonly isAsking: boolean;
  readonly error: Failure | null;
  /** Asks for the next part, or for a failed one again; undefined when all of it is there. */
  readonly more: (() => void) | undefined;
};

/**
 * Asks for a list part by part. The engine ends a part also where it has looked long enough, so that one may be empty
 * and not the last: then the next is asked for by itself, until somebody leaves the list or it has gone on for long.
 * `name` is the call, so that what changes is asked again.
 */
export function useParts<Row>(
  name: string,
  input: unknown,
  ask: (client: Client, after: string | undefined) => Promise<Part<Row>>,
): Parts<Row> {
  const client = useClient();
  const { data, error, isFetching, isFetchingNextPage, isPlaceholderData, hasNextPage, fetchNextPage, refetch } =
    useInfiniteQuery<Part<Row>, Failure, InfiniteData<Part<Row>>, readonly unknown[], string | undefined>({
      queryKey: [name, 'parts', input],
      initialPageParam: undefined,
      queryFn: ({ pageParam }) => ask(client, pageParam),
      getNextPageParam: last => last.next ?? undefined,
      placeholderData: keepPreviousData,
    });
  const goesOn = data !== undefined && !isPlaceholderData && !isFetching && !error && asksOn(data.pages);
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const rows = (data?.pages ?? []).flatMap(part => part.rows);
  const isKnown = data !== undefined && !isPlaceholderData;
  return {
    rows,
    isNothing: isKnown && !hasNextPage && rows.length === 0 && !error,
    // Not while what is there is only asked for anew.
    isAsking: goesOn || isFetchingNextPage || (isFetching && (!isKnown || error !== null)),
    error,
    more: error
      ? () => void (hasNextPage ? fetchNextPage() : refetch())
      : isKnown && hasNextPage
        ? () => void fetchNextPage()
        : undefined,
  };
}
