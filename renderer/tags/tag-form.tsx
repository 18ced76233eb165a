import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Tag, tagColours } from '../../contract/tags.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { failureText } from '../messages/failure-text.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { TagDot } from '../ui/tag-mark.tsx';
import { tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';

/** No id is 0. */
const onTop = '0';

/** Name, place and colour of a tag. */
export function TagForm({ tag, tags, onClose }: { tag: Tag; tags: readonly Tag[]; onClose: () => void }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const { data: saved = [] } = useAnswer('search.saved', {});
  const [name, setName] = useState(tag.name);
  const [parentId, setParentId] = useState(tag.parentId);
  const [colour, setColour] = useState(tag.colour);
  const update = useWrite('tags.update');
  const isNameWrong = name.includes('/');
  const isMoved = name.trim() !== tag.name || parentId !== tag.parentId;
  // Those below it name it in their paths too.
  const naming = isMoved ? saved.filter(({ query }) => query.includes(tag.path)) : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    update.mutate(
      { id: tag.id, name, parentId, colour },
      {
        onSuccess: () => {
          tellDone(text.saved);
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={text.name}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={500}
          required
          data-autofocus
          error={isNameWrong ? text.nameProblem : undefined}
        />
        <Select
          label={text.under}
          description={text.underHelp}
          data={[
            { value: onTop, label: text.onTop },
            ...tags
              .filter(({ path }) => path !== tag.path && !path.startsWith(`${tag.path}/`))
              .map(({ id, path }) => ({ value: String(id), label: path })),
          ]}
          value={String(parentId ?? onTop)}
          onChange={value => setParentId(value === null || value === onTop ? null : Number(value))}
          allowDeselect={false}
          searchable
          limit={60}
        />
        <Select
          label={text.colour}
          data={tagColours.map(value => ({ value, label: text.colours[value] }))}
          value={colour}
          onChange={value => setColour(tagColours.find(each => each === value) ?? tag.colour)}
          allowDeselect={false}
          leftSection={<TagDot colour={colour} />}
          renderOption={({ option: { value, label } }) => (
            <Group gap="sm">
              <TagDot colour={tagColours.find(each => each === value) ?? 'grey'} />
              {label}
            </Group>
          )}
          w={200}
        />
        {naming.length > 0 ? (
          <Text c="dimmed" size="xs">
            {text.namedInSearches(naming.map(search => search.name).join(', '))}
          </Text>
        ) : null}
        {update.error ? (
          <Alert color="red" role="alert">
            {failureText(update.error)}
          </Alert>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button type="submit" loading={update.isPending} disabled={name.trim() === '' || isNameWrong}>
            {text.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
