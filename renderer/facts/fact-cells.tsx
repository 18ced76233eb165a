import { Anchor, Text } from '@mantine/core';
import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import type { Fact } from '../../contract/facts.ts';
import { useOpenCitation } from '../cite/citation-link.tsx';
import { StatusMark } from './status-mark.tsx';

type FactCellsProps = { fact: Fact; entities: ReadonlyMap<number, Entity>; counts: ReadonlyMap<number, Count> };

/** As many as fit in two lines. */
const mostNames = 2;
const mostPlaces = 2;

/** Status, people, counts and sources of a fact as small marks. */
export function FactCells({ fact, entities, counts }: FactCellsProps) {
  const { open, place, tell } = useOpenCitation(fact.caseId);
  const people = fact.entityIds.map(id => entities.get(id)?.name).filter(name => name !== undefined);
  // Two quotes on one page are one place to look.
  const places = [
    ...new Map(fact.citations.map(citation => [`${citation.exhibitId} ${citation.page}`, citation])).values(),
  ];
  const charges = fact.countIds.map(id => counts.get(id)).filter(count => count !== undefined);
  return (
    <>
      <td>
        <StatusMark status={fact.status} />
      </td>
      <td className="cw-wide" title={people.join(', ')}>
        <Text size="xs" lineClamp={2}>
          {people.slice(0, mostNames).join(', ')}
          {people.length > mostNames ? ` +${people.length - mostNames}` : ''}
        </Text>
      </td>
      <td className="cw-wide" title={charges.map(({ number, title }) => `${number} ${title}`).join('\n')}>
        <Text size="xs" lineClamp={2}>
          {charges.map(({ number, title }) => number || title).join(', ')}
        </Text>
      </td>
      <td className="cw-middle">
        {places.slice(0, mostPlaces).map(citation => (
          <Anchor
            key={citation.id}
            component="button"
            className="cw-place-link"
            type="button"
            display="block"
            size="xs"
            mih={24}
            title={tell(citation)}
            onClick={event => {
              event.stopPropagation();
              open(citation);
            }}
          >
            {place(citation)}
          </Anchor>
        ))}
        {places.length > mostPlaces ? (
          <Text size="xs" c="dimmed">
            +{places.length - mostPlaces}
          </Text>
        ) : null}
      </td>
    </>
  );
}
