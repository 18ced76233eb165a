import { ActionIcon, Group, Stack, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLock, IconX } from '@tabler/icons-react';
import type { Failure } from '../../contract/failure.ts';
import type { HostState, RecentLibrary } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { tellFailure } from '../ui/tell.ts';
import { briefWhenText } from '../ui/when.ts';

/** Libraries that were open on this machine before. One without a passphrase opens at once. */
export function Recent({
  state,
  onOpen,
  onOpened,
}: {
  state: HostState;
  /** Asks what is needed to open it, such as a passphrase; says what failed before. */
  onOpen: (library: RecentLibrary, failure?: Failure) => void;
  onOpened: () => void;
}) {
  const { welcome } = useMessages();
  const open = useWrite('host.open');
  const forget = useWrite('host.forgetRecent');
  const askAgain = useAskAgain();
  const choose = (library: RecentLibrary): void => {
    if (library.encrypted || !library.present) onOpen(library);
    else open.mutate({ folder: library.folder }, { onSuccess: onOpened, onError: failure => onOpen(library, failure) });
  };
  return (
    <section aria-labelledby="recent-title">
      <Title order={2} id="recent-title" fz="sm" mb="xs">
        {welcome.recent}
      </Title>
      <ul className="cw-recent-list">
        {state.recent.map(library => (
          <li key={library.folder} className="cw-recent">
            <UnstyledButton className="cw-recent-open" onClick={() => choose(library)} disabled={open.isPending}>
              <RecentLine library={library} />
            </UnstyledButton>
            <Tooltip label={welcome.forget(library.name)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={welcome.forget(library.name)}
                onClick={() =>
                  forget.mutate(
                    { folder: library.folder },
                    { onSuccess: () => askAgain('host.state'), onError: failure => tellFailure(library.name, failure) },
                  )
                }
              >
                <IconX size={14} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentLine({ library }: { library: RecentLibrary }) {
  const { welcome } = useMessages();
  const language = useLanguage();
  return (
    <Stack gap={0}>
      <Group gap="xs" wrap="nowrap">
        <Text span fw={500} truncate>
          {library.name}
        </Text>
        {library.encrypted ? <IconLock size={14} role="img" aria-label={welcome.encrypted} /> : null}
        <Text span c="dimmed" size="xs" ml="auto" flex="none">
          {library.present ? briefWhenText(library.openedAt, language) : welcome.missing}
        </Text>
      </Group>
      <Text span c="dimmed" size="xs" truncate title={library.folder}>
        {library.folder}
      </Text>
    </Stack>
  );
}
