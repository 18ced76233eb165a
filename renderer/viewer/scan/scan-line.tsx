import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { PageScan } from '../../../contract/ocr.ts';
import { useAnswer, useClient } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { words as ocrWords } from '../../ocr/messages.ts';
import { usePause } from '../../ocr/use-pause.ts';
import { useStart } from '../../ocr/use-start.ts';
import { words } from '../messages.ts';
import type { Reader } from '../use-reader.ts';
import { scanSentence } from './scan-text.tsx';
import { useUnsureWords } from './use-unsure-words.ts';
import './scan.css';

/** Above an exhibit with pages that are pictures: what a machine made of the page that is read, and what can be done. */
export function ScanLine({ reader, onCorrect }: { reader: Reader; onCorrect: () => void }) {
  const { scan: text } = useWords(words);
  const { exhibit, page } = reader;
  const { waiting, skipped, done, failed } = exhibit.scans;
  const hasScans = waiting + skipped + done + failed > 0;
  const { data, isPlaceholderData } = useAnswer('exhibits.page', { id: exhibit.id, page }, hasScans);
  const scan = isPlaceholderData ? undefined : data?.scan;
  useFirst(exhibit.id, page, scan?.state === 'waiting');
  const isRead = scan?.state === 'done' && !scan.corrected;
  const unsure = useUnsureWords(exhibit.id, page, isRead).length;
  const { data: status } = useAnswer('ocr.status', {}, hasScans);
  const { data: summary } = useAnswer('library.summary', {});
  if (!hasScans) return null;
  const canWrite = summary?.readOnly === false;
  const said = (): string => {
    if (scan === undefined) return '';
    if (scan === null) return text.own(page);
    if (scan.state === 'waiting' && !scan.corrected) {
      if (!canWrite) return text.waitingReadOnly(page);
      if (status?.paused) return text.waitingPaused(page);
    }
    const sentence = scanSentence(page, scan, text);
    return isRead && unsure > 0 ? `${sentence} · ${text.unsure(unsure)}` : sentence;
  };
  return (
    <section className="cw-scan-line" aria-label={text.about(page)}>
      <Text size="xs" c="dimmed" role="status">
        {said()}
      </Text>
      {scan && canWrite ? (
        <ScanActs exhibitId={exhibit.id} scan={scan} isPaused={status?.paused === true} onCorrect={onCorrect} />
      ) : null}
    </section>
  );
}

type ScanActsProps = { exhibitId: number; scan: PageScan; isPaused: boolean; onCorrect: () => void };

function ScanActs({ exhibitId, scan, isPaused, onCorrect }: ScanActsProps) {
  const { scan: text } = useWords(words);
  const { go } = useWords(ocrWords);
  const start = useStart();
  const pause = usePause();
  const { state, corrected } = scan;
  return (
    <>
      {state === 'skipped' || state === 'failed' ? (
        <Button variant="default" size="compact-xs" onClick={() => start({ exhibitIds: [exhibitId] })}>
          {state === 'failed' ? text.again : text.start}
        </Button>
      ) : null}
      {state === 'waiting' && isPaused ? (
        <Button variant="default" size="compact-xs" onClick={() => pause(false)}>
          {go}
        </Button>
      ) : null}
      <Button variant="default" size="compact-xs" onClick={onCorrect}>
        {corrected ? text.editCorrection : text.correct}
      </Button>
    </>
  );
}

/** A page that is looked at and waits goes before all others. Asked anew each time one comes to it. */
function useFirst(exhibitId: number, page: number, isWaiting: boolean): void {
  const client = useClient();
  useEffect(() => {
    if (!isWaiting) return;
    // Only the order: when it cannot be changed, such as while the library closes, the page comes in its turn.
    client.call('ocr.wanted', { exhibitId, page }).catch(() => undefined);
  }, [client, exhibitId, page, isWaiting]);
}
