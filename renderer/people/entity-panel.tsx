import { Button, Checkbox, Group, SegmentedControl, TagsInput, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Count } from '../../contract/counts.ts';
import { type Entity, entityKinds } from '../../contract/entities.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { useRemoval } from '../ui/use-removal.ts';
import { type IdentifierDraft, IdentifierFields } from './identifier-fields.tsx';
import { Merge } from './merge.tsx';
import { words } from './messages.ts';
import { RecordForm } from './record-form.tsx';
import { WhereNamed } from './where-named.tsx';

type EntityDraft = Pick<Entity, 'kind' | 'name' | 'aliases' | 'role' | 'isParty' | 'description'> & {
  readonly identifiers: readonly IdentifierDraft[];
};
const emptyEntity: EntityDraft = {
  kind: 'person',
  name: '',
  aliases: [],
  role: '',
  isParty: false,
  description: '',
  identifiers: [],
};

type EntityPanelProps = {
  caseId: number;
  /** None for a new one. */
  entity?: Entity | undefined;
  entities: readonly Entity[];
  counts: readonly Count[];
  /** In how many facts it is named. */
  facts: number;
  onShowFacts: () => void;
  onSaved: (entity: Entity) => void;
  onClose: () => void;
};

/** A person or an organisation: add, edit, merge, remove. What is not saved stays until it is given up. */
export function EntityPanel(props: EntityPanelProps) {
  const { caseId, entity, entities, counts, facts, onShowFacts, onSaved, onClose } = props;
  const { entity: text, kind, failed } = useWords(words);
  const [draft, keep, forget] = useKept<EntityDraft>(
    `entity-draft-${caseId}-${entity?.id ?? 'new'}`,
    entity ?? emptyEntity,
  );
  const [isAsked, setAsked] = useState(false);
  const add = useWrite('entities.add');
  const update = useWrite('entities.update');
  const removal = useRemoval('entities.remove', { removed: text.removed, failed: failed.remove }, () => {
    forget();
    onClose();
  });
  const set = (part: Partial<EntityDraft>): void => keep({ ...draft, ...part });
  const done = (saved: Entity): void => {
    forget();
    onSaved(saved);
  };
  const save = (): void => {
    setAsked(true);
    if (draft.name.trim() === '') return;
    const { kind: chosen, name, aliases, role, isParty, description } = draft;
    const identifiers = draft.identifiers
      .filter(({ value }) => value.trim() !== '')
      .map(({ kind: of, value, remark }) => ({ kind: of, value, remark }));
    const fields = { kind: chosen, name, aliases: [...aliases], role, isParty, description, identifiers };
    if (entity) update.mutate({ id: entity.id, ...fields }, { onSuccess: done });
    else add.mutate({ caseId, ...fields }, { onSuccess: done });
  };
  const charges = entity ? counts.filter(({ entityIds }) => entityIds.includes(entity.id)) : [];
  return (
    <RecordForm
      title={entity ? text.edit : text.add}
      addLabel={entity ? undefined : text.addOne[draft.kind]}
      failure={add.error ?? update.error}
      isPending={add.isPending || update.isPending}
      onSave={save}
      onDiscard={forget}
      onClose={onClose}
      removal={
        entity && { label: text.remove, isPending: removal.isPending, onRemove: () => removal.onRemove(entity.id) }
      }
      below={
        entity ? (
          <>
            <Group gap="sm">
              <Text size="xs" c="dimmed">
                {text.inFacts(facts)}
              </Text>
              {facts > 0 ? (
                <Button variant="subtle" px={4} onClick={onShowFacts}>
                  {text.showFacts}
                </Button>
              ) : null}
              {charges.length > 0 ? (
                <Text size="xs" c="dimmed">
                  {text.inCounts}: {charges.map(({ number, title }) => number || title).join(', ')}
                </Text>
              ) : null}
            </Group>
            <WhereNamed entity={entity} />
            <Merge entity={entity} all={entities} onMerged={forget} />
          </>
        ) : null
      }
    >
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
      <IdentifierFields value={draft.identifiers} onChange={identifiers => set({ identifiers })} />
      <Textarea
        label={text.description}
        autosize
        minRows={2}
        maxRows={10}
        value={draft.description}
        onChange={event => set({ description: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
