import { ActionIcon, Button, CopyButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { KnownLists } from './known-lists.tsx';
import { words } from './messages.ts';

/** Where the library is, what it holds, and how it is kept safe. */
export function LibrarySettings({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const text = useWords(words);
  const { data } = useAnswer('library.summary', {});
  const native = window.casewright;
  return (
    <>
      <dl className="cw-settings-facts">
        <Row name={text.where}>
          <Text span className="cw-settings-path">
            {library.folder}
          </Text>
          <CopyButton value={library.folder}>
            {({ copied, copy }) => (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={copied ? text.copied : text.copyFolder}
                onClick={copy}
              >
                {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              </ActionIcon>
            )}
          </CopyButton>
          {native ? (
            <Button variant="subtle" size="compact-xs" onClick={() => void native.reveal(library.folder)}>
              {text.showFolder}
            </Button>
          ) : null}
        </Row>
        <Row name={text.machine}>{state.machine}</Row>
        <Row name={text.holds}>
          {data
            ? text.holdsValue(
                countText(data.cases),
                countText(data.exhibits),
                countText(data.files),
                sizeText(data.bytes),
              )
            : ''}
        </Row>
        <Row name={text.state}>
          {[library.encrypted ? text.encrypted : text.open, ...(library.readOnly ? [text.readOnly] : [])].join(', ')}
        </Row>
      </dl>
      <Stack gap="xs">
        <Title order={3}>{text.backup}</Title>
        <List type="ordered" size="sm" maw={560} spacing={4}>
          {text.backupSteps.map(step => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      </Stack>
      <KnownLists />
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Group gap="xs">{children}</Group>
      </dd>
    </div>
  );
}
