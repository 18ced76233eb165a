import { Checkbox, Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Fact } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { FactCells, type Looked } from './fact-cells.tsx';
import { FactHead } from './fact-head.tsx';
import { factKey } from './fact-keys.ts';
import { words } from './messages.ts';
import { RowEditor } from './row-editor.tsx';
import type { FactSort } from './sort.ts';
import type { FactEdits } from './use-fact-edits.ts';

type FactTableProps = {
  facts: readonly Fact[];
  looked: Looked;
  sort: FactSort;
  onSort: (sort: FactSort) => void;
  selectedId: number | undefined;
  chosen: ReadonlySet<number>;
  onChosen: (chosen: ReadonlySet<number>) => void;
  /** Facts with an edit that is not saved yet. */
  isDraft: (id: number) => boolean;
  edits: FactEdits;
  onSelect: (id: number) => void;
  /** Opens the fact beside the list, and goes there. */
  onOpen: (id: number) => void;
  onProof: (factId: number, citationId: number) => void;
};

/** The chronology as a table. Only the rows in sight are there, so that thousands scroll smoothly. */
export function FactTable(props: FactTableProps) {
  const { facts, looked, sort, onSort, selectedId, chosen, onChosen, isDraft, edits, onSelect, onProof } = props;
  const text = useWords(words);
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<number>();
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

  const focusRow = (index: number): void => {
    rows.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"][data-fact]`)?.focus(),
    );
  };
  const choose = (id: number, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = Number((event.target as HTMLElement).dataset['index'] ?? Number.NaN);
    const fact = facts[at];
    if (!fact) return;
    const act = factKey(event, at, facts.length);
    if (!act) return;
    event.preventDefault();
    const meant = chosen.has(fact.id) ? [...chosen] : [fact.id];
    if (act.kind === 'go') {
      focusRow(act.to);
      const next = facts[act.to];
      if (selectedId !== undefined && next) onSelect(next.id);
    } else if (act.kind === 'open') props.onOpen(fact.id);
    else if (act.kind === 'choose') choose(fact.id, !chosen.has(fact.id));
    else if (act.kind === 'chooseAll') onChosen(new Set(facts.map(({ id }) => id)));
    else if (act.kind === 'chooseNone') onChosen(new Set());
    else if (act.kind === 'edit') setEditing(fact.id);
    else if (act.kind === 'status') edits.change(meant, { status: act.status });
    else if (act.kind === 'remove') edits.remove(meant, () => onChosen(new Set()));
    else {
      const [first] = fact.citations;
      if (first) onProof(fact.id, first.id);
    }
  };
  const areAllChosen = facts.length > 0 && facts.every(({ id }) => chosen.has(id));

  return (
    <div className="cw-table-scroll" ref={scroller} onKeyDown={onKeyDown}>
      <table className="cw-table cw-facts" aria-rowcount={facts.length + 1} aria-label={text.title}>
        <FactHead
          sort={sort}
          onSort={onSort}
          areAllChosen={areAllChosen}
          areSomeChosen={chosen.size > 0}
          onChooseAll={on => onChosen(on ? new Set(facts.map(({ id }) => id)) : new Set())}
        />
        <tbody>
          {before > 0 ? <Gap height={before} /> : null}
          {items.map(({ index }) => {
            const fact = facts[index];
            if (!fact) return null;
            const isSelected = fact.id === selectedId;
            const isEditing = fact.id === editing;
            return (
              <tr
                key={fact.id}
                ref={rows.measureElement}
                data-index={index}
                data-row
                aria-rowindex={index + 2}
                data-selected={isSelected}
                onClick={event => {
                  if (isOwn(event.target)) return;
                  onSelect(fact.id);
                  // The keys of the row go on from where it was clicked.
                  event.currentTarget.querySelector<HTMLElement>('[data-fact]')?.focus();
                }}
              >
                <td data-own>
                  <Checkbox
                    aria-label={text.bulk.choose(fact.text.slice(0, 80))}
                    checked={chosen.has(fact.id)}
                    onChange={event => choose(fact.id, event.currentTarget.checked)}
                    tabIndex={-1}
                  />
                </td>
                {isEditing ? (
                  <td colSpan={2}>
                    <RowEditor
                      fact={fact}
                      onSave={(statement, date) =>
                        edits.rewrite(fact.id, statement, date, () => {
                          setEditing(undefined);
                          focusRow(index);
                        })
                      }
                      onCancel={() => {
                        setEditing(undefined);
                        focusRow(index);
                      }}
                    />
                  </td>
                ) : (
                  <>
                    <td onDoubleClick={() => setEditing(fact.id)}>
                      {fact.date.text === '' ? (
                        <Text span c="dimmed">
                          {text.undated}
                        </Text>
                      ) : (
                        fact.date.text
                      )}
                    </td>
                    <td onDoubleClick={() => setEditing(fact.id)}>
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
                  </>
                )}
                <FactCells
                  fact={fact}
                  looked={looked}
                  onStatus={status => edits.change([fact.id], { status })}
                  onProof={citationId => onProof(fact.id, citationId)}
                />
              </tr>
            );
          })}
          {after > 0 ? <Gap height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Clicks that mean something of their own; a menu is outside the row for the page, not for React. */
const isOwn = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-own], [role="menu"], textarea, input') !== null;

/** Stands for the rows out of sight. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden from screen readers */}
      <td className="cw-gap" style={{ height }} />
    </tr>
  );
}
