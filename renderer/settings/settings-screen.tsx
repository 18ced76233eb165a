import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { About } from './about.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LibrarySettings } from './library-settings.tsx';
import { words } from './messages.ts';
import { OfficeSettings } from './office-settings.tsx';
import { AppearanceSettings, LockSetting, NameSetting } from './program-settings.tsx';
import './settings.css';

/** What a person can choose for this program, and what it says about itself and the library. */
export function SettingsScreen({ state }: { state: HostState }) {
  const { screens } = useMessages();
  const text = useWords(words);
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{screens.settings}</Title>
      </div>
      <div className="cw-screen-body">
        <div className="cw-settings">
          <Part title={text.appearance}>
            <AppearanceSettings settings={state.settings} />
          </Part>
          <Part title={text.protection}>
            <LockSetting state={state} />
            {state.library?.encrypted && !state.library.readOnly ? <ChangePassphrase /> : null}
          </Part>
          <Part title={text.log}>
            <NameSetting state={state} />
          </Part>
          {state.library ? (
            <Part title={text.library}>
              <LibrarySettings state={state} library={state.library} />
            </Part>
          ) : null}
          <Part title={text.office}>
            <OfficeSettings office={state.office} />
          </Part>
          <Part title={text.about}>
            <About version={state.version} />
          </Part>
        </div>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="cw-settings-part" aria-label={title}>
      <Title order={2} fz="md">
        {title}
      </Title>
      <Stack gap="lg">{children}</Stack>
    </section>
  );
}
