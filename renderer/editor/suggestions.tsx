import { Paper, Portal, Text } from '@mantine/core';
import { useWords } from '../messages/words.ts';
import type { Insertable } from './insertable.ts';
import { words } from './messages.ts';
import type { Trigger } from './trigger.ts';

type SuggestionsProps = {
  /** Names the options for the editor, where the focus stays. */
  listId: string;
  trigger: Trigger;
  options: readonly Insertable[];
  active: number;
  /** Where the sign stands in the window, in pixels. */
  at: { readonly left: number; readonly top: number; readonly bottom: number };
  onChoose: (option: Insertable) => void;
};

const width = 420;
/** What the list may need in height; below the words if there is room, else above them. */
const tallest = 300;

/** The references that can be inserted, beside what is typed. The arrow keys move, Enter inserts, Esc leaves the text as it is. */
export function Suggestions({ listId, trigger, options, active, at, onChoose }: SuggestionsProps) {
  const text = useWords(words);
  const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8));
  const isBelow = at.bottom + tallest < window.innerHeight || at.top < tallest;
  const place = isBelow ? { top: at.bottom + 4 } : { bottom: window.innerHeight - at.top + 4 };
  return (
    <Portal>
      <Paper className="cw-suggest" shadow="md" withBorder style={{ left, width, ...place }}>
        <Text size="xs" c="dimmed" px={12} pt={6} pb={4}>
          {trigger.sign === '[' ? text.suggestPages : text.suggestNames}
        </Text>
        {options.length === 0 ? (
          <Text size="sm" px={12} pb={8} role="status">
            {text.nothingFits}
          </Text>
        ) : null}
        <div role="listbox" id={listId} aria-label={trigger.sign === '[' ? text.pages : text.names}>
          {options.map((option, index) => (
            <div
              key={option.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className="cw-suggest-option"
              // The words keep the focus.
              onMouseDown={event => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              {option.kind === 'page' ? (
                <>
                  <Text span className="cw-suggest-place">
                    {text.place(option.number, option.page)}
                  </Text>
                  <Text span truncate c="dimmed">
                    {option.quote === '' ? option.title : `“${option.quote}” · ${option.title}`}
                  </Text>
                </>
              ) : (
                <>
                  <Text span truncate={option.kind === 'fact'} className="cw-suggest-name">
                    {option.label}
                  </Text>
                  <Text span size="xs" c="dimmed" truncate>
                    {option.kind === 'person' ? option.detail : text.fact}
                  </Text>
                </>
              )}
            </div>
          ))}
        </div>
      </Paper>
    </Portal>
  );
}
