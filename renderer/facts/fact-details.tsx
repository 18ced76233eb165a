import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Fact } from '../../contract/facts.ts';
import { CitationFields, type CitationDraft, citationFrom, emptyCitation } from '../cite/citation-fields.tsx';
import { CitationList } from '../cite/citation-list.tsx';
import { useAnswer, useWrite } from '../client/client.tsx';
import { DisputeFact } from '../conflicts/dispute.tsx';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { MentionedIn } from '../notes/mentioned-in.tsx';
import { usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { tellFailure } from '../ui/tell.ts';
import { useRemoval } from '../ui/use-removal.ts';
import type { Looked } from './fact-cells.tsx';
import { words } from './messages.ts';
import { StatusMark } from './status-mark.tsx';
import { understoodText } from './understood.ts';
import { EditButton } from '../ui/edit-button.tsx';

type FactDetailsProps = {
  fact: Fact;
  looked: Looked;
  /** Shows the page of a pin-cite in place of the fact. */
  onProof: (citationId: number) => void;
  onEdit: () => void;
  onRemoved: () => void;
};

/** A fact with everything that is known of it, and its proof. */
export function FactDetails({ fact, looked, onProof, onEdit, onRemoved }: FactDetailsProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const language = useLanguage();
  const go = usePlaces(places => places.go);
  const said = { removed: text.details.removed, failed: text.failed.remove };
  const removal = useRemoval('facts.remove', said, onRemoved);
  const uncite = useWrite('facts.uncite');
  const { id, caseId, date, evaluation, citations } = fact;
  const people = fact.entityIds.map(each => looked.entities.get(each)).filter(entity => entity !== undefined);
  const charges = fact.countIds.map(each => looked.counts.get(each)).filter(count => count !== undefined);
  const { data: notes = [] } = useAnswer('notes.mentioning', { caseId, uid: fact.uid });
  const lost = citations.map(each => looked.broken.get(each.id)).find(why => why !== undefined);
  return (
    <Stack gap="md">
      <Text size="md" lh={1.5}>
        {fact.text}
      </Text>
      <Stack gap={2}>
        <Text fw={500}>{date.text === '' ? text.undated : date.text}</Text>
        <Text size="xs" c="dimmed">
          {understoodText(date, language)}
        </Text>
      </Stack>
      <StatusMark status={fact.status} />
      {evaluation === '' ? null : (
        <Part title={text.details.evaluation}>
          <Text>{evaluation}</Text>
        </Part>
      )}
      {people.length === 0 ? null : (
        <Part title={text.details.people}>
          <Group gap={4}>
            {people.map(({ id: entityId, name }) => (
              <Button
                key={entityId}
                variant="default"
                size="compact-xs"
                mih={24}
                fw={400}
                onClick={() => go({ screen: 'people', caseId, item: entityId })}
              >
                {name}
              </Button>
            ))}
          </Group>
        </Part>
      )}
      {charges.length === 0 ? null : (
        <Part title={text.details.counts}>
          {charges.map(({ name }) => (
            <Text key={name}>{name}</Text>
          ))}
        </Part>
      )}
      <Part title={text.details.sources(citations.length)}>
        {lost ? (
          <Text size="xs" c="var(--mantine-color-error)">
            {text.broken[lost]}
          </Text>
        ) : null}
        <CitationList
          caseId={caseId}
          citations={citations}
          onShow={onProof}
          onRemove={citationId =>
            uncite.mutate({ id, citationId }, { onError: failure => tellFailure(text.failed.cite, failure) })
          }
          kept={citations.length === 1 ? text.details.onlyCitation : undefined}
        />
        <CiteAnother fact={fact} />
      </Part>
      <MentionedIn notes={notes} />
      <Group gap="sm">
        <EditButton variant="default" leftSection={<IconPencil size={14} />} onClick={onEdit}>
          {actions.edit}
        </EditButton>
        <DisputeFact fact={fact} />
        <EditButton
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          loading={removal.isPending}
          onClick={() => removal.onRemove(id)}
        >
          {text.details.remove}
        </EditButton>
      </Group>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
        {title}
      </Text>
      {children}
    </Stack>
  );
}

/** Adds a pin-cite. What is half written stays while the page is looked up. */
function CiteAnother({ fact: { id, caseId } }: { fact: Fact }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [draft, keep, forget] = useKept<CitationDraft | null>(`fact-cite-${id}`, null);
  const [isAsked, setAsked] = useState(false);
  const cite = useWrite('facts.cite');
  if (!draft)
    return (
      <EditButton
        variant="subtle"
        w="fit-content"
        px={4}
        leftSection={<IconPlus size={14} />}
        onClick={() => keep(emptyCitation)}
      >
        {text.details.cite}
      </EditButton>
    );
  const citation = citationFrom(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (citation) cite.mutate({ id, citation }, { onSuccess: forget });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" pt="xs">
        <CitationFields
          caseId={caseId}
          value={draft}
          onChange={keep}
          error={cite.error?.message}
          exhibitError={isAsked && !citation ? text.form.exhibitMissing : undefined}
        />
        <Group gap="sm">
          <Button type="submit" loading={cite.isPending}>
            {text.details.citeButton}
          </Button>
          <Button variant="default" onClick={forget}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
