import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Import, ImportItem } from '../../contract/imports.ts';
import { useWords } from '../messages/words.ts';
import { Problem } from '../ui/problem.tsx';
import { LedgerRow } from './ledger-row.tsx';
import { type LedgerPart, words } from './messages.ts';
import { useLedger } from './use-ledger.ts';
import type { useRetry } from './use-retry.ts';
import './imports.css';
import { failureText } from '../messages/failure-text.ts';

/** Rows from the end at which the next page is asked for. */
const ahead = 100;

/** The files of an import, as many as there are: only what is in view is drawn. */
export function Ledger({
  of,
  part,
  code,
  retry,
}: {
  of: Import;
  part: LedgerPart;
  /** Only what has this reason. */
  code: string | undefined;
  retry: ReturnType<typeof useRetry>;
}) {
  const { ledger } = useWords(words);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useLedger(of.id, part, code);
  const box = useRef<HTMLDivElement>(null);
  const items: readonly ImportItem[] = data?.pages.flatMap(({ rows }) => rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: index => (items[index]?.reason ? 64 : 30),
    getItemKey: index => items[index]?.id ?? index,
    overscan: 12,
  });
  const rows = virtual.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > items.length - ahead) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, lastShown, items.length, fetchNextPage]);
  if (error) return <Problem message={failureText(error)} />;
  if (data && total === 0)
    return (
      <Text c="dimmed" p="lg">
        {ledger.none[part]}
      </Text>
    );
  return (
    <div ref={box} className="cw-ledger" role="table" aria-label={ledger.label} aria-rowcount={total + 1} tabIndex={0}>
      <div role="rowgroup" className="cw-ledger-head">
        <div className="cw-ledger-row" role="row" aria-rowindex={1}>
          <Heading text={ledger.outcome} />
          <Heading text={ledger.file} />
          <Heading text={ledger.exhibit} />
          <Heading text={ledger.kind} wide />
          <Heading text={ledger.size} wide />
          <Heading text={ledger.retry} />
        </div>
      </div>
      <div role="rowgroup" className="cw-ledger-body" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {rows.map(({ index, start }) => {
          const item = items[index];
          return item ? (
            <LedgerRow
              key={item.id}
              of={of}
              item={item}
              index={index}
              start={start}
              measure={virtual.measureElement}
              retry={retry}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function Heading({ text, wide = false }: { text: string; wide?: boolean }) {
  return (
    <Text role="columnheader" size="xs" fw={600} c="dimmed" {...(wide ? { 'data-wide': true } : {})}>
      {text}
    </Text>
  );
}
