import { Anchor, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import type { BrokenCitation } from '../../contract/citations.ts';
import type { Entity } from '../../contract/entities.ts';
import { type Fact, type FactStatus, factStatuses } from '../../contract/facts.ts';
import { useOpenCitation } from '../cite/citation-link.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { StatusMark } from './status-mark.tsx';

/** What the ids of a fact stand for. */
export type Looked = {
  readonly entities: ReadonlyMap<number, Entity>;
  /** What each count is called in a word, and in full. */
  readonly counts: ReadonlyMap<number, { readonly label: string; readonly name: string }>;
  readonly broken: ReadonlyMap<number, BrokenCitation['why']>;
};

type FactCellsProps = {
  fact: Fact;
  looked: Looked;
  onStatus: (status: FactStatus) => void;
  /** Shows the page of a pin-cite beside the list. */
  onProof: (citationId: number) => void;
};

/** As many as fit in two lines. */
const mostNames = 2;
const mostPlaces = 2;

/** Status, people, counts and sources of a fact as small marks. */
export function FactCells({ fact, looked, onStatus, onProof }: FactCellsProps) {
  const text = useWords(words);
  const { place, tell } = useOpenCitation(fact.caseId);
  const people = fact.entityIds.map(id => looked.entities.get(id)?.name).filter(name => name !== undefined);
  // Two quotes on one page are one place to look.
  const places = [
    ...new Map(fact.citations.map(citation => [`${citation.exhibitId} ${citation.page}`, citation])).values(),
  ];
  const broken = fact.citations.map(({ id }) => looked.broken.get(id)).find(why => why !== undefined);
  const charges = fact.countIds.map(id => looked.counts.get(id)).filter(count => count !== undefined);
  return (
    <>
      <td data-own>
        <StatusMenu status={fact.status} onStatus={onStatus} />
      </td>
      <td className="cw-wide" title={people.join(', ')}>
        <Text size="xs" lineClamp={2}>
          {people.slice(0, mostNames).join(', ')}
          {people.length > mostNames ? ` +${people.length - mostNames}` : ''}
        </Text>
      </td>
      <td className="cw-wide" title={charges.map(({ name }) => name).join('\n')}>
        <Text size="xs" lineClamp={2}>
          {charges.map(({ label }) => label.replace('–', '\u2060–\u2060')).join(', ')}
        </Text>
      </td>
      <td className="cw-roomy">
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
              onProof(citation.id);
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
        {broken ? (
          <Text size="xs" c="var(--mantine-color-error)" title={text.broken[broken]}>
            <IconUnlink size={12} aria-hidden /> {text.brokenShort}
          </Text>
        ) : null}
      </td>
    </>
  );
}

function StatusMenu({ status, onStatus }: { status: FactStatus; onStatus: (status: FactStatus) => void }) {
  const text = useWords(words);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className="cw-status-button" tabIndex={-1} aria-label={text.changeStatus(text.status[status])}>
          <StatusMark status={status} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {factStatuses.map(each => (
          <Menu.Item key={each} onClick={() => onStatus(each)}>
            <StatusMark status={each} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
