import { ActionIcon, Anchor, Button, CopyButton, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { madeFilePath } from '../../contract/report.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { failureText } from '../messages/failure-text.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

/** What every file has that was written for somebody. */
type WrittenFile = { readonly file: string; readonly sha256: string };

type WriteProgressProps<Result extends WrittenFile> = {
  jobId: number;
  /** What is said while it is written, and when it was not. */
  writing: string;
  notWritten: string;
  /** What the file is, in a few words. */
  facts: (result: Result) => string;
  onReplace: () => void;
  onClose: () => void;
};

/** How far the writing is, and what it has made: the file, what it really is, and its hash. */
export function WriteProgress<Result extends WrittenFile>({
  jobId,
  writing,
  notWritten,
  facts,
  onReplace,
  onClose,
}: WriteProgressProps<Result>) {
  const text = useWords(words);
  const { actions } = useMessages();
  const { data } = useAnswer('jobs.get', { id: jobId });
  const cancel = useWrite('jobs.cancel');
  const job = data?.id === jobId ? data : undefined;
  if (!job || job.state === 'waiting' || job.state === 'running')
    return (
      <Group gap="sm" role="status">
        <Loader size={14} aria-hidden />
        <Text flex={1}>{writing}</Text>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => cancel.mutate({ id: jobId }, { onError: failure => tellFailure(actions.cancel, failure) })}
        >
          {actions.cancel}
        </Button>
      </Group>
    );
  const close = (
    <ActionIcon variant="subtle" color="gray" size={24} aria-label={actions.close} onClick={onClose}>
      <IconX size={14} />
    </ActionIcon>
  );
  if (job.state === 'done')
    return (
      <Group gap="sm" wrap="nowrap" align="start" role="status">
        <IconCheck size={16} color="var(--mantine-color-green-filled)" aria-hidden />
        <Made jobId={jobId} result={job.result as Result} facts={facts} />
        {close}
      </Group>
    );
  return (
    <Group gap="sm" wrap="nowrap" align="start" role="alert">
      <IconAlertTriangle size={16} color="var(--mantine-color-red-filled)" aria-hidden />
      <Text flex={1}>{job.failure ? failureText(job.failure) : notWritten}</Text>
      {job.failure?.code === 'conflict' ? (
        <Button variant="default" size="compact-xs" onClick={onReplace}>
          {text.replace}
        </Button>
      ) : null}
      {close}
    </Group>
  );
}

function Made<Result extends WrittenFile>({
  jobId,
  result,
  facts,
}: {
  jobId: number;
  result: Result;
  facts: (result: Result) => string;
}) {
  const text = useWords(words);
  const native = window.casewright;
  return (
    <Stack gap={2} flex={1} miw={0}>
      <Group gap="md">
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {text.written(result.file)}
        </Text>
        {native ? (
          <Button variant="subtle" size="compact-xs" onClick={() => void native.reveal(result.file)}>
            {text.reveal}
          </Button>
        ) : (
          <Anchor size="sm" href={madeFilePath(jobId)} download>
            {text.download}
          </Anchor>
        )}
      </Group>
      <Group gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed">
          {facts(result)} · {text.hash}
        </Text>
        <Text size="xs" className="cw-mono" truncate title={result.sha256}>
          {result.sha256}
        </Text>
        <CopyButton value={result.sha256}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={copied ? text.copied : text.copyHash}
              onClick={copy}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
