import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Citation } from '../../contract/citations.ts';
import type { RecordHit } from '../../contract/search.ts';
import { citationKey, highlightKey, passagePlace } from '../cite/passage-place.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';

/** A note, fact, person, conflict or highlight that was found, whole, with links to its sources. */
export function RecordPreview({ record }: { record: RecordHit }) {
  switch (record.kind) {
    case 'note':
      return <NotePreview {...record} />;
    case 'fact':
      return <FactPreview {...record} />;
    case 'entity':
      return <EntityPreview {...record} />;
    case 'conflict':
      return <ConflictPreview {...record} />;
    case 'highlight':
      return <HighlightPreview {...record} />;
  }
}

function NotePreview({ id, caseId }: RecordHit) {
  const { data } = useAnswer('notes.get', { id });
  return data ? (
    <Body>
      {data.title === '' ? null : <Text fw={600}>{data.title}</Text>}
      <Text className="cw-preview-prose">{data.text}</Text>
      <Sources citations={data.citations} caseId={caseId} />
    </Body>
  ) : null;
}

function FactPreview({ id, caseId }: RecordHit) {
  const { data } = useAnswer('facts.get', { id });
  return data ? (
    <Body>
      {data.date.text === '' ? null : <Text c="dimmed">{data.date.text}</Text>}
      <Text className="cw-preview-prose">{data.text}</Text>
      <Sources citations={data.citations} caseId={caseId} />
    </Body>
  ) : null;
}

function EntityPreview({ id, caseId }: RecordHit) {
  const { preview: say } = useWords(words);
  const { data } = useAnswer('entities.list', { caseId });
  const entity = data?.find(each => each.id === id);
  if (!data) return null;
  if (!entity) return <Gone />;
  return (
    <Body>
      <Text fw={600}>{entity.name}</Text>
      {entity.role === '' ? null : <Text>{entity.role}</Text>}
      {entity.aliases.length === 0 ? null : (
        <Text c="dimmed">
          {say.aliases} {entity.aliases.join(', ')}
        </Text>
      )}
      <Text className="cw-preview-prose">{entity.description}</Text>
    </Body>
  );
}

function ConflictPreview({ id, caseId }: RecordHit) {
  const { preview: say } = useWords(words);
  const { data } = useAnswer('conflicts.list', { caseId });
  const conflict = data?.find(each => each.id === id);
  if (!data) return null;
  if (!conflict) return <Gone />;
  return (
    <Body>
      <Text fw={600}>{conflict.claim}</Text>
      {conflict.values.map(value => (
        <div key={value.id}>
          <Text>
            {value.value}
            {value.id === conflict.adoptedId ? ` (${say.adopted})` : ''}
          </Text>
          <Sources citations={value.citations} caseId={caseId} />
        </div>
      ))}
    </Body>
  );
}

function HighlightPreview({ id, caseId }: RecordHit) {
  const { data } = useAnswer('highlights.get', { id });
  return data ? (
    <Body>
      <Text className="cw-preview-prose">{data.comment}</Text>
      <Sources citations={[data]} caseId={caseId} passageKey={highlightKey} />
    </Body>
  ) : null;
}

const Gone = () => {
  const { preview: say } = useWords(words);
  return (
    <Body>
      <Text c="dimmed">{say.gone}</Text>
    </Body>
  );
};

function Body({ children }: { children: ReactNode }) {
  const { preview: say } = useWords(words);
  return (
    <section className="cw-preview-text" data-plain tabIndex={0} aria-label={say.title}>
      <Stack gap={8}>{children}</Stack>
    </section>
  );
}

function Sources({
  citations,
  caseId,
  passageKey = citationKey,
}: {
  citations: readonly Citation[];
  caseId: number;
  passageKey?: (id: number) => string;
}) {
  const { preview: say } = useWords(words);
  const go = usePlaces(places => places.go);
  if (citations.length === 0) return null;
  return (
    <ul className="cw-preview-sources" aria-label={say.sources}>
      {citations.map(({ id, exhibitId, exhibitNumber, page, quote }) => (
        <li key={id}>
          <button
            type="button"
            role="link"
            className="cw-hit-link"
            onClick={() => go(passagePlace(caseId, { exhibitId, page, quote }, passageKey(id)))}
          >
            {say.source(exhibitNumber, page)}
          </button>
          {quote === '' ? null : (
            <Text span c="dimmed">
              {' '}
              “{quote}”
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
