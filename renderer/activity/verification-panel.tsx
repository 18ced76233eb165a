import { ActionIcon, Button, CopyButton, Group, List, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import type { Verification } from '../../contract/custody.ts';
import { useMessages } from '../messages/messages.tsx';
import { sentenceText } from '../messages/sentence-text.ts';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { words } from './messages.ts';
import { type Shown, useVerification } from './use-verification.ts';

/** How far the verification is, then what it found. Nothing when none was asked for. */
export function VerificationPanel() {
  const verification = useVerification();
  return verification.shown === undefined ? null : (
    <section className="cw-verification">
      <VerificationState {...verification} shown={verification.shown} />
    </section>
  );
}

type VerificationStateProps = { shown: Shown; stop: () => void; forget: () => void };

export function VerificationState({ shown, stop, forget }: VerificationStateProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  if (shown.state === 'running') {
    const { done, total } = shown;
    return (
      <Stack gap={6}>
        <Group gap="sm">
          <Text flex={1} role="status">
            {text.verifying}
          </Text>
          {total === null ? null : (
            <Text size="xs" c="dimmed">
              {text.verifyingSize(sizeText(done), sizeText(total))}
            </Text>
          )}
          <Button variant="default" size="compact-xs" onClick={stop}>
            {actions.cancel}
          </Button>
        </Group>
        <Progress value={total ? (done / total) * 100 : 0} size="sm" aria-label={text.verifying} />
      </Stack>
    );
  }
  return (
    <Group wrap="nowrap" align="start" gap="sm">
      <Stack gap="sm" flex={1} miw={0}>
        {shown.state === 'done' ? <Found found={shown.found} /> : <Text role="alert">{shown.message}</Text>}
      </Stack>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={actions.close} onClick={forget}>
        <IconX size={14} />
      </ActionIcon>
    </Group>
  );
}

function Found({ found }: { found: Verification }) {
  const text = useWords(words);
  const isWhole = found.problem === null;
  return (
    <>
      <Group gap="sm" wrap="nowrap" role={isWhole ? 'status' : 'alert'}>
        {isWhole ? (
          <IconCheck size={18} color="var(--mantine-color-green-filled)" aria-hidden />
        ) : (
          <IconAlertTriangle size={18} color="var(--mantine-color-red-filled)" aria-hidden />
        )}
        <Text fw={500}>
          {isWhole
            ? text.verified(countText(found.entries), countText(found.files), sizeText(found.bytes))
            : `${text.wrong(countText(found.problems.length))} ${text.wrongAdvice}`}
        </Text>
      </Group>
      <Lines title={text.problems} lines={found.problems} />
      <Lines title={text.remarks} lines={found.remarks} />
      {found.head ? <Head seq={found.head.seq} hash={found.head.hash} /> : null}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="cw-verification-lines" tabIndex={0} role="region" aria-label={title}>
      <Text fw={500} size="xs">
        {title}
      </Text>
      <List size="sm" withPadding>
        {lines.map(line => (
          <List.Item key={line}>{sentenceText(line)}</List.Item>
        ))}
      </List>
    </div>
  );
}

function Head({ seq, hash }: { seq: number; hash: string }) {
  const text = useWords(words);
  return (
    <Stack gap={2}>
      <Group gap="sm">
        <Text size="xs" fw={500}>
          {text.headTitle(countText(seq))}
        </Text>
        <Text className="cw-mono cw-head-hash">{hash}</Text>
        <CopyButton value={`${seq} ${hash}`}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="compact-xs"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              onClick={copy}
            >
              {copied ? text.copied : text.copyHead}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" c="dimmed">
        {text.headLead}
      </Text>
    </Stack>
  );
}
