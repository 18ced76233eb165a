import { ActionIcon, Text, Tooltip, UnstyledButton, useComputedColorScheme } from '@mantine/core';
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
import type { ReactNode } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useMessages } from '../messages/messages.tsx';
import { usePlaces } from '../place.ts';
import { AppMenu } from './app-menu.tsx';
import { CaseMenu } from './case-menu.tsx';
import { openPalette } from './floating.ts';
import { Keys } from './keys.tsx';
import { useCloseLibrary } from './library-deeds.tsx';
import { useChangeSettings } from './view-deeds.tsx';

type TopBarProps = {
  state: HostState;
  library: NonNullable<HostState['library']>;
  onToggleSidebar: () => void;
};

/** Menu, back and forward, the case; the search box; light and dark, settings, lock. */
export function TopBar({ state, library, onToggleSidebar }: TopBarProps) {
  const { frame, actions } = useMessages();
  const { back, forward, goBack, goForward, go } = usePlaces();
  const scheme = useComputedColorScheme('light');
  const change = useChangeSettings();
  const close = useCloseLibrary();
  return (
    <header className="cw-top">
      <div className="cw-top-part">
        <AppMenu state={state} library={library} />
        <IconButton label={frame.sidebar} onClick={onToggleSidebar} icon={<IconLayoutSidebar size={18} />} />
        <IconButton
          label={actions.back}
          disabled={back.length === 0}
          onClick={goBack}
          icon={<IconArrowLeft size={18} />}
        />
        <IconButton
          label={actions.forward}
          disabled={forward.length === 0}
          onClick={goForward}
          icon={<IconArrowRight size={18} />}
        />
        <CaseMenu libraryName={library.name} />
        {library.readOnly ? (
          <Text size="xs" c="dimmed" flex="none">
            {frame.readOnly}
          </Text>
        ) : null}
      </div>
      <UnstyledButton className="cw-top-search" onClick={openPalette}>
        <IconSearch size={14} aria-hidden />
        <Text span flex={1} truncate>
          {frame.search}
        </Text>
        <Keys keys="mod+K" />
      </UnstyledButton>
      <div className="cw-top-part">
        <IconButton
          label={frame.theme}
          onClick={() => change({ theme: scheme === 'dark' ? 'light' : 'dark' })}
          icon={scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
        />
        <IconButton
          label={frame.settings}
          onClick={() => go({ screen: 'settings' })}
          icon={<IconSettings size={18} />}
        />
        <IconButton
          label={library.encrypted ? frame.lock : frame.closeLibrary}
          onClick={close}
          icon={library.encrypted ? <IconLock size={18} /> : <IconLogout size={18} />}
        />
      </div>
    </header>
  );
}

type IconButtonProps = { label: string; icon: ReactNode; onClick: () => void; disabled?: boolean };

function IconButton({ label, icon, onClick, disabled = false }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onClick} disabled={disabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
