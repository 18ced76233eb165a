import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import type { FactSuggestionKind, Suggestion, SuggestionPassage } from '../../contract/suggestions.ts';
import '../cite/cite.css';
import { useWrite } from '../client/client.tsx';
import { useParts } from '../client/use-parts.ts';
import { useWords } from '../messages/words.ts';
import { usePagePlace } from '../messages/use-page-place.ts';
import { usePlaces } from '../place.ts';
import { RestOfList } from '../ui/rest-of-list.tsx';
import { attempt, tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Passages that are asked for at a time. */
const partSize = 50;

/** Where a suggestion stands, each in its words: a click opens the page there. Of dates and amounts, each becomes a fact if wanted. */
export function PassageList({ caseId, suggestion }: { caseId: number; suggestion: Suggestion }) {
  const text = useWords(words);
  const { kind, key, passages } = suggestion;
  const parts = useParts('suggestions.passages', { caseId, kind, key }, (client, after) =>
    client.call('suggestions.passages', {
      caseId,
      kind,
      key,
      limit: partSize,
      ...(after === undefined ? {} : { after }),
    }),
  );
  const factKind = kind === 'date' || kind === 'amount' ? kind : undefined;
  return (
    <Stack gap={4} component="section">
      <Text component="h3" size="xs" c="dimmed" fw={500} m={0}>
        {text.passages(passages)}
      </Text>
      <ul className="cw-plain-list">
        {parts.rows.map(passage => (
          <li key={`${passage.exhibitId} ${passage.page} ${passage.start}`}>
            <Passage caseId={caseId} passage={passage} factKind={factKind} suggestionKey={key} />
          </li>
        ))}
      </ul>
      <RestOfList parts={parts} />
    </Stack>
  );
}

type PassageProps = {
  caseId: number;
  passage: SuggestionPassage;
  /** Of which a fact can be made. */
  factKind: FactSuggestionKind | undefined;
  suggestionKey: string;
};

function Passage({ caseId, passage, factKind, suggestionKey }: PassageProps) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { exhibitId, exhibitNumber, exhibitTitle, page, quote, contextBefore, contextAfter } = passage;
  const place = usePagePlace(exhibitId, page);
  return (
    <>
      <UnstyledButton
        className="cw-cite"
        title={text.openPassage(exhibitNumber, place)}
        onClick={() => go({ screen: 'exhibit', caseId, exhibitId, page, quote, contextBefore, contextAfter })}
      >
        <Text size="xs" truncate>
          <span className="cw-cite-place">{text.place(exhibitNumber, place)}</span>{' '}
          <Text span size="xs" c="dimmed">
            {exhibitTitle}
          </Text>
        </Text>
        <Text size="sm">
          <Text span c="dimmed">
            {startOf(contextBefore)}
          </Text>
          <mark>{quote}</mark>
          <Text span c="dimmed">
            {endOf(contextAfter)}
          </Text>
        </Text>
      </UnstyledButton>
      {factKind ? (
        <MakeFact caseId={caseId} kind={factKind} suggestionKey={suggestionKey} passage={passage} place={place} />
      ) : null}
    </>
  );
}

/** The context was cut at a number of characters: whole words read better. */
const startOf = (before: string): string => (before.length < 60 ? before : `…\u00a0${before.replace(/^\S*\s+/, '')}`);
const endOf = (after: string): string => (after.length < 60 ? after : `${after.replace(/\s+\S*$/, '')}\u00a0…`);

type MakeFactProps = {
  caseId: number;
  kind: FactSuggestionKind;
  suggestionKey: string;
  passage: SuggestionPassage;
  /** Its page, as it is called. */
  place: string;
};

function MakeFact({ caseId, kind, suggestionKey, passage, place }: MakeFactProps) {
  const text = useWords(words);
  const make = useWrite('suggestions.makeFact');
  const { exhibitId, exhibitNumber, page, start } = passage;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      mih={24}
      ml={4}
      aria-label={text.makeFactOf(exhibitNumber, place)}
      loading={make.isPending}
      onClick={() =>
        attempt(make.mutateAsync({ caseId, kind, key: suggestionKey, exhibitId, page, start }), text.factNotMade, () =>
          tellDone(text.factMade),
        )
      }
    >
      {text.makeFact}
    </Button>
  );
}
