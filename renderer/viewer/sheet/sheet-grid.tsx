import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnswer } from '../../client/client.tsx';
import { failureText } from '../../messages/failure-text.ts';
import { useWords } from '../../messages/words.ts';
import { useRowHeight } from '../../ui/text-scale.ts';
import { words } from '../messages.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import type { Reader } from '../use-reader.ts';
import { type Sheet, type SheetPart, cellsOf, columnName } from './sheets.ts';
import '../table.css';

/** Characters of a column that count for its width. */
const [narrowest, widest] = [6, 42];
/** Columns that are drawn; a value further out is in the text. */
const mostColumns = 256;

/** The rows of one sheet. Only the pages in sight are asked for and drawn. */
export function SheetGrid({ reader, sheet }: { reader: Reader; sheet: Sheet }) {
  const rowHeight = useRowHeight();
  const text = useWords(words);
  const box = useRef<HTMLElement>(null);
  useFirstFocus(box);
  const { parts } = sheet;
  const visible = useVirtualizer({
    count: parts.length,
    getScrollElement: () => box.current,
    estimateSize: index => Math.max(1, parts[index]?.rows ?? 1) * rowHeight,
    getItemKey: index => parts[index]?.page ?? index,
    overscan: 1,
  });
  const { target } = reader;
  const go = useEffectEvent(() => {
    const index = parts.findIndex(({ page }) => page === target.page);
    if (index >= 0) visible.scrollToIndex(index, { align: 'start' });
    // Somebody chose this sheet while a page of another was gone to.
    const read = index < 0 ? parts[0]?.page : target.page;
    if (read !== undefined) reader.onPage(read);
  });
  useEffect(() => go(), [target.id]);
  const onScroll = (): void => {
    const item = visible.getVirtualItemForOffset((box.current?.scrollTop ?? 0) + rowHeight);
    const page = item && parts[item.index]?.page;
    if (page !== undefined) reader.onPage(page);
  };
  const [top] = parts;
  const { data: head } = useAnswer('exhibits.page', { id: reader.exhibit.id, page: top?.page ?? 1 });
  const columns = Math.min(mostColumns, sheet.columns);
  const grid = {
    gridTemplateColumns: `4.5rem ${widths(head === undefined || top === undefined ? [] : cellsOf(head.text, top).rows, columns)}`,
    minWidth: 'max-content',
  };
  const last = parts.findLast(({ rows }) => rows > 0);
  return (
    <section
      ref={box}
      className="cw-pages cw-csv-box"
      tabIndex={0}
      aria-label={text.tableOf(reader.exhibit.number)}
      onScroll={onScroll}
    >
      <div
        role="table"
        aria-label={sheet.name}
        aria-rowcount={last === undefined ? 1 : last.first + last.rows}
        aria-colcount={columns + 1}
        className="cw-csv"
      >
        <div role="row" aria-rowindex={1} className="cw-csv-row cw-csv-head" style={grid}>
          <span role="columnheader" className="cw-csv-number">
            {text.row}
          </span>
          {Array.from({ length: columns }, (_, column) => (
            <span role="columnheader" key={column}>
              {columnName(column)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="cw-csv-body" style={{ height: visible.getTotalSize() }}>
          {visible.getVirtualItems().map(({ key, index, start }) => {
            const part = parts[index];
            return part ? (
              <div
                key={key}
                ref={visible.measureElement}
                data-index={index}
                role="presentation"
                className="cw-sheet-part"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Part reader={reader} part={part} columns={columns} grid={grid} />
              </div>
            ) : null;
          })}
        </div>
      </div>
    </section>
  );
}

type PartProps = { reader: Reader; part: SheetPart; columns: number; grid: React.CSSProperties };

function Part({ reader, part, columns, grid }: PartProps) {
  const rowHeight = useRowHeight();
  const { data, error, isPlaceholderData } = useAnswer('exhibits.page', { id: reader.exhibit.id, page: part.page });
  // Subtle: as high as its rows, or the place that is gone to would not be there yet.
  if (error || !data || isPlaceholderData)
    return <Text mih={part.rows * rowHeight}>{error ? failureText(error) : ''}</Text>;
  const { rows, beside } = cellsOf(data.text, part);
  return (
    <>
      {rows.map((cells, index) => (
        <div role="row" aria-rowindex={part.first + index + 1} key={index} className="cw-csv-row" style={grid}>
          <span role="rowheader" className="cw-csv-number">
            {part.first + index}
          </span>
          {Array.from({ length: columns }, (_, column) => (
            <span role="cell" key={column} title={cells[column]} data-number={isNumber(cells[column]) || undefined}>
              {cells[column]}
            </span>
          ))}
        </div>
      ))}
      {beside === '' ? null : (
        <div role="row" className="cw-sheet-beside">
          <span role="cell" aria-colspan={columns + 1}>
            {beside}
          </span>
        </div>
      )}
    </>
  );
}

/** Figures stand at the right, as in the program. */
function isNumber(cell: string | undefined): boolean {
  return cell !== undefined && /^[-+(]?\D{0,3}\d[\d.,' \u00a0]*%?\)?$/.test(cell);
}

/** By what stands in the first rows; a column without anything there is as wide as a short word. */
function widths(rows: readonly string[][], columns: number): string {
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(narrowest, ...rows.map(row => row[column]?.length ?? 0));
    return `${Math.min(widest, longest) + 3}ch`;
  }).join(' ');
}
