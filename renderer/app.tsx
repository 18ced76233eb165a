import { Box, MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { useEffect, useLayoutEffect, useState } from 'react';
import { ClientProvider, useAnswer } from './client/client.tsx';
import type { Client } from './client/connect.ts';
import { OpenElsewhere } from './desktop/open-elsewhere.tsx';
import { Frame } from './frame/frame.tsx';
import { MessagesProvider, languageFor, useMessages } from './messages/messages.tsx';
import { usePlaces } from './place.ts';
import { forgetKept } from './ui/kept.ts';
import { Problem } from './ui/problem.tsx';
import { colours, theme } from './ui/theme.ts';
import { comeBackTo, leaveLibrary, useLeftFolder } from './welcome/left-library.ts';
import { Welcome } from './welcome/welcome.tsx';

/** The whole window: what holds for every screen, and which of welcome and frame is shown. */
export function App({ client }: { client: Client }) {
  return (
    <ClientProvider client={client}>
      <Chosen client={client} />
    </ClientProvider>
  );
}

function Chosen({ client }: { client: Client }) {
  const { data: state } = useAnswer('host.state', {});
  const settings = state?.settings;
  const language = languageFor(settings?.language ?? 'system', navigator.language);
  useEffect(() => {
    document.documentElement.lang = language;
    const { style } = document.documentElement;
    const size = settings?.textSize ?? 100;
    style.fontSize = `${size}%`;
    style.setProperty('--cw-text-scale', String(size / 100));
  }, [language, settings?.textSize]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colours}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''}
      {...(settings?.theme === 'light' || settings?.theme === 'dark'
        ? { forceColorScheme: settings.theme }
        : { defaultColorScheme: 'auto' as const })}
    >
      <MessagesProvider language={language}>
        <Notifications position="bottom-right" />
        <Connected client={client} state={state} />
      </MessagesProvider>
    </MantineProvider>
  );
}

function Connected({ client, state }: { client: Client; state: ReturnType<typeof useAnswer<'host.state'>>['data'] }) {
  const messages = useMessages();
  const [gone, setGone] = useState(false);
  useEffect(() => client.onClose(() => setGone(true)), [client]);
  const folder = state?.library?.folder;
  const left = useLeftFolder();
  useLayoutEffect(() => {
    if (folder === undefined) return;
    const { reset, replace } = usePlaces.getState();
    reset();
    forgetKept();
    const place = comeBackTo(folder);
    if (place) replace(place);
    return () => {
      leaveLibrary(folder, usePlaces.getState().here);
      reset();
      forgetKept();
      // What they say is of this library, and it may be locked.
      notifications.clean();
    };
  }, [folder]);
  if (gone)
    return (
      <Box component="main" h="100%">
        <Problem
          title={messages.problem.title}
          message={messages.problem.engineGone}
          action={messages.problem.restart}
          onAction={() => location.reload()}
        />
      </Box>
    );
  if (!state) return null;
  return (
    <>
      {state.library ? (
        <Frame state={state} library={state.library} />
      ) : (
        <Welcome key={left} state={state} left={left} />
      )}
      <OpenElsewhere />
    </>
  );
}
