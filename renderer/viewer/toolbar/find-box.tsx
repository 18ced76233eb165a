import { Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';
import { focusDocument } from '../use-first-focus.ts';
import { ToolButton } from './tool-button.tsx';
import type { Reader } from '../use-reader.ts';

/** The field that Ctrl+F goes to. */
export const findFieldId = 'cw-reader-find';

/** Finds words in the document, counts them and goes from one to the next. */
export function FindBox({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const { query, found, step, complete } = reader;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') reader.stepBy(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      // The words that were found stay: a key makes something of them.
      event.preventDefault();
      focusDocument();
    }
  };
  const count = query.trim() === '' ? '' : text.hits(step + 1, found.length, complete);
  return (
    <search aria-label={text.find} className="cw-find">
      <TextInput
        id={findFieldId}
        aria-label={text.find}
        placeholder={text.find}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={event => reader.setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        w={190}
      />
      <Text size="xs" c="dimmed" role="status" miw={52} px={4} ta="right">
        {count}
      </Text>
      <ToolButton
        label={text.previousHit}
        keys="["
        disabled={found.length === 0}
        onClick={() => reader.stepBy(-1)}
        icon={<IconChevronUp size={16} />}
      />
      <ToolButton
        label={text.nextHit}
        keys="]"
        disabled={found.length === 0}
        onClick={() => reader.stepBy(1)}
        icon={<IconChevronDown size={16} />}
      />
    </search>
  );
}
