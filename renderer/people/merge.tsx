import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useState } from 'react';
import type { Entity } from '../../contract/entities.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';
import { maybeSame } from './same-person.ts';

/** Makes another entry of the same person part of this one. Entries that share a name or a number come first. */
export function Merge({ entity, all, onMerged }: { entity: Entity; all: readonly Entity[]; onMerged: () => void }) {
  const { merge: text } = useWords(words);
  const [other, setOther] = useState<string | null>(null);
  const merge = useWrite('entities.merge');
  const likely = maybeSame(entity, all);
  const rest = all.filter(each => each.id !== entity.id && !likely.includes(each));
  if (likely.length + rest.length === 0) return null;
  const optionsOf = (entities: readonly Entity[]) =>
    entities.map(({ id, name, role }) => ({ value: String(id), label: role === '' ? name : `${name} (${role})` }));
  const submit = (): void => {
    const chosen = all.find(({ id }) => String(id) === other);
    if (!chosen) return;
    merge.mutate(
      { id: entity.id, otherId: chosen.id },
      {
        onSuccess: () => {
          tellDone(text.done(chosen.name, entity.name));
          setOther(null);
          onMerged();
        },
        onError: failure => tellFailure(text.failed, failure),
      },
    );
  };
  return (
    <Stack gap={4}>
      <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
        {text.title}
      </Text>
      {likely.length > 0 ? <Text size="xs">{text.likely(likely.map(({ name }) => name).join(', '))}</Text> : null}
      <Group gap="sm" wrap="nowrap">
        <Select
          aria-label={text.other}
          placeholder={text.other}
          flex={1}
          searchable
          data={[
            ...(likely.length > 0 ? [{ group: text.likelyGroup, items: optionsOf(likely) }] : []),
            ...(rest.length > 0 ? [{ group: text.restGroup, items: optionsOf(rest) }] : []),
          ]}
          value={other}
          onChange={setOther}
        />
        <Button
          variant="default"
          leftSection={<IconArrowMerge size={14} />}
          disabled={other === null}
          loading={merge.isPending}
          onClick={submit}
        >
          {text.button}
        </Button>
      </Group>
    </Stack>
  );
}
