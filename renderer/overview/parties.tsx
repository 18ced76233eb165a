import { Button, Text, Title, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import type { Entity } from '../../contract/entities.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { ChargeMatrix } from '../people/charge-matrix.tsx';
import '../people/people.css';
import { usePlaces } from '../place.ts';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';

/** More parties than a look at a case needs. */
const most = 12;

/** Who the case is about, and who is charged with what. */
export function Parties({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { data: entities } = useAnswer('entities.list', { caseId });
  const { data: counts } = useAnswer('counts.list', { caseId });
  if (!entities || !counts) return null;
  const openPeople = (): void => go({ screen: 'people', caseId });
  const openEntity = (item: number): void => go({ screen: 'people', caseId, item });
  const charged = new Set(counts.flatMap(({ entityIds }) => entityIds));
  const parties = entities.filter(({ id, isParty }) => isParty && !charged.has(id));
  return (
    <div>
      <ChargeMatrix
        entities={entities.filter(({ id }) => charged.has(id))}
        counts={counts}
        onEntity={openEntity}
        onCount={openPeople}
      />
      {charged.size > 0 ? (
        <Text className="cw-overview-others">
          {parties.length > 0 ? (
            <Text span c="dimmed">
              {text.otherParties}
            </Text>
          ) : null}
          <Names parties={parties} onOpen={openEntity} />
        </Text>
      ) : (
        <section aria-labelledby="parties-title" className="cw-overview-part">
          <Title order={2} id="parties-title" mb="xs">
            {text.parties}
          </Title>
          {parties.length === 0 ? (
            <>
              <Text c="dimmed">{text.noParties}</Text>
              <Button variant="subtle" px={0} onClick={openPeople}>
                {text.addPeople}
              </Button>
            </>
          ) : null}
          <Text>
            <Names parties={parties} onOpen={openEntity} />
          </Text>
        </section>
      )}
    </div>
  );
}

/** The parties in one paragraph, each with its role. */
function Names({ parties, onOpen }: { parties: readonly Entity[]; onOpen: (id: number) => void }) {
  const text = useWords(words);
  return (
    <>
      {parties.slice(0, most).map(({ id, name, role }, index) => (
        <Fragment key={id}>
          {index > 0 ? ', ' : ' '}
          <UnstyledButton className="cw-overview-link" onClick={() => onOpen(id)}>
            {name}
          </UnstyledButton>
          <Text span c="dimmed">
            {role === '' ? '' : ` (${role})`}
          </Text>
        </Fragment>
      ))}
      {parties.length > most ? ` ${text.others(countText(parties.length - most))}` : ''}
    </>
  );
}
