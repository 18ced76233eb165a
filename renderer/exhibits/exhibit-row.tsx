import { IconCornerDownRight } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import type { Exhibit } from '../../contract/exhibits.ts';
import { type CellContext, cellContent, isFigure } from './cells.tsx';
import { Rename } from './rename.tsx';
import type { Choice } from './selection.ts';
import type { Column } from './view.ts';

export const rowElementId = (id: number): string => `exhibit-${id}`;

/** Whose row an element stands in. */
export function exhibitOfRow(element: EventTarget): number | undefined {
  const row = element instanceof Element ? element.closest('[id^="exhibit-"]') : null;
  return row ? Number(row.id.slice('exhibit-'.length)) : undefined;
}

export type RowActions = {
  readonly onChoose: (id: number, choice: Choice) => void;
  readonly onOpen: (id: number) => void;
  /** The new title, or undefined to leave it. */
  readonly onRenamed: (id: number, title: string | undefined) => void;
};

type RowProps = RowActions & {
  id: number;
  exhibit: Exhibit | undefined;
  place: number;
  top: number;
  /** How deep it stands in its family, where families are shown. */
  level: number | undefined;
  columns: readonly Column[];
  isChosen: boolean;
  isCurrent: boolean;
  isRenaming: boolean;
  context: CellContext;
};

/** Space before the title for each step down in a family. */
const indent = 20;

export const ExhibitRow = memo(function ExhibitRow({
  id,
  exhibit,
  place,
  top,
  level,
  columns,
  isChosen,
  isCurrent,
  isRenaming,
  context,
  onChoose,
  onOpen,
  onRenamed,
}: RowProps) {
  const onClick = (event: MouseEvent): void => {
    const isOnBox = event.target instanceof Element && event.target.closest('.cw-cell-box') !== null;
    onChoose(id, event.shiftKey ? 'range' : isOnBox || event.ctrlKey || event.metaKey ? 'toggle' : 'only');
  };
  return (
    <div
      role="row"
      id={rowElementId(id)}
      className="cw-grid-row"
      aria-rowindex={place + 2}
      aria-level={level === undefined ? undefined : level + 1}
      aria-selected={isChosen}
      data-current={isCurrent}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      onDoubleClick={() => onOpen(id)}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className="cw-cell-box"
        aria-label={isChosen ? context.say.isSelected : context.say.isNotSelected}
      >
        <span className="cw-box" aria-hidden />
      </div>
      {columns.map(({ key }, index) => (
        <div
          key={key}
          role="gridcell"
          aria-colindex={index + 2}
          className="cw-cell"
          // A title in Arabic or Hebrew begins at the right, and is cut off at its end.
          dir={key === 'title' ? 'auto' : undefined}
          data-figure={isFigure(key)}
          style={key === 'title' && level ? { paddingLeft: 8 + (level - 1) * indent } : undefined}
        >
          {exhibit === undefined ? (
            index === 0 ? (
              context.say.loadingRow
            ) : null
          ) : key === 'title' && isRenaming ? (
            <Rename key={id} title={exhibit.title} onDone={title => onRenamed(id, title)} />
          ) : (
            <>
              {key === 'title' && level ? (
                <IconCornerDownRight size={14} className="cw-cell-branch" aria-hidden />
              ) : null}
              {cellContent(key, exhibit, context)}
            </>
          )}
        </div>
      ))}
    </div>
  );
});
