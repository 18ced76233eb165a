import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Failure } from '../../contract/failure.ts';
import type { ImportItem } from '../../contract/imports.ts';
import type { InputOf } from '../../contract/index.ts';
import type { Page } from '../../contract/shapes.ts';
import { useClient } from '../client/client.tsx';
import type { Client } from '../client/connect.ts';
import type { LedgerPart } from './messages.ts';

const pageSize = 500;

function asked(id: number, part: LedgerPart, code: string | undefined): InputOf<'imports.items'> {
  const all = { id, ...(code === undefined ? {} : { code }) };
  if (part === 'all') return all;
  return part === 'unreadable' ? { ...all, unreadable: true } : { ...all, outcome: part };
}

/** A part of a ledger, page after page as it is looked at. */
export function useLedger(id: number, part: LedgerPart, code: string | undefined) {
  const client = useClient();
  return useInfiniteQuery<
    Page<ImportItem>,
    Failure,
    { readonly pages: readonly Page<ImportItem>[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['imports.items', id, part, code],
    queryFn: ({ pageParam }) =>
      client.call('imports.items', {
        ...asked(id, part, code),
        limit: pageSize,
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }),
    initialPageParam: undefined,
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The whole of a part of a ledger. */
export async function wholeLedger(
  client: Client,
  id: number,
  part: LedgerPart,
  code?: string,
): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  let after: string | undefined;
  do {
    const page = await client.call('imports.items', {
      ...asked(id, part, code),
      limit: 1000,
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}
