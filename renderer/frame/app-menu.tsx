import { ActionIcon, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useWords } from '../messages/words.ts';
import { useDeeds } from './deeds.tsx';
import { Keys } from './keys.tsx';
import { words } from './palette-messages.ts';

/** All that can be done from here, for those who look for it with the mouse. The palette has the same. */
export function AppMenu({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const say = useWords(words);
  const groups = useDeeds(state, library);
  return (
    <Menu position="bottom-start" width={280} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={say.menu}>
          <IconMenu2 size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className="cw-menu">
        {groups.map(({ title, commands }, index) => (
          <Fragment key={title}>
            {index > 0 ? <Menu.Divider /> : null}
            <Menu.Label>{title}</Menu.Label>
            {commands.map(({ id, label, icon, keys, run }) => (
              <Menu.Item
                key={id}
                leftSection={icon}
                rightSection={keys === undefined ? null : <Keys keys={keys} />}
                onClick={run}
              >
                {label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
