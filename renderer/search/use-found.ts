import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Failure } from '../../contract/failure.ts';
import type { SearchResult } from '../../contract/search.ts';
import { useClient } from '../client/client.tsx';

/** What is searched for. */
export type Asked = {
  readonly query: string;
  readonly caseId: number | undefined;
  /** True while the last word may be unfinished. */
  readonly typing: boolean;
};

/** Every letter typed makes an answer: those are forgotten soon, and what was kept is there on the way back. */
const typedFor = 60_000;
const keptFor = 30 * 60_000;

/** Searches, part by part to the very last. The last result stays until the next is there. */
export function useFound({ query, caseId, typing }: Asked) {
  const client = useClient();
  return useInfiniteQuery<SearchResult, Failure, InfiniteData<SearchResult>, readonly unknown[], string | undefined>({
    queryKey: ['search.find', 'parts', { query, caseId, typing }],
    initialPageParam: undefined,
    queryFn: ({ pageParam }) =>
      client.call('search.find', {
        query,
        typing,
        ...(caseId === undefined ? {} : { caseId }),
        ...(pageParam === undefined ? { limit: 20 } : { after: pageParam, limit: 50 }),
      }),
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: keepPreviousData,
    gcTime: typing ? typedFor : keptFor,
  });
}
