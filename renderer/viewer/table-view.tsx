import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useClient } from '../client/client.tsx';
import { failureText } from '../messages/failure-text.ts';
import { useWords } from '../messages/words.ts';
import { useRowHeight } from '../ui/text-scale.ts';
import { Problem } from '../ui/problem.tsx';
import { words } from './messages.ts';
import { delimiterNamed, readCsv } from './read-csv.ts';
import { useFirstFocus } from './use-first-focus.ts';
import type { Reader } from './use-reader.ts';
import './table.css';

/** Parts of about a page of text that are put together into one table. More would fill the memory; the text has it all. */
const mostParts = 2_000;
/** Characters of a column that count for its width. */
const [narrowest, widest] = [6, 42];

/** A table in text as a table. Only the rows in sight are drawn. */
export function TableView({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const client = useClient();
  const { exhibit, pages } = reader;
  const parts = Math.min(pages, mostParts);
  const { data, error } = useQuery<string, Failure>({
    queryKey: ['exhibits.page', 'table', exhibit.id],
    queryFn: async () => {
      const texts: string[] = [];
      for (let page = 1; page <= parts; page += 1)
        texts.push((await client.call('exhibits.page', { id: exhibit.id, page })).text);
      return texts.join('');
    },
  });
  const rows = useMemo(
    () => (data === undefined ? undefined : readCsv(data, delimiterNamed(exhibit.metadata['delimiter']))),
    [data, exhibit.metadata],
  );
  if (error)
    return <Problem message={failureText(error)} action={text.showText} onAction={() => reader.setView('text')} />;
  if (!rows) return <Loader size="sm" m="xl" aria-label={text.opening} />;
  return <Rows reader={reader} rows={rows} isWhole={parts === pages} />;
}

function Rows({ reader, rows, isWhole }: { reader: Reader; rows: readonly (readonly string[])[]; isWhole: boolean }) {
  const rowHeight = useRowHeight();
  const text = useWords(words);
  const box = useRef<HTMLElement>(null);
  useFirstFocus(box);
  const [head = [], ...body] = rows;
  const visible = useVirtualizer({
    count: body.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const columns = head.map((name, column) =>
    Math.min(widest, Math.max(narrowest, name.length, ...body.slice(0, 200).map(row => row[column]?.length ?? 0))),
  );
  const grid = {
    gridTemplateColumns: `3.5rem ${columns.map(width => `${width + 3}ch`).join(' ')}`,
    minWidth: 'max-content',
  };
  return (
    <section ref={box} className="cw-pages cw-csv-box" tabIndex={0} aria-label={text.tableOf(reader.exhibit.number)}>
      <div
        role="table"
        aria-label={reader.exhibit.title}
        aria-rowcount={rows.length}
        aria-colcount={head.length + 1}
        className="cw-csv"
      >
        <div role="row" aria-rowindex={1} className="cw-csv-row cw-csv-head" style={grid}>
          <span role="columnheader" className="cw-csv-number">
            {text.row}
          </span>
          {head.map((name, column) => (
            <span role="columnheader" key={column} title={name}>
              {name}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="cw-csv-body" style={{ height: visible.getTotalSize() }}>
          {visible.getVirtualItems().map(({ index, start }) => (
            <div
              role="row"
              aria-rowindex={index + 2}
              key={index}
              className="cw-csv-row"
              style={{ ...grid, transform: `translateY(${start}px)` }}
            >
              <span role="rowheader" className="cw-csv-number">
                {index + 1}
              </span>
              {head.map((_, column) => (
                <span role="cell" key={column} title={body[index]?.[column]}>
                  {body[index]?.[column]}
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
      {isWhole ? null : (
        <Text c="dimmed" p="md">
          {text.tableCut}
        </Text>
      )}
    </section>
  );
}
