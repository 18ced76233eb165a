import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { countText } from '../ui/when.ts';
import { LogTable } from './log-table.tsx';
import { words } from './messages.ts';
import { useVerification } from './use-verification.ts';
import { VerificationPanel } from './verification-panel.tsx';
import './activity.css';

type Scope = 'case' | 'library';

/** Rows on a page of the log. */
const pageSize = 200;

/** The custody log: who did what to which item, when and why; and the check that none of it was altered. */
export function Activity({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const { screens } = useMessages();
  const [scope, setScope] = useKept<Scope>('activity.scope', 'case');
  /** Where each page after the first begins; the last one is shown. */
  const [starts, setStarts] = useState<readonly string[]>([]);
  const after = starts.at(-1);
  const { data } = useAnswer('custody.list', {
    limit: pageSize,
    ...(scope === 'case' ? { caseId } : {}),
    ...(after === undefined ? {} : { after }),
  });
  const from = starts.length * pageSize + 1;
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{screens.activity}</Title>
        <SegmentedControl<Scope>
          aria-label={text.scope}
          value={scope}
          onChange={next => {
            setScope(next);
            setStarts([]);
          }}
          data={[
            { value: 'case', label: text.thisCase },
            { value: 'library', label: text.library },
          ]}
        />
        <Text size="xs" c="dimmed" ml="auto" role="status">
          {data && data.rows.length > 0
            ? text.range(countText(from), countText(from + data.rows.length - 1), countText(data.total))
            : ''}
        </Text>
        <Group gap={4}>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={14} />}
            disabled={starts.length === 0}
            onClick={() => setStarts(starts.slice(0, -1))}
          >
            {text.newer}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={14} />}
            disabled={!data?.next}
            onClick={() => {
              if (data?.next) setStarts([...starts, data.next]);
            }}
          >
            {text.older}
          </Button>
        </Group>
        <VerifyButton />
      </div>
      <VerificationPanel />
      <div className="cw-log" tabIndex={0} role="region" aria-label={text.log}>
        {data ? (
          data.rows.length === 0 ? (
            <Text p="xl">{text.empty}</Text>
          ) : (
            <LogTable key={after ?? ''} rows={data.rows} />
          )
        ) : null}
      </div>
    </div>
  );
}

function VerifyButton() {
  const text = useWords(words);
  const { shown, start } = useVerification();
  return (
    <Button leftSection={<IconShieldCheck size={15} />} disabled={shown?.state === 'running'} onClick={start}>
      {text.verify}
    </Button>
  );
}
