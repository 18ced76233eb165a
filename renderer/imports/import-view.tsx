import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import type { Import } from '../../contract/imports.ts';
import { useAnswer, useClient } from '../client/client.tsx';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { Problem } from '../ui/problem.tsx';
import { tellFailure } from '../ui/tell.ts';
import { countText, whenText } from '../ui/when.ts';
import { Account } from './account.tsx';
import { Comparison } from './comparison.tsx';
import { ImportProgress } from './import-progress.tsx';
import { Ledger } from './ledger.tsx';
import { ledgerCsv, saveText } from './ledger-csv.ts';
import { outcomeOf } from './ledger-row.tsx';
import { type LedgerPart, words } from './messages.ts';
import { isUpload, timeText, titleOf } from './names.ts';
import { Reasons } from './reasons.tsx';
import { wholeLedger } from './use-ledger.ts';
import { useRetry } from './use-retry.ts';
import { failureText } from '../messages/failure-text.ts';

type Props = {
  id: number;
  part: LedgerPart;
  onPart: (part: LedgerPart) => void;
  onStarted: (importId: number) => void;
};

/** One import: where it came from, how far it is, its account, and every file of it. */
export function ImportView({ id, ...rest }: Props) {
  const { data, error, isPlaceholderData } = useAnswer('imports.get', { id });
  if (error) return <Problem message={failureText(error)} />;
  return data && !isPlaceholderData ? <Shown of={data} {...rest} /> : null;
}

function Shown({ of, part, onPart, onStarted }: Omit<Props, 'id'> & { of: Import }) {
  const text = useWords(words);
  const client = useClient();
  const retry = useRetry(of, onStarted);
  const [code, setCode] = useState<string>();
  const save = (): void =>
    void wholeLedger(client, of.id, part, code)
      .then(items => {
        const { outcome, file, exhibit, kind, size } = text.ledger;
        saveText(
          `import-${of.id}.csv`,
          ledgerCsv(
            items,
            [outcome, file, exhibit, kind, size, text.ledger.reason],
            item => text.ledger.outcomes[outcomeOf(item)],
          ),
        );
      })
      .catch((failure: Failure) => tellFailure(text.view.exportFailed, failure));
  const { data: account } = useAnswer('imports.account', { id: of.id });
  const locked = account?.reasons.find(reason => reason.outcome === 'unreadable' && reason.code === 'password')?.count;
  /** Files that reading once more may help: those behind a password need that. */
  const unreadable = of.unreadable - (locked ?? 0);
  const canImportAgain = of.failed > 0 && of.state !== 'running' && of.paths.some(path => !isUpload(path));
  return (
    <div className="cw-import-view">
      <Stack gap="md" px="lg" py="md">
        <Group gap="sm" align="start" wrap="nowrap">
          <Stack gap={2} flex={1} miw={0}>
            <Title order={2}>{titleOf(of, text)}</Title>
            <Origin of={of} />
          </Stack>
          <Button variant="default" leftSection={<IconDownload size={14} />} onClick={save} disabled={of.found === 0}>
            {text.view.export}
          </Button>
        </Group>
        <ImportProgress of={of} />
        {of.state === 'cancelled' ? <Alert color="gray">{text.view.cancelled}</Alert> : null}
        {of.state === 'failed' ? (
          <Alert color="red" role="alert">
            {text.view.failed(of.failure ?? '')}
          </Alert>
        ) : null}
        <Account
          of={of}
          shown={part}
          onShow={next => {
            setCode(undefined);
            onPart(next);
          }}
        />
        <Reasons
          of={of}
          shown={code}
          onShow={next => {
            setCode(next);
            onPart('all');
          }}
        />
        <Comparison of={of} />
        {canImportAgain || unreadable > 0 ? (
          <Group gap="sm">
            {canImportAgain ? (
              <Button
                variant="default"
                leftSection={<IconRefresh size={14} />}
                onClick={() => void retry.importAllAgain()}
              >
                {text.ledger.importAgain(countText(of.failed))}
              </Button>
            ) : null}
            {unreadable > 0 ? (
              <Button
                variant="default"
                leftSection={<IconRefresh size={14} />}
                onClick={() => void retry.readAllAgain()}
              >
                {text.ledger.readAllAgain(countText(unreadable))}
              </Button>
            ) : null}
          </Group>
        ) : null}
      </Stack>
      <Ledger of={of} part={part} code={code} retry={retry} />
    </div>
  );
}

/** Where the files came from, and when they came, in one quiet paragraph. */
function Origin({ of }: { of: Import }) {
  const text = useWords(words);
  const language = useLanguage();
  const { screens } = useMessages();
  const { view } = text;
  const ended =
    of.endedAt === null
      ? view.startedBy(whenText(of.startedAt, language))
      : view.took(whenText(of.endedAt, language), timeText((of.endedAt - of.startedAt) / 1000, text));
  const places = of.paths.map(path => (isUpload(path) ? text.uploaded : path));
  return (
    <>
      <Text size="xs" c="dimmed" aria-label={screens.imports}>
        {text.states[of.state]} · {ended}
        {of.custodian === '' ? '' : ` · ${view.custodian}: ${of.custodian}`}
        {of.acquired === '' ? '' : ` · ${of.acquired}`}
      </Text>
      <Text size="xs" c="dimmed" lineClamp={2} title={places.join('\n')}>
        {view.from}: {places.join(', ')}
      </Text>
    </>
  );
}
