import { Text, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Suggestion } from '../../contract/suggestions.ts';
import { useWords } from '../messages/words.ts';
import { moveInList } from '../ui/move-in-list.ts';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';

type SuggestionTableProps = {
  rows: readonly Suggestion[];
  label: string;
  selectedKey: string | undefined;
  onSelect: (suggestion: Suggestion) => void;
  /** With X or Delete; those keys do nothing without it. */
  onDismiss?: (suggestion: Suggestion) => void;
};

/** What was found, in how many exhibits. Arrow keys, J and K move, Enter shows the passages, X dismisses. */
export function SuggestionTable({ rows, label, selectedKey, onSelect, onDismiss }: SuggestionTableProps) {
  const { columns, likely } = useWords(words);
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    moveInList(event);
    if (!onDismiss) return;
    if ((event.key !== 'x' && event.key !== 'Delete') || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...(body.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex(button => button === event.target);
    const row = rows[at];
    if (!row) return;
    event.preventDefault();
    onDismiss(row);
    // The next one takes its place; of the last one, the one before.
    (buttons[at + 1] ?? buttons[at - 1])?.focus();
  };
  return (
    <table className="cw-table" aria-label={label}>
      <colgroup>
        <col />
        <col width={76} />
        <col width={92} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.found}</th>
          <th scope="col" className="cw-number">
            {columns.exhibits}
          </th>
          <th scope="col" className="cw-number">
            {columns.passages}
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map(row => {
          const name = `${row.kind} ${row.key}`;
          return (
            <tr
              key={name}
              data-row
              data-selected={name === selectedKey}
              onClick={event => {
                onSelect(row);
                event.currentTarget.querySelector('button')?.focus();
              }}
            >
              <td>
                <UnstyledButton
                  fz="sm"
                  className="cw-suggestion-value"
                  aria-current={name === selectedKey ? 'true' : undefined}
                >
                  {row.value}
                </UnstyledButton>
                {row.likely.length > 0 ? (
                  <Text size="xs" c="dimmed">
                    {likely(row.likely.map(each => each.name).join(', '))}
                  </Text>
                ) : null}
              </td>
              <td className="cw-number">{countText(row.exhibits)}</td>
              <td className="cw-number">{countText(row.passages)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
