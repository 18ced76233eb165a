import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { Import } from '../../contract/imports.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { countText } from '../ui/when.ts';
import { controlWords } from './control-messages.ts';
import { words } from './messages.ts';
import { timeText } from './names.ts';
import { useRate } from './use-rate.ts';

/** How far an import is: files taken in first, then their text, which may go on long after. */
export function ImportProgress({ of }: { of: Import }) {
  if (of.state === 'running') return <Taking of={of} />;
  return of.waiting > 0 ? <Reading of={of} /> : null;
}

function Taking({ of: { id, paths, found, paused } }: { of: Import }) {
  const text = useWords(words);
  const say = useWords(controlWords);
  const cancel = useWrite('imports.cancel');
  const pause = useWrite('imports.pause');
  const resume = useWrite('imports.resume');
  const hold = paused ? resume : pause;
  const { data: measured } = useAnswer('host.measure', { paths: [...paths] });
  // What comes out of mails and archives is found too, so there can be more than was counted.
  const total = measured?.complete && measured.files >= found ? measured.files : undefined;
  return (
    <Stack gap="xs">
      <Progress
        value={total === undefined ? 100 : (found / Math.max(total, 1)) * 100}
        animated={total === undefined && !paused}
        {...(paused ? { color: 'gray' } : {})}
        size="sm"
        aria-label={text.states.running}
      />
      <Group gap="md">
        <Text size="xs" role="status">
          {paused
            ? say.paused(countText(found))
            : text.view.taking(countText(found), total === undefined ? undefined : countText(total))}
        </Text>
        {paused ? null : <Pace done={found} left={total === undefined ? undefined : total - found} />}
        <Button
          variant="default"
          ml="auto"
          loading={hold.isPending}
          leftSection={paused ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
          onClick={() => hold.mutate({ id }, { onError: failure => tellFailure(say.pauseFailed, failure) })}
        >
          {paused ? say.resume : say.pause}
        </Button>
        <Button
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ id }, { onError: failure => tellFailure(text.view.cancelFailed, failure) })}
        >
          {text.view.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

function Reading({ of: { stored, waiting } }: { of: Import }) {
  const text = useWords(words);
  // Text may be read again later, so the bar begins where it was when it was first seen.
  const [most, setMost] = useState(Math.max(waiting, 1));
  if (waiting > most) setMost(waiting);
  return (
    <Stack gap="xs">
      <Progress value={((most - waiting) / most) * 100} size="sm" aria-label={text.view.reading(countText(waiting))} />
      <Group gap="md">
        <Text size="xs" role="status">
          {text.view.reading(countText(waiting))}
        </Text>
        <Pace done={stored - waiting} left={waiting} />
      </Group>
    </Stack>
  );
}

function Pace({ done, left }: { done: number; left: number | undefined }) {
  const text = useWords(words);
  const rate = useRate(done);
  if (rate === undefined) return null;
  return (
    <Text size="xs" c="dimmed">
      {text.view.rate(rate < 10 ? rate.toFixed(1) : countText(Math.round(rate)))}
      {left === undefined || left <= 0 ? '' : ` · ${text.view.left(timeText(left / rate, text))}`}
    </Text>
  );
}
