import { useVirtualizer } from '@tanstack/react-virtual';
import { IconSquare, IconSquareCheckFilled, IconSquareMinusFilled } from '@tabler/icons-react';
import { type CSSProperties, type MouseEvent, type RefObject, useEffect, useMemo } from 'react';
import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import type { Failure } from '../../contract/failure.ts';
import type { Tag } from '../../contract/tags.ts';
import { failureText } from '../messages/failure-text.ts';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { ColumnHead } from './column-head.tsx';
import { ExhibitRow, type RowActions, exhibitOfRow, rowElementId } from './exhibit-row.tsx';
import type { MenuPlace } from '../ui/menu-at.tsx';
import { type TableCommands, useTableKeys } from './use-table-keys.ts';
import { words } from './messages.ts';
import type { Order } from './order.ts';
import { type Selection, chooseAll } from './selection.ts';
import { useRowHeight } from '../ui/text-scale.ts';
import { useRows } from './use-rows.ts';
import { useView } from './view.ts';

type ExhibitGridProps = RowActions &
  TableCommands & {
    gridRef: RefObject<HTMLDivElement | null>;
    order: Order;
    levels: readonly number[];
    tags: readonly Tag[];
    selection: Selection;
    /** How many of those shown are chosen. */
    chosenCount: number;
    renaming: number | undefined;
    onSelection: (selection: Selection) => void;
    /** Asks for the menu of a row. */
    onRowMenu: (id: number, at: MenuPlace) => void;
  };

const boxWidth = 32;
/** Rows above and below those in view that are there already when they come into view. */
const overscan = 10;

/** The table: only the rows in view are there, and only their data is asked for. */
export function ExhibitGrid({
  gridRef,
  order,
  levels,
  tags,
  selection,
  chosenCount,
  renaming,
  onSelection,
  onChoose,
  onOpen,
  onRenamed,
  onRowMenu,
  ...commands
}: ExhibitGridProps) {
  const { ids } = order;
  const say = useWords(words);
  const language = useLanguage();
  const { columns: all } = useView();
  const columns = useMemo(() => all.filter(column => column.shown), [all]);
  const context = useMemo(
    () => ({ say, language, tags: new Map(tags.map(tag => [tag.id, tag])) }),
    [say, language, tags],
  );
  const rowHeight = useRowHeight();

  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan,
    // The heads stay above the rows, so a row under them counts as out of view.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();
  // As many as are ever there at once: a row that comes into view is then always one that has left it, filled anew. With
  // more of them, each would be made anew, and what was thrown away fills the memory until somebody collects it.
  const inView = Math.ceil((virtual.scrollRect?.height ?? 0) / rowHeight) + 1;
  const slots = Math.max(items.length, inView + 2 * overscan);
  const { rowOf, failure, askAgain } = useRows(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);

  const { current } = selection;
  const place = current === null ? -1 : order.placeOf(current);
  // Whoever comes back to the table sees the row where they were.
  useEffect(() => {
    if (place !== -1) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);

  // Keys work at once; but nobody is taken out of a field they type in.
  useEffect(() => {
    if (!(document.activeElement instanceof HTMLInputElement)) gridRef.current?.focus({ preventScroll: true });
  }, [gridRef]);

  const pageLength = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 2);
  const onKeyDown = useTableKeys({ order, place, pageLength, onChoose, onOpen, selection, onSelection, ...commands });
  const onContextMenu = (event: MouseEvent): void => {
    // A field that is typed in has the menu of the system.
    if (event.target instanceof HTMLInputElement) return;
    const id = exhibitOfRow(event.target);
    if (id === undefined && event.target !== event.currentTarget) return;
    event.preventDefault();
    if (id !== undefined) onRowMenu(id, { x: event.clientX, y: event.clientY });
  };
  const isTree = levels.length > 0;
  const isInView = items.some(item => item.index === place);
  const width = columns
    .map(column => (column.key === 'title' ? `minmax(${column.width / 16}rem, 1fr)` : `${column.width / 16}rem`))
    .join(' ');
  return (
    <>
      {failure ? <RowsFailed failure={failure} onRetry={askAgain} /> : null}
      <div
        ref={gridRef}
        role={isTree ? 'treegrid' : 'grid'}
        tabIndex={0}
        className="cw-grid"
        aria-label={say.grid}
        aria-multiselectable
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={current !== null && isInView ? rowElementId(current) : undefined}
        style={{ '--cw-columns': `${boxWidth / 16}rem ${width}`, '--cw-grid-row': `${rowHeight}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <div role="rowgroup" className="cw-grid-head">
          <div role="row" className="cw-grid-row" aria-rowindex={1}>
            <div role="columnheader" aria-colindex={1} className="cw-cell-box">
              <ChooseAll order={order} chosenCount={chosenCount} selection={selection} onSelection={onSelection} />
            </div>
            {columns.map((column, index) => (
              <ColumnHead key={column.key} column={column} place={index} />
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className="cw-grid-body"
          style={{ height: virtual.getTotalSize() }}
          onPointerOver={showCutOff}
        >
          {items.map(({ index, start }) => {
            const id = ids[index];
            return id === undefined ? null : (
              <ExhibitRow
                // Subtle: by its slot and not by its id, so that scrolling fills rows anew instead of making others.
                key={index % slots}
                id={id}
                exhibit={rowOf(id)}
                place={index}
                top={start - rowHeight}
                level={isTree ? (levels[index] ?? 0) : undefined}
                columns={columns}
                isChosen={selection.chosen.has(id)}
                isCurrent={id === current}
                isRenaming={id === renaming}
                context={context}
                onChoose={onChoose}
                onOpen={onOpen}
                onRenamed={onRenamed}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Above the rows, which say that they are loading until they are asked for again. */
function RowsFailed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { listFailed } = useWords(words);
  const { actions } = useMessages();
  return (
    <Group gap="sm" px="lg" py={6} role="alert">
      <Text>
        {listFailed} {failureText(failure)}
      </Text>
      <Button variant="default" size="compact-xs" mih={24} onClick={onRetry}>
        {actions.retry}
      </Button>
    </Group>
  );
}

function ChooseAll({
  order,
  chosenCount,
  selection,
  onSelection,
}: Pick<ExhibitGridProps, 'order' | 'chosenCount' | 'selection' | 'onSelection'>) {
  const say = useWords(words);
  const { length } = order.ids;
  const isAll = length > 0 && chosenCount === length;
  const sign = isAll ? (
    <IconSquareCheckFilled size={15} aria-hidden />
  ) : chosenCount > 0 ? (
    <IconSquareMinusFilled size={15} aria-hidden />
  ) : (
    <IconSquare size={15} aria-hidden />
  );
  return (
    <UnstyledButton
      className="cw-cell-box"
      w={28}
      aria-label={isAll ? say.bar.clear : say.chooseAll}
      onClick={() => onSelection(isAll ? { ...selection, chosen: new Set() } : chooseAll(selection, order))}
    >
      {sign}
    </UnstyledButton>
  );
}

/** A tip for a cell whose text is cut off; made only when one looks, since every row would have a dozen. */
function showCutOff({ target }: { readonly target: EventTarget }): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.cw-cell') : null;
  if (!cell) return;
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
  else cell.removeAttribute('title');
}
