import type { Failure } from '../../contract/failure.ts';
import {
  ActionIcon,
  Button,
  Group,
  Loader,
  Popover,
  Progress,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Job } from '../../contract/jobs.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { words } from './status-messages.ts';

type OpenWork = { readonly kind: string; readonly count: number; readonly jobs: readonly Job[] };

/** Jobs of these kinds count in bytes. */
const inBytes: readonly string[] = ['verify'];
/** Upkeep that another job would only start again is not cancelled by hand. */
const isUpkeep = (kind: string): boolean => kind === 'index' || kind === 'tidy' || kind === 'study';

/** What is not read cannot be found, so stopping that for many files asks first. */
const isReading = (kind: string): boolean => kind === 'read' || kind === 'ocr';

/** Open jobs by kind, in the order in which their first one came. `all` may be more than are listed; those are files to be read. */
function grouped(jobs: readonly Job[], all: number): readonly OpenWork[] {
  const groups = [...Map.groupBy(jobs, ({ kind }) => kind)].map(([kind, of]) => ({ kind, jobs: of, count: of.length }));
  const unlisted = all - jobs.length;
  return unlisted > 0
    ? groups.map(group => (group.kind === 'read' ? { ...group, count: group.count + unlisted } : group))
    : groups;
}

/** What is at work now; opens a list where it can be cancelled. */
export function Work({ readOnly }: { readOnly: boolean }) {
  const text = useWords(words);
  const { frame } = useMessages();
  const { data: jobs = [] } = useAnswer('jobs.open', {});
  const { data: summary } = useAnswer('library.summary', {});
  const groups = grouped(jobs, Math.max(summary?.openJobs ?? 0, jobs.length));
  const nameOf = ({ kind, count }: OpenWork): string => (text.kinds[kind] ?? text.other)(count);
  const [first, ...rest] = groups;
  const line = first ? (rest.length === 0 ? nameOf(first) : text.and(nameOf(first), rest.length)) : frame.idle;
  return (
    <Popover position="top-start" shadow="md" width={380} trapFocus>
      <Popover.Target>
        <UnstyledButton className="cw-status-part cw-status-button">
          {first ? <Loader size={10} color="gray" aria-hidden /> : null}
          <Text size="xs" span role="status">
            {line}
          </Text>
          {first ? <Percent group={first} /> : null}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.work}>
        <Stack gap="md">
          <Title order={2} fz="sm">
            {text.work}
          </Title>
          {groups.length === 0 ? <Text c="dimmed">{text.idleLead}</Text> : null}
          {groups.map(group => (
            <WorkGroup key={group.kind} group={group} name={nameOf(group)} readOnly={readOnly} />
          ))}
          {groups.length === 0 ? null : (
            <Text size="xs" c="dimmed">
              {text.goesOn}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** How far the running job of a group is; nothing while its amount is unknown. */
function progressOf({ jobs }: OpenWork): Job | undefined {
  return jobs.length === 1
    ? jobs.find(({ state, total }) => state === 'running' && total !== null && total > 0)
    : undefined;
}

function Percent({ group }: { group: OpenWork }) {
  const job = progressOf(group);
  if (!job?.total) return null;
  return (
    <Text size="xs" span c="dimmed">
      {Math.floor((job.done / job.total) * 100)} %
    </Text>
  );
}

function WorkGroup({ group, name, readOnly }: { group: OpenWork; name: string; readOnly: boolean }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const cancel = useWrite('jobs.cancel');
  const [asking, setAsking] = useState(false);
  const { kind, jobs, count } = group;
  const running = progressOf(group);
  const shown = inBytes.includes(kind) ? sizeText : countText;
  const cancelAll = async (): Promise<void> => {
    setAsking(false);
    for (const { id } of jobs) {
      await cancel.mutateAsync({ id }).catch((failure: Failure) => {
        // One that has just ended needs no cancelling.
        if (failure.code !== 'conflict') tellFailure(text.cancelFailed, failure);
      });
    }
  };
  return (
    <Stack gap={4}>
      <Group gap="sm" wrap="nowrap">
        <Text flex={1}>{name}</Text>
        {running?.total ? (
          <Text size="xs" c="dimmed">
            {text.progress(shown(running.done), shown(running.total))}
          </Text>
        ) : null}
        {readOnly || isUpkeep(kind) ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={text.cancelOne(name)}
            onClick={() => (count > 1 && isReading(kind) ? setAsking(true) : void cancelAll())}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </Group>
      {running?.total ? <Progress value={(running.done / running.total) * 100} size="sm" aria-label={name} /> : null}
      {asking ? (
        <Stack gap="xs" role="alert">
          <Text size="xs">{text.stopReading(count)}</Text>
          <Group gap="sm">
            <Button size="compact-xs" color="red" onClick={() => void cancelAll()}>
              {text.stopReadingButton}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
              {actions.close}
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Stack>
  );
}
