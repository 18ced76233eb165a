import { ActionIcon, Button, Group, Text, Tooltip, useComputedColorScheme } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconLayoutSidebar,
  IconLock,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import type { HostState } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { usePlaces } from '../place.ts';
import { tellFailure } from '../ui/tell.ts';
import { openPalette } from './floating.ts';
import { Keys } from './keys.tsx';

/** Back and forward, the name of the library, the search box, light and dark, lock. */
export function TopBar({
  state,
  library,
  onToggleSidebar,
}: {
  state: HostState;
  library: NonNullable<HostState['library']>;
  onToggleSidebar: () => void;
}) {
  const { frame, actions } = useMessages();
  const { back, forward, goBack, goForward, go } = usePlaces();
  const scheme = useComputedColorScheme('light');
  const settings = useWrite('host.settings');
  const close = useWrite('host.close');
  const askAgain = useAskAgain();
  const again = { onSuccess: () => askAgain('host.state') };
  return (
    <header className="cw-top">
      <IconButton label={frame.sidebar} onClick={onToggleSidebar} icon={<IconLayoutSidebar size={17} />} />
      <IconButton
        label={actions.back}
        disabled={back.length === 0}
        onClick={goBack}
        icon={<IconArrowLeft size={17} />}
      />
      <IconButton
        label={actions.forward}
        disabled={forward.length === 0}
        onClick={goForward}
        icon={<IconArrowRight size={17} />}
      />
      <Tooltip label={frame.where(library.folder, state.machine)}>
        <Text fw={600} truncate maw={280}>
          {library.name}
        </Text>
      </Tooltip>
      {library.readOnly ? (
        <Text size="xs" c="dimmed">
          {frame.readOnly}
        </Text>
      ) : null}
      <Group flex={1} justify="center">
        <Button
          variant="default"
          color="gray"
          w={360}
          maw="40vw"
          justify="space-between"
          leftSection={<IconSearch size={14} />}
          rightSection={<Keys keys="mod+K" />}
          onClick={openPalette}
          fw={400}
        >
          {frame.search}
        </Button>
      </Group>
      <IconButton
        label={frame.theme}
        onClick={() => settings.mutate({ theme: scheme === 'dark' ? 'light' : 'dark' }, again)}
        icon={scheme === 'dark' ? <IconSun size={17} /> : <IconMoon size={17} />}
      />
      <IconButton label={frame.settings} onClick={() => go({ screen: 'settings' })} icon={<IconSettings size={17} />} />
      <IconButton
        label={library.encrypted ? frame.lock : frame.closeLibrary}
        onClick={() => close.mutate({}, { ...again, onError: failure => tellFailure(frame.closeLibrary, failure) })}
        icon={library.encrypted ? <IconLock size={17} /> : <IconLogout size={17} />}
      />
    </header>
  );
}

function IconButton({
  label,
  icon,
  onClick,
  disabled = false,
}: {
  label: string;
  icon: React.ReactNode;
  onClick: () => void;
  disabled?: boolean;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onClick} disabled={disabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
