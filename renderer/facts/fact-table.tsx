import { Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import type { Fact } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { focusPanel } from '../ui/side-panel.tsx';
import { FactCells } from './fact-cells.tsx';
import { words } from './messages.ts';

type FactTableProps = {
  facts: readonly Fact[];
  entities: ReadonlyMap<number, Entity>;
  counts: ReadonlyMap<number, Count>;
  selectedId: number | undefined;
  /** Facts with an edit that is not saved yet. */
  isDraft: (id: number) => boolean;
  onSelect: (id: number) => void;
};

/** How the keys move in the list, in rows. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10 };

/** The chronology as a table. Only the rows in sight are there, so that thousands scroll smoothly. */
export function FactTable({ facts, entities, counts, selectedId, isDraft, onSelect }: FactTableProps) {
  const text = useWords(words);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: facts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 50,
    overscan: 12,
    getItemKey: index => facts[index]?.id ?? index,
  });
  const selected = facts.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (selected >= 0) rows.scrollToIndex(selected, { align: 'auto' });
  }, [selected, rows]);

  const items = rows.getVirtualItems();
  const reached = items.some(({ index }) => index === selected) ? selected : (items[0]?.index ?? 0);
  const before = items[0]?.start ?? 0;
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = Number((event.target as HTMLElement).dataset['index'] ?? Number.NaN);
    const step = steps[event.key];
    if (Number.isNaN(at) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') focusPanel();
    const to =
      step === undefined
        ? { Home: 0, End: facts.length - 1 }[event.key]
        : Math.min(Math.max(at + step, 0), facts.length - 1);
    const fact = to === undefined ? undefined : facts[to];
    if (to === undefined || !fact) return;
    event.preventDefault();
    rows.scrollToIndex(to, { align: 'auto' });
    if (selectedId !== undefined) onSelect(fact.id);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"][data-fact]`)?.focus(),
    );
  };

  return (
    <div className="cw-table-scroll" ref={scroller} onKeyDown={onKeyDown}>
      <table className="cw-table" aria-rowcount={facts.length + 1} aria-label={text.title}>
        <colgroup>
          <col width={140} />
          <col />
          <col width={102} />
          <col width={150} className="cw-wide" />
          <col width={84} className="cw-wide" />
          <col width={140} className="cw-middle" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{text.columns.date}</th>
            <th scope="col">{text.columns.fact}</th>
            <th scope="col">{text.columns.status}</th>
            <th scope="col" className="cw-wide">
              {text.columns.people}
            </th>
            <th scope="col" className="cw-wide">
              {text.columns.counts}
            </th>
            <th scope="col" className="cw-middle">
              {text.columns.sources}
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Gap height={before} /> : null}
          {items.map(({ index }) => {
            const fact = facts[index];
            if (!fact) return null;
            const isSelected = fact.id === selectedId;
            return (
              <tr
                key={fact.id}
                ref={rows.measureElement}
                data-index={index}
                data-row
                aria-rowindex={index + 2}
                data-selected={isSelected}
                onClick={() => onSelect(fact.id)}
              >
                <td>
                  {fact.date.text === '' ? (
                    <Text span c="dimmed">
                      {text.undated}
                    </Text>
                  ) : (
                    fact.date.text
                  )}
                </td>
                <td>
                  <UnstyledButton
                    className="cw-fact-text"
                    fz="sm"
                    data-index={index}
                    data-fact={fact.id}
                    tabIndex={index === reached ? 0 : -1}
                    aria-current={isSelected ? 'true' : undefined}
                  >
                    {fact.text}
                  </UnstyledButton>
                  {isDraft(fact.id) ? (
                    <Text size="xs" c="dimmed">
                      <IconPencil size={12} aria-hidden /> {text.details.draft}
                    </Text>
                  ) : null}
                </td>
                <FactCells fact={fact} entities={entities} counts={counts} />
              </tr>
            );
          })}
          {after > 0 ? <Gap height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden from screen readers */}
      <td className="cw-gap" style={{ height }} />
    </tr>
  );
}
