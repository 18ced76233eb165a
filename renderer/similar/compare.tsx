import { Button, Group, Modal, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isDrawnByBrowser } from '../../contract/how-shown.ts';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { TurnPage } from '../ui/turn-page.tsx';
import { words } from './messages.ts';
import './similar.css';
import { type Part, wordDifferences } from './word-differences.ts';

export type Compared = { readonly id: number; readonly number: string };

type CompareProps = { caseId: number; one: Compared; other: Compared; onClose: () => void };

/** Two exhibits beside each other, page by page, with what only one of them says marked. */
export function Compare({ caseId, one, other, onClose }: CompareProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [pages, setPages] = useState<readonly [number, number]>([1, 1]);
  const left = usePage(one.id, pages[0]);
  const right = usePage(other.id, pages[1]);
  const [leftParts, rightParts] = useMemo(
    () => (left === undefined || right === undefined ? [none, none] : wordDifferences(left, right)),
    [left, right],
  );
  const isSame = left !== undefined && left.trim() !== '' && ![...leftParts, ...rightParts].some(({ isOwn }) => isOwn);
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1400px, 94vw)"
      title={text.comparing(one.number, other.number)}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Text size="xs" c="dimmed" mb="sm" role="status">
        {isSame ? text.noDifference : text.compareLead}
      </Text>
      <div className="cw-compare">
        <Half caseId={caseId} exhibit={one} page={pages[0]} parts={leftParts} onPage={to => setPages([to, pages[1]])} />
        <Half
          caseId={caseId}
          exhibit={other}
          page={pages[1]}
          parts={rightParts}
          onPage={to => setPages([pages[0], to])}
        />
      </div>
    </Modal>
  );
}

const none: readonly Part[] = [];

/** The text of a page; undefined while it is not there. */
function usePage(id: number, page: number): string | undefined {
  const { data } = useAnswer('exhibits.page', { id, page });
  return data?.number === page ? data.text : undefined;
}

type HalfProps = {
  caseId: number;
  exhibit: Compared;
  page: number;
  parts: readonly Part[];
  onPage: (page: number) => void;
};

function Half({ caseId, exhibit: { id, number }, page, parts, onPage }: HalfProps) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { data: exhibit } = useAnswer('exhibits.get', { id });
  const pages = Math.max(1, exhibit?.pages ?? 1);
  return (
    <section aria-label={number}>
      <Group gap={4} wrap="nowrap" mb={4}>
        <Text fw={600} flex={1} truncate>
          {number}{' '}
          <Text span c="dimmed" fw={400}>
            {exhibit?.title}
          </Text>
        </Text>
        <TurnPage label={text.previous} isDead={page <= 1} onClick={() => onPage(page - 1)} by={-1} />
        <Text size="xs" c="dimmed">
          {text.page(page, pages)}
        </Text>
        <TurnPage label={text.next} isDead={page >= pages} onClick={() => onPage(page + 1)} by={1} />
        <Button
          variant="default"
          leftSection={<IconExternalLink size={14} />}
          onClick={() => go({ screen: 'exhibit', caseId, exhibitId: id, page })}
        >
          {text.open(number)}
        </Button>
      </Group>
      {exhibit && isDrawnByBrowser(exhibit) ? (
        <img className="cw-compare-picture" src={`original/${id}`} alt={exhibit.title} />
      ) : null}
      {/* A scrolling text has to be reachable by keyboard. */}
      <div className="cw-compare-text" role="region" aria-label={text.textOf(number)} tabIndex={0}>
        {parts.length === 0 ? <Text c="dimmed">{text.noText}</Text> : null}
        {parts.map((part, index) => (part.isOwn ? <mark key={index}>{part.text}</mark> : part.text))}
      </div>
    </section>
  );
}
