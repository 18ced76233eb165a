import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { create } from 'zustand';
import { Failure } from '../../contract/failure.ts';
import { useClient } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from './tell.ts';
import { words } from './undo-words.ts';

type Way = 'undo' | 'redo';

/** The undo or redo that waits for an answer, because something was edited again since. */
const useAsked = create<{ readonly asked: { readonly way: Way; readonly fields: number } | undefined }>(() => ({
  asked: undefined,
}));

/** Takes back the newest edit that stands, or does the newest undone one again. Says what it was. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const run = useRun();
  return { undo: () => run('undo', false), redo: () => run('redo', false) };
}

/** Held keys repeat faster than the answer comes. */
let isRunning = false;

function useRun(): (way: Way, force: boolean) => void {
  const say = useWords(words);
  const client = useClient();
  const run = async (way: Way, force: boolean): Promise<void> => {
    try {
      const { action } = await client.call(way === 'undo' ? 'history.undo' : 'history.redo', { force });
      const edit = Object.entries(say.edits).find(([name]) => name === action)?.[1] ?? say.other;
      tellDone(way === 'undo' ? say.undone(edit) : say.redone(edit));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const fields = fieldsEditedSince(error);
      if (fields > 0 && !force) useAsked.setState({ asked: { way, fields } });
      else tellFailure(way === 'undo' ? say.undoFailed : say.redoFailed, error);
    }
  };
  return (way, force) => {
    if (isRunning) return;
    isRunning = true;
    void run(way, force).finally(() => {
      isRunning = false;
    });
  };
}

/** Only a conflict that lists fields can be forced. */
function fieldsEditedSince({ code, details }: Failure): number {
  return code === 'conflict' && Array.isArray(details) ? details.length : 0;
}

/** In a field, the keys take back what was typed there. */
function unlessTyping(run: () => void): (event: KeyboardEvent) => void {
  return event => {
    if (
      event.target instanceof Element &&
      event.target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
    )
      return;
    event.preventDefault();
    run();
  };
}

/** The keys of undo and redo everywhere in the window, and the question when something newer is in the way. */
export function UndoKeys() {
  const say = useWords(words);
  const run = useRun();
  const { undo, redo } = useUndo();
  const asked = useAsked(state => state.asked);
  useHotkeys(
    [
      ['mod+Z', unlessTyping(undo), { preventDefault: false }],
      ['mod+shift+Z', unlessTyping(redo), { preventDefault: false }],
      ['mod+Y', unlessTyping(redo), { preventDefault: false }],
    ],
    // Subtle: with the usual list the keys would be dead after a click on a checkbox, which is an input too.
    [],
  );
  const close = (): void => useAsked.setState({ asked: undefined });
  return (
    <Modal
      opened={asked !== undefined}
      onClose={close}
      title={say.askTitle}
      closeButtonProps={{ 'aria-label': say.keep }}
    >
      <Stack>
        <Text>{say.askLead}</Text>
        <Text c="dimmed">{say.fields(asked?.fields ?? 0)}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {say.keep}
          </Button>
          <Button
            color="red"
            onClick={() => {
              close();
              if (asked) run(asked.way, true);
            }}
          >
            {say.force}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
