import { Button, Text, Title, UnstyledButton } from '@mantine/core';
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
    <div className="cw-overview-parties">
      <ChargeMatrix entities={entities} counts={counts} onEntity={openEntity} onCount={openPeople} />
      {parties.length > 0 || charged.size === 0 ? (
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
          <ul className="cw-overview-list">
            {parties.slice(0, most).map(({ id, name, role }) => (
              <li key={id}>
                <UnstyledButton className="cw-overview-link" onClick={() => openEntity(id)}>
                  {name}
                </UnstyledButton>
                <Text span c="dimmed">
                  {role === '' ? '' : ` · ${role}`}
                </Text>
              </li>
            ))}
          </ul>
          {parties.length > most ? <Text c="dimmed">{text.others(countText(parties.length - most))}</Text> : null}
        </section>
      ) : null}
    </div>
  );
}
