import { Button, Kbd, Paper, Portal } from '@mantine/core';
import { IconNotes, IconQuote } from '@tabler/icons-react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { SelectedWords } from './use-selected-words.ts';

const width = 240;

/** What can be done with selected words, beside them. The same keys work without it. */
export function SelectionMenu({
  selected,
  onCite,
  onNote,
}: {
  selected: SelectedWords;
  onCite: () => void;
  onNote: () => void;
}) {
  const text = useWords(words);
  const left = Math.max(8, Math.min(selected.at.x - width / 2, window.innerWidth - width - 8));
  const top = selected.at.y + 48 > window.innerHeight ? selected.at.y - 76 : selected.at.y + 6;
  return (
    <Portal>
      <Paper
        className="cw-selection"
        shadow="md"
        withBorder
        role="toolbar"
        aria-label={text.selection}
        style={{ left, top }}
      >
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconQuote size={15} />}
          rightSection={<Kbd size="xs">C</Kbd>}
          onClick={onCite}
        >
          {text.cite}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconNotes size={15} />}
          rightSection={<Kbd size="xs">N</Kbd>}
          onClick={onNote}
        >
          {text.note}
        </Button>
      </Paper>
    </Portal>
  );
}
