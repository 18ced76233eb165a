import { ActionIcon, Popover, Progress, Stack, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { OcrStatus } from '../../contract/ocr.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { FailedPages } from './failed-pages.tsx';
import { words } from './messages.ts';
import { timeLeft } from './time-left.ts';
import { usePause } from './use-pause.ts';

/** How far the recognising of pages is, in the status line; nothing when there is nothing to say. */
export function OcrWork({ readOnly }: { readOnly: boolean }) {
  const { data: status } = useAnswer('ocr.status', {});
  if (!status || (status.waiting === 0 && status.failed === 0)) return null;
  return <OcrLine status={status} readOnly={readOnly} />;
}

/** Of its own, so that what was opened does not open by itself when there is something to say again. */
function OcrLine({ status, readOnly }: { status: OcrStatus; readOnly: boolean }) {
  const text = useWords(words);
  const pause = usePause();
  const [opened, setOpened] = useState(false);
  // The kit names the popover after its button, whose words change while one reads.
  const titleId = useId();
  const { waiting, failed, paused, done, total } = status;
  const isAtWork = waiting > 0;
  return (
    <span className="cw-status-part">
      <Popover opened={opened} onChange={setOpened} position="top-start" shadow="md" width={420} trapFocus>
        <Popover.Target>
          <UnstyledButton className="cw-status-part cw-status-button" onClick={() => setOpened(!opened)}>
            {isAtWork ? null : <IconAlertTriangle size={14} aria-hidden />}
            <Text size="xs" span>
              {isAtWork ? lineOf(status, text) : text.failed(failed)}
            </Text>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-labelledby={titleId}>
          <Stack gap="sm">
            <Title order={2} fz="sm" id={titleId}>
              {text.title}
            </Title>
            <Text size="xs" c="dimmed">
              {text.lead}
            </Text>
            {isAtWork ? (
              <>
                <Text>{paused ? text.pausedAt(waiting) : text.progress(done, total)}</Text>
                <Progress value={(done / total) * 100} size="sm" aria-label={text.title} />
                <Text size="xs" c="dimmed">
                  {stateOf(status, text)}
                </Text>
              </>
            ) : null}
            {opened ? <FailedPages onOpen={() => setOpened(false)} /> : null}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {isAtWork && !readOnly ? (
        <Tooltip label={paused ? text.go : text.pause}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={paused ? text.go : text.pause}
            onClick={() => pause(!paused)}
          >
            {paused ? <IconPlayerPlay size={13} /> : <IconPlayerPause size={13} />}
          </ActionIcon>
        </Tooltip>
      ) : null}
    </span>
  );
}

type OcrWords = (typeof words)['en'];

function lineOf({ done, total, waiting, paused, secondsLeft }: OcrStatus, text: OcrWords): string {
  if (paused) return text.pausedAt(waiting);
  const said = text.progress(done, total);
  return secondsLeft === null ? said : `${said}, ${timeLeft(secondsLeft, text)}`;
}

function stateOf({ paused, working, secondsLeft }: OcrStatus, text: OcrWords): string {
  if (paused) return text.isPaused;
  if (!working) return text.waitsForOthers;
  return secondsLeft === null ? text.leftUnknown : text.left(timeLeft(secondsLeft, text));
}
