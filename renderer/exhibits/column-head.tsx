import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, memo, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { useTextScale } from '../ui/text-scale.ts';
import { isFigure } from './cells.tsx';
import { words } from './messages.ts';
import { type Column, useView } from './view.ts';

/** How much a key changes the width of a column. */
const widthStep = 16;

/** The head of a column: sorts when pressed, and can be dragged to another place and made wider. */
export const ColumnHead = memo(function ColumnHead({ column, place }: { column: Column; place: number }) {
  const say = useWords(words);
  const { sort, descending, sortBy, resize, moveTo, shift } = useView();
  const [isTarget, setIsTarget] = useState(false);
  const { key, width } = column;
  const isSorted = sort === key;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || !(event.ctrlKey || event.shiftKey)) return;
    event.preventDefault();
    if (event.shiftKey) resize(key, width + by * widthStep);
    else shift(key, by === 1 ? 1 : -1);
  };
  const label = (
    <>
      <span className="cw-cell" style={{ padding: 0 }}>
        {say.columns[key]}
      </span>
      {isSorted ? (
        descending ? (
          <IconChevronDown size={13} aria-hidden />
        ) : (
          <IconChevronUp size={13} aria-hidden />
        )
      ) : null}
    </>
  );
  return (
    <div
      role="columnheader"
      className="cw-column-head"
      aria-colindex={place + 2}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
      data-drop={isTarget}
      draggable
      onDragStart={event => event.dataTransfer.setData('text/plain', key)}
      onDragOver={event => {
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={event => {
        event.preventDefault();
        setIsTarget(false);
        const dragged = useView.getState().columns.find(one => one.key === event.dataTransfer.getData('text/plain'));
        if (dragged && dragged.key !== key) moveTo(dragged.key, key);
      }}
    >
      {key === 'tags' ? (
        <UnstyledButton className="cw-column-sort" onKeyDown={onKeyDown} title={say.columnsLead}>
          {label}
        </UnstyledButton>
      ) : (
        <UnstyledButton
          className="cw-column-sort"
          data-figure={isFigure(key)}
          onKeyDown={onKeyDown}
          onClick={() => sortBy(key)}
          title={say.columnsLead}
        >
          {label}
        </UnstyledButton>
      )}
      <Edge width={width} onWidth={next => resize(key, next)} />
    </div>
  );
});

/** For the mouse alone; keys do the same on the head itself. */
function Edge({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const scale = useTextScale();
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number }>();
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    // A flexible column may be wider than it was asked to be.
    const shown = (event.currentTarget.parentElement?.offsetWidth ?? width * scale) / scale;
    setFrom({ x: event.clientX, width: shown });
  };
  return (
    <span
      aria-hidden
      className="cw-column-edge"
      // Else the browser would drag the whole head.
      onMouseDown={event => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={event => {
        if (from) onWidth(from.width + (event.clientX - from.x) / scale);
      }}
      onPointerUp={() => setFrom(undefined)}
      onPointerCancel={() => setFrom(undefined)}
    />
  );
}
