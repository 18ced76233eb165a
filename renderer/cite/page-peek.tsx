import { Button, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Citation } from '../../contract/citations.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import { isDrawnByBrowser, isDrawnByEngine } from '../../contract/how-shown.ts';
import { findQuote, squeeze } from '../../contract/quotes.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { TurnPage } from '../ui/turn-page.tsx';
import './cite.css';
import { useOpenCitation } from './citation-link.tsx';
import { passageOf } from '../viewer/marks/passages.ts';
import { PageAlone } from '../viewer/pdf/page-alone.tsx';
import { words } from './messages.ts';
import { citationKey } from './passage-place.ts';
import { failureText } from '../messages/failure-text.ts';

/** Where the picture of a page is served; undefined of a file that is not one. */
function pictureOf(exhibit: Exhibit, page: number): string | undefined {
  if (isDrawnByBrowser(exhibit)) return `original/${exhibit.id}`;
  return isDrawnByEngine(exhibit) ? `page/${exhibit.id}/${page}` : undefined;
}

/** The page that a pin-cite points to, with its words marked, beside what it proves. */
export function PagePeek({ caseId, citation }: { caseId: number; citation: Citation }) {
  const text = useWords(words);
  const { open } = useOpenCitation(caseId);
  const [page, setPage] = useState(citation.page);
  const { data: exhibit } = useAnswer('exhibits.get', { id: citation.exhibitId });
  const pages = Math.max(1, exhibit?.pages ?? 1);
  const passage = useMemo(
    () =>
      citation.quote === '' && citation.region.length === 0 ? undefined : passageOf(citation, citationKey(citation.id)),
    [citation],
  );
  const picture = exhibit && pictureOf(exhibit, page);
  return (
    <Stack gap="sm">
      <Group gap={4} wrap="nowrap">
        <Text fw={600} flex={1} truncate title={citation.exhibitTitle}>
          {citation.exhibitNumber}{' '}
          <Text span c="dimmed" fw={400}>
            {citation.exhibitTitle}
          </Text>
        </Text>
        <TurnPage label={text.previousPage} isDead={page <= 1} onClick={() => setPage(page - 1)} by={-1} />
        <Text size="xs" c="dimmed" role="status">
          {text.pageOf(page, pages)}
        </Text>
        <TurnPage label={text.nextPage} isDead={page >= pages} onClick={() => setPage(page + 1)} by={1} />
        <Button
          variant="default"
          leftSection={<IconExternalLink size={14} />}
          onClick={() => open({ ...citation, page, quote: page === citation.page ? citation.quote : '' })}
        >
          {text.openReader}
        </Button>
      </Group>
      {picture === undefined ? null : <img className="cw-peek-picture" src={picture} alt={citation.exhibitTitle} />}
      {exhibit?.kind === 'pdf' ? (
        <>
          <PeekText citation={citation} page={page} shows="what is lost" />
          <PageAlone
            exhibitId={citation.exhibitId}
            page={page}
            of={pages}
            label={text.pageOfExhibit(citation.exhibitNumber, page)}
            passage={page === citation.page ? passage : undefined}
            otherwise={<PeekText citation={citation} page={page} shows="text" />}
          />
        </>
      ) : (
        <PeekText citation={citation} page={page} shows={picture === undefined ? 'text' : 'text, if any'} />
      )}
    </Stack>
  );
}

type PeekTextProps = {
  citation: Citation;
  page: number;
  /** Beside the page itself only that its words are not there any more is told. */
  shows: 'text' | 'text, if any' | 'what is lost';
};

function PeekText({ citation, page, shows }: PeekTextProps) {
  const text = useWords(words);
  const { data, error } = useAnswer('exhibits.page', { id: citation.exhibitId, page });
  const marked = useRef<HTMLElement>(null);
  const isShown = data !== undefined && data.number === page;
  const place =
    isShown && page === citation.page && citation.quote !== '' ? findQuote(squeeze(data.text), citation) : undefined;
  useEffect(() => {
    // Subtle: newer browsers give a promise here, which React would take for a cleanup: so nothing is given back.
    marked.current?.scrollIntoView({ block: 'center' });
  }, [place?.start, page]);
  if (error) return <Text c="dimmed">{failureText(error)}</Text>;
  if (!isShown) return null;
  if (data.text.trim() === '') return shows === 'text' ? <Text c="dimmed">{text.noText}</Text> : null;
  const isLost = page === citation.page && citation.quote !== '' && !place;
  return (
    <>
      {isLost ? (
        <Text c="var(--mantine-color-error)" role="alert">
          {text.wordsLost(citation.quote)}
        </Text>
      ) : null}
      {shows === 'what is lost' ? null : (
        /* A scrolling text has to be reachable by keyboard. */
        <div
          className="cw-peek-page"
          role="region"
          aria-label={text.pageText(citation.exhibitNumber, page)}
          tabIndex={0}
        >
          {place ? (
            <>
              {data.text.slice(0, place.start)}
              <mark ref={marked}>{data.text.slice(place.start, place.end)}</mark>
              {data.text.slice(place.end)}
            </>
          ) : (
            data.text
          )}
        </div>
      )}
    </>
  );
}
