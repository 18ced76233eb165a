import { Autocomplete, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import type { Edits } from './edits.ts';
import { words } from './messages.ts';

/** What is asked before it is done to the chosen exhibits. */
export type Question = 'custodian' | 'source' | 'date' | 'number' | 'remove';

type AskProps = {
  question: Question;
  ids: readonly number[];
  /** What stands there now, where it is one exhibit. */
  now: string;
  custodians: readonly string[];
  edits: Edits;
  onClose: () => void;
};

/** Asks for the one line that an action on the chosen exhibits needs, and does it. */
export function Ask({ question, ids, now, custodians, edits, onClose }: AskProps) {
  const say = useWords(words);
  const { actions } = useMessages();
  const [text, setText] = useState(now);
  const { title, label, help, button, isRequired } = wordsFor(question, ids.length, say);
  const [id] = ids;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question === 'remove') edits.remove(ids, text);
    else if (question !== 'number') edits.change(ids, { [question]: text }, label);
    else if (id !== undefined) edits.renumber(id, text);
    onClose();
  };
  const field = { label, value: text, 'data-autofocus': true, maxLength: 500 };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': actions.cancel }}>
      <form onSubmit={submit}>
        <Stack>
          {question === 'remove' ? <Text>{say.ask.removeLead(ids.length)}</Text> : null}
          {question === 'custodian' ? (
            <Autocomplete
              {...field}
              size="xs"
              description={help}
              data={[...custodians]}
              onChange={setText}
              openOnFocus={false}
            />
          ) : (
            <TextInput
              {...field}
              description={help}
              required={isRequired}
              onChange={event => setText(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {actions.cancel}
            </Button>
            <Button
              type="submit"
              disabled={isRequired && text.trim() === ''}
              {...(question === 'remove' ? { color: 'red' } : {})}
            >
              {button}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function wordsFor(question: Question, count: number, { ask, columns }: typeof words.en) {
  if (question === 'remove')
    return {
      title: ask.removeTitle(count),
      label: ask.reason,
      help: undefined,
      button: ask.removeButton(count),
      isRequired: true,
    };
  if (question === 'number')
    return { title: ask.renumber, label: ask.number, help: ask.numberHelp, button: ask.renumber, isRequired: true };
  const label = columns[question];
  return {
    title: ask.title(label, count),
    label,
    help: question === 'date' ? `${ask.dateHelp} ${ask.emptyClears}` : ask.emptyClears,
    button: ask.apply(count),
    isRequired: false,
  };
}
