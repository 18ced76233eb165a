import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EntitySuggestionKind, Suggestion } from '../../contract/suggestions.ts';
import { senderName } from '../../contract/sender-name.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { attempt, tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';

type TakeOverProps = {
  caseId: number;
  kind: EntitySuggestionKind;
  suggestion: Suggestion;
  /** A list in a popover must not count as a click outside of it. */
  withinPopover?: boolean;
  onDone: () => void;
  onDismiss: () => void;
};

const somebodyNew = 'new';

/** Makes a suggestion a name or an identifier of somebody: of the case, or new. */
export function TakeOver({ caseId, kind, suggestion, withinPopover = false, onDone, onDismiss }: TakeOverProps) {
  const text = useWords(words);
  const { key, value, likely } = suggestion;
  const { data: entities = [] } = useAnswer('entities.list', { caseId });
  const accept = useWrite('suggestions.accept');
  const isName = kind === 'person' || kind === 'organisation';
  const [first] = likely;
  const [who, setWho] = useState(first ? String(first.id) : somebodyNew);
  const [name, setName] = useState(isName ? value : kind === 'sender' ? senderName(value) : '');
  const isNew = who === somebodyNew;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isNew && name.trim() === '') return;
    attempt(
      accept.mutateAsync({ caseId, kind, key, ...(isNew ? { name } : { entityId: Number(who) }) }),
      text.notTakenOver,
      entity => {
        tellDone(text.takenOver(value, entity.name));
        onDone();
      },
    );
  };
  const isLikely = (id: number): boolean => likely.some(each => each.id === id);
  const options = (wanted: boolean) =>
    entities
      .filter(({ id }) => isLikely(id) === wanted)
      .map(each => ({ value: String(each.id), label: each.role === '' ? each.name : `${each.name} (${each.role})` }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Select
          label={isName ? text.isWho : text.whose}
          searchable
          comboboxProps={{ withinPortal: !withinPopover }}
          allowDeselect={false}
          data={[
            { value: somebodyNew, label: text.somebodyNew },
            ...(likely.length > 0 ? [{ group: text.likelyGroup, items: options(true) }] : []),
            ...(options(false).length > 0 ? [{ group: text.restGroup, items: options(false) }] : []),
          ]}
          value={who}
          onChange={chosen => setWho(chosen ?? somebodyNew)}
        />
        {isNew ? (
          <TextInput
            label={text.name}
            withAsterisk
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={accept.isPending} disabled={isNew && name.trim() === ''}>
            {text.takeOver}
          </Button>
          <Button variant="default" onClick={onDismiss}>
            {text.dismiss}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
