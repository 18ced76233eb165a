import { Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronRight, IconFile, IconFolder } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { useRowHeight } from '../ui/text-scale.ts';
import { sizeText } from '../ui/size.ts';
import type { ChosenPath } from './folder-browser.tsx';
import { words } from './messages.ts';
import './imports.css';

type Row = ChosenPath & { readonly name: string; readonly isLink: boolean; readonly size: number };
type Props = {
  rows: readonly Row[];
  /** Whether another folder was asked for and is not there yet. */
  isOld: boolean;
  chosen: ReadonlyMap<string, ChosenPath>;
  onToggle: (row: Row) => void;
  onOpen: (row: Row) => void;
  onUp: () => void;
};

/** What is in a folder, as a list box: one key to move, one to choose, one to go in. */
export function FolderList({ rows, isOld, chosen, onToggle, onOpen, onUp }: Props) {
  const rowHeight = useRowHeight();
  const { browser } = useWords(words);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  // Another folder is another list: the keys go on there.
  useEffect(() => box.current?.focus(), []);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const row = rows[active];
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + 10),
    PageUp: () => move(active - 10),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    ' ': () => row && onToggle(row),
    Enter: () => row && (row.isFolder ? onOpen(row) : onToggle(row)),
    ArrowRight: () => row?.isFolder && onOpen(row),
    ArrowLeft: onUp,
    Backspace: onUp,
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
      return;
    }
    // A letter goes to the next name that begins with it, as in any file dialog.
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLocaleLowerCase();
    const found = [...rows.keys()]
      .map(step => (active + 1 + step) % rows.length)
      .find(index => rows[index]?.name.toLocaleLowerCase().startsWith(letter));
    if (found !== undefined) move(found);
  };
  return (
    <div
      ref={box}
      className="cw-folder-list"
      role="listbox"
      aria-multiselectable
      aria-busy={isOld}
      aria-label={browser.entries}
      aria-activedescendant={row ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      {rows.length === 0 ? (
        <Text c="dimmed" p="md" role="option" aria-selected={false} aria-disabled>
          {browser.empty}
        </Text>
      ) : null}
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const each = rows[index];
          if (!each) return null;
          const isChosen = chosen.has(each.path);
          return (
            <div
              key={each.path}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isChosen}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="cw-folder-row"
              data-active={index === active}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index);
                onToggle(each);
              }}
              onDoubleClick={() => each.isFolder && onOpen(each)}
            >
              <span className="cw-folder-check">{isChosen ? <IconCheck size={12} stroke={3} /> : null}</span>
              {each.isFolder ? <IconFolder size={15} /> : <IconFile size={15} />}
              <Text span truncate flex={1}>
                {each.name}
                {each.isLink ? (
                  <Text span size="xs" c="dimmed" ml="sm">
                    {browser.link}
                  </Text>
                ) : null}
              </Text>
              {each.isFolder ? (
                <span
                  className="cw-folder-open"
                  onClick={event => {
                    event.stopPropagation();
                    onOpen(each);
                  }}
                >
                  <IconChevronRight size={15} />
                  <VisuallyHidden>{browser.folder}</VisuallyHidden>
                </span>
              ) : (
                <Text span size="xs" c="dimmed">
                  {sizeText(each.size)}
                </Text>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
