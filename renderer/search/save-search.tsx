import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';
import { useForget } from './use-forget.ts';

/** Keeps the search under a name in the sidebar, or forgets it. */
export function SaveSearch({ query, caseId }: { query: string; caseId: number | undefined }) {
  const { saved: say } = useWords(words);
  const [opened, setOpened] = useState(false);
  const { data: all = [] } = useAnswer('search.saved', {});
  const plain = query.trim();
  const known = all.find(each => each.query === plain && each.caseId === (caseId ?? null));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={known ? <IconBookmarkFilled size={14} /> : <IconBookmark size={14} />}
          disabled={plain === ''}
          onClick={() => setOpened(!opened)}
          maw={220}
        >
          {known ? say.savedAs(known.name) : say.save}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {known ? (
          <Forget id={known.id} name={known.name} onDone={() => setOpened(false)} />
        ) : (
          <Name query={plain} caseId={caseId} onDone={() => setOpened(false)} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Name({ query, caseId, onDone }: { query: string; caseId: number | undefined; onDone(): void }) {
  const { saved: say } = useWords(words);
  const [name, setName] = useState(query.slice(0, 80));
  const save = useWrite('search.save');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(
      { name, query, ...(caseId === undefined ? {} : { caseId }) },
      {
        onSuccess: made => {
          tellDone(say.done(made.name));
          onDone();
        },
        onError: failure => tellFailure(say.failed, failure),
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={say.name}
          description={say.nameHint}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          onFocus={event => event.currentTarget.select()}
          required
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {say.button}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Forget({ id, name, onDone }: { id: number; name: string; onDone(): void }) {
  const { say, forget } = useForget();
  const run = (): void => {
    forget(id, name);
    onDone();
  };
  return (
    <Stack gap="sm">
      <Text>{say.savedAs(name)}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={run} data-autofocus>
          {say.forget}
        </Button>
      </Group>
    </Stack>
  );
}
