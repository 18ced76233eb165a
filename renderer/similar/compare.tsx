import { Button, Group, Modal, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { isDrawnByBrowser } from '../../contract/how-shown.ts';
import { useAnswer } from '../client/client.tsx';
import { failureText } from '../messages/failure-text.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { TurnPage } from '../ui/turn-page.tsx';
import { words } from './messages.ts';
import './similar.css';
import { type Part, wordDifferences } from './word-differences.ts';

export type Compared = { readonly id: number; readonly number: string };

type CompareProps = { caseId: number; one: Compared; other: Compared };

/** Two exhibits beside each other, in a dialog that may lie above the list of similar ones. */
export function Compare({ opened, onClose, ...pair }: CompareProps & { opened: boolean; onClose: () => void }) {
  const text = useWords(words);
  const { actions } = useMessages();
  return (
    <Modal
      opened={opened}
      stackId="compare"
      onClose={onClose}
      size="min(1400px, 94vw)"
      title={text.comparing(pair.one.number, pair.other.number)}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Pages {...pair} />
    </Modal>
  );
}

/** Page by page, with what only one of them says marked. */
function Pages({ caseId, one, other }: CompareProps) {
  const text = useWords(words);
  const [pages, setPages] = useState<readonly [number, number]>([1, 1]);
  const left = usePage(one.id, pages[0]);
  const right = usePage(other.id, pages[1]);
  const differences = useMemo(
    () => (left.text === undefined || right.text === undefined ? undefined : wordDifferences(left.text, right.text)),
    [left.text, right.text],
  );
  const isSame =
    differences?.isWhole &&
    left.text?.trim() !== '' &&
    ![...differences.one, ...differences.other].some(({ isOwn }) => isOwn);
  return (
    <>
      <Text size="xs" c="dimmed" mb="sm" role="status">
        {isSame ? text.noDifference : text.compareLead} {differences?.isWhole === false ? text.notWhole : ''}
      </Text>
      <div className="cw-compare">
        <Half
          caseId={caseId}
          exhibit={one}
          page={pages[0]}
          shown={left}
          parts={differences?.one}
          onPage={to => setPages([to, pages[1]])}
        />
        <Half
          caseId={caseId}
          exhibit={other}
          page={pages[1]}
          shown={right}
          parts={differences?.other}
          onPage={to => setPages([pages[0], to])}
        />
      </div>
    </>
  );
}

/** A page: without its text while that is not there, or could not be asked for. */
type ShownPage = { readonly text: string | undefined; readonly error: Failure | null };

function usePage(id: number, page: number): ShownPage {
  const { data, error, isPlaceholderData } = useAnswer('exhibits.page', { id, page });
  return { text: isPlaceholderData || error ? undefined : data?.text, error };
}

type HalfProps = {
  caseId: number;
  exhibit: Compared;
  page: number;
  shown: ShownPage;
  /** Undefined until there are two pages to compare. */
  parts: readonly Part[] | undefined;
  onPage: (page: number) => void;
};

function Half({ caseId, exhibit: { id, number }, page, shown, parts, onPage }: HalfProps) {
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
        {shown.error ? <Text role="alert">{failureText(shown.error)}</Text> : null}
        {shown.text?.trim() === '' ? <Text c="dimmed">{text.noText}</Text> : null}
        {parts?.map((part, index) => (part.isOwn ? <mark key={index}>{part.text}</mark> : part.text)) ?? shown.text}
      </div>
    </section>
  );
}
