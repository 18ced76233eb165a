import { Text, UnstyledButton } from '@mantine/core';
import type { Citation } from '../../contract/citations.ts';
import { useAnswer } from '../client/client.tsx';
import { usePageWords } from '../messages/page-names.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';
import { citationKey, passagePlace } from './passage-place.ts';
import './cite.css';

type CitationLinkProps = {
  caseId: number;
  citation: Citation;
  /** Shows the words around the quote too, to compare passages. */
  passage?: boolean;
  /** What a click does instead of opening the exhibit. */
  onShow?: (() => void) | undefined;
};

/** Opens the exhibit of a pin-cite at the page, with the quote marked; and the words for such a link. */
export function useOpenCitation(caseId: number) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  return {
    open: (citation: Citation): void => go(passagePlace(caseId, citation, citationKey(citation.id))),
    place: ({ exhibitNumber, page }: Citation): string => text.place(exhibitNumber, page),
    tell: ({ exhibitNumber, page, exhibitTitle }: Citation): string => text.open(exhibitNumber, page, exhibitTitle),
  };
}

/** A pin-cite: opens the exhibit at the page, with the quote marked. */
export function CitationLink({ caseId, citation, passage = false, onShow }: CitationLinkProps) {
  const text = useWords(words);
  const { open, place, tell } = useOpenCitation(caseId);
  const { exhibitId, exhibitNumber, exhibitTitle, page, quote } = citation;
  const pageWords = usePageWords();
  const { data: name } = useAnswer('exhibits.pageName', { id: exhibitId, page });
  return (
    <UnstyledButton className="cw-cite" title={tell(citation)} onClick={() => (onShow ? onShow() : open(citation))}>
      <Text size="xs" truncate>
        <span className="cw-cite-place">
          {name ? text.named(exhibitNumber, pageWords.short(page, name)) : place(citation)}
        </span>{' '}
        <Text span size="xs" c="dimmed">
          {exhibitTitle}
        </Text>
      </Text>
      {quote === '' ? (
        <Text size="xs" c="dimmed" fs="italic">
          {text.wholePage}
        </Text>
      ) : (
        <Text size="sm" {...(passage ? {} : { lineClamp: 3 })}>
          {passage ? (
            <Text span c="dimmed">
              {startOf(citation.contextBefore)}
            </Text>
          ) : null}
          {passage ? <mark>{quote}</mark> : `“${quote}”`}
          {passage ? (
            <Text span c="dimmed">
              {endOf(citation.contextAfter)}
            </Text>
          ) : null}
        </Text>
      )}
    </UnstyledButton>
  );
}

/** The context was cut at a number of characters: whole words read better. */
const startOf = (before: string): string => (before.length < 60 ? before : `…\u00a0${before.replace(/^\S*\s+/, '')}`);
const endOf = (after: string): string => (after.length < 60 ? after : `${after.replace(/\s+\S*$/, '')}\u00a0…`);
