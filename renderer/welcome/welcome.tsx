import { ActionIcon, Badge, Button, Divider, Group, ScrollArea, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFolderOpen, IconFolderPlus, IconLock, IconSchool, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { HostState, RecentLibrary } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { tellFailure } from '../ui/tell.ts';
import { whenText } from '../ui/when.ts';
import { CreateLibrary } from './create-library.tsx';
import { OpenLibrary } from './open-library.tsx';
import './welcome.css';

type Doing = { readonly what: 'nothing' | 'create' } | { readonly what: 'open'; readonly folder: string; readonly name: string; readonly encrypted: boolean };

/** The first screen: open, make or try a library. */
export function Welcome({ state }: { state: HostState }) {
  const { welcome, appName } = useMessages();
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' });
  const sample = useWrite('host.sample');
  const askAgain = useAskAgain();
  const opened = (): void => askAgain('host.state');
  return (
    <main className="cw-welcome">
      <Stack gap="xl" w={560} maw="100%">
        <Stack gap={4}>
          <Text c="dimmed" fw={600}>
            {appName}
          </Text>
          <Title order={1} fz={28}>
            {welcome.title}
          </Title>
          <Text c="dimmed" maw={460}>
            {welcome.lead}
          </Text>
        </Stack>
        {doing.what === 'create' ? <CreateLibrary state={state} onDone={opened} onCancel={() => setDoing({ what: 'nothing' })} /> : null}
        {doing.what === 'open' ? <OpenLibrary initial={doing} onDone={opened} onCancel={() => setDoing({ what: 'nothing' })} /> : null}
        {doing.what === 'nothing' ? (
          <>
            <Recent state={state} onOpen={library => setDoing({ what: 'open', ...library })} onOpened={opened} />
            <Divider />
            <Group gap="sm">
              <Button leftSection={<IconFolderPlus size={16} />} onClick={() => setDoing({ what: 'create' })}>
                {welcome.create}
              </Button>
              <Button variant="default" leftSection={<IconFolderOpen size={16} />} onClick={() => setDoing({ what: 'open', folder: '', name: '', encrypted: false })}>
                {welcome.openOther}
              </Button>
              <Button
                variant="default"
                leftSection={<IconSchool size={16} />}
                loading={sample.isPending}
                onClick={() => sample.mutate({}, { onSuccess: opened, onError: failure => tellFailure(welcome.sample, failure) })}
              >
                {welcome.sample}
              </Button>
            </Group>
            <Text c="dimmed" size="xs">
              {welcome.sampleLead}
            </Text>
          </>
        ) : null}
      </Stack>
    </main>
  );
}

function Recent({ state, onOpen, onOpened }: { state: HostState; onOpen: (library: RecentLibrary) => void; onOpened: () => void }) {
  const { welcome } = useMessages();
  const open = useWrite('host.open');
  const forget = useWrite('host.forgetRecent');
  const choose = (library: RecentLibrary): void => {
    if (library.encrypted || !library.present) onOpen(library);
    else open.mutate({ folder: library.folder }, { onSuccess: onOpened, onError: failure => tellFailure(library.name, failure) });
  };
  return (
    <section aria-labelledby="recent-title">
      <Title order={2} id="recent-title" mb="sm">
        {welcome.recent}
      </Title>
      {state.recent.length === 0 ? <Text c="dimmed">{welcome.noRecent}</Text> : null}
      <ScrollArea.Autosize mah={320}>
        {state.recent.map(library => (
          <Group key={library.folder} gap="xs" wrap="nowrap" className="cw-recent">
            <UnstyledButton flex={1} miw={0} py={6} onClick={() => choose(library)} disabled={open.isPending}>
              <RecentLine library={library} />
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={welcome.forget(library.name)}
              onClick={() => forget.mutate({ folder: library.folder }, { onSuccess: onOpened })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
        ))}
      </ScrollArea.Autosize>
    </section>
  );
}

function RecentLine({ library }: { library: RecentLibrary }) {
  const { welcome } = useMessages();
  const language = useLanguage();
  return (
    <Stack gap={0}>
      <Group gap="xs">
        <Text fw={500}>{library.name}</Text>
        {library.encrypted ? <IconLock size={13} aria-label={welcome.encrypted} /> : null}
        {library.present ? null : (
          <Badge size="xs" variant="default">
            {welcome.missing}
          </Badge>
        )}
      </Group>
      <Text c="dimmed" size="xs" truncate>
        {library.folder} · {welcome.opened(whenText(library.openedAt, language))}
      </Text>
    </Stack>
  );
}
