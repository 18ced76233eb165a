import {
  Alert,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  TagsInput,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Count } from '../../contract/counts.ts';
import { type Entity, entityKinds } from '../../contract/entities.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

type EntityDraft = Pick<Entity, 'kind' | 'name' | 'aliases' | 'role' | 'isParty' | 'description'>;
const emptyEntity: EntityDraft = { kind: 'person', name: '', aliases: [], role: '', isParty: false, description: '' };

type EntityPanelProps = {
  caseId: number;
  /** None for a new one. */
  entity?: Entity | undefined;
  counts: readonly Count[];
  /** In how many facts it is named. */
  facts: number;
  onShowFacts: () => void;
  onSaved: (entity: Entity) => void;
  onClose: () => void;
};

/** A person or an organisation: add, edit, remove. What is not saved stays until it is given up. */
export function EntityPanel({ caseId, entity, counts, facts, onShowFacts, onSaved, onClose }: EntityPanelProps) {
  const { entity: text, kind, failed } = useWords(words);
  const { actions } = useMessages();
  const [draft, keep, forget] = useKept<EntityDraft>(
    `entity-draft-${caseId}-${entity?.id ?? 'new'}`,
    entity ?? emptyEntity,
  );
  const [isAsked, setAsked] = useState(false);
  const add = useWrite('entities.add');
  const update = useWrite('entities.update');
  const remove = useWrite('entities.remove');
  const set = (part: Partial<EntityDraft>): void => keep({ ...draft, ...part });
  const done = (saved: Entity): void => {
    forget();
    onSaved(saved);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (draft.name.trim() === '') return;
    const { kind: chosen, name, aliases, role, isParty, description } = draft;
    const fields = { kind: chosen, name, aliases: [...aliases], role, isParty, description };
    if (entity) update.mutate({ id: entity.id, ...fields }, { onSuccess: done });
    else add.mutate({ caseId, ...fields }, { onSuccess: done });
  };
  const charges = entity ? counts.filter(({ entityIds }) => entityIds.includes(entity.id)) : [];
  const failure = add.error ?? update.error;
  return (
    <SidePanel title={entity ? text.edit : text.add} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={text.name}
            value={draft.name}
            onChange={event => set({ name: event.currentTarget.value })}
            error={isAsked && draft.name.trim() === '' ? text.nameMissing : undefined}
            withAsterisk
            autoFocus={!entity}
          />
          <SegmentedControl
            aria-label={text.kind}
            data={entityKinds.map(each => ({ value: each, label: kind[each] }))}
            value={draft.kind}
            onChange={value => set({ kind: value === 'organisation' ? 'organisation' : 'person' })}
            w="fit-content"
          />
          <TextInput
            label={text.role}
            placeholder={text.roleHelp}
            value={draft.role}
            onChange={event => set({ role: event.currentTarget.value })}
          />
          <Checkbox
            label={text.isParty}
            description={text.isPartyHelp}
            checked={draft.isParty}
            onChange={event => set({ isParty: event.currentTarget.checked })}
          />
          <TagsInput
            label={text.aliases}
            description={text.aliasesHelp}
            value={[...draft.aliases]}
            onChange={aliases => set({ aliases })}
            acceptValueOnBlur
          />
          <Textarea
            label={text.description}
            autosize
            minRows={2}
            maxRows={10}
            value={draft.description}
            onChange={event => set({ description: event.currentTarget.value })}
          />
          {entity ? (
            <Stack gap={4}>
              <Group gap="sm">
                <Text size="xs" c="dimmed">
                  {text.inFacts(facts)}
                </Text>
                {facts > 0 ? (
                  <Button variant="subtle" px={4} onClick={onShowFacts}>
                    {text.showFacts}
                  </Button>
                ) : null}
              </Group>
              {charges.length > 0 ? (
                <Text size="xs" c="dimmed">
                  {text.inCounts}: {charges.map(({ number, title }) => number || title).join(', ')}
                </Text>
              ) : null}
            </Stack>
          ) : null}
          {failure ? (
            <Alert color="red" role="alert">
              {failure.message}
            </Alert>
          ) : null}
          <Group gap="sm">
            <Button type="submit" loading={add.isPending || update.isPending}>
              {entity ? actions.save : actions.add}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                forget();
                onClose();
              }}
            >
              {actions.cancel}
            </Button>
            {entity ? (
              <Button
                variant="subtle"
                color="red"
                ml="auto"
                leftSection={<IconTrash size={14} />}
                loading={remove.isPending}
                onClick={() =>
                  remove.mutate(
                    { id: entity.id },
                    {
                      onSuccess: () => {
                        forget();
                        tellDone(text.removed);
                        onClose();
                      },
                      onError: problem => tellFailure(failed.remove, problem),
                    },
                  )
                }
              >
                {text.remove}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
