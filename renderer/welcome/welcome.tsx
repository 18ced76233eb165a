import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconFolderOpen, IconFolderPlus, IconSchool } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { type HostState, type Settings, languages } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useDesktopMenu } from '../desktop/desktop-menu.ts';
import { tellFailure } from '../ui/tell.ts';
import { CreateLibrary } from './create-library.tsx';
import { words } from './messages.ts';
import { OpenLibrary } from './open-library.tsx';
import { Recent } from './recent.tsx';
import './welcome.css';

type Doing =
  | { readonly what: 'nothing' | 'create' }
  | {
      readonly what: 'open';
      readonly folder: string;
      readonly name: string;
      readonly encrypted: boolean;
      readonly present: boolean;
      /** Why it could not be opened a moment ago. */
      readonly failure?: Failure | undefined;
    };

const nothing: Doing = { what: 'nothing' };
const chooseOne: Doing = { what: 'open', folder: '', name: '', encrypted: false, present: true };

/** The first screen: open, make or try a library. `left` is the folder of the one that this window has shown before. */
export function Welcome({ state, left }: { state: HostState; left: string | undefined }) {
  const { welcome, appName } = useMessages();
  const text = useWords(words);
  // Who has locked the library wants back into it.
  const locked = state.recent.find(({ folder, encrypted, present }) => folder === left && encrypted && present);
  const [doing, setDoing] = useState<Doing>(locked ? { what: 'open', ...locked } : nothing);
  const askAgain = useAskAgain();
  const opened = (): void => askAgain('host.state');
  useDesktopMenu(
    [
      {
        id: 'library',
        title: '',
        commands: [
          { id: 'new-library', label: welcome.create, icon: null, run: () => setDoing({ what: 'create' }) },
          { id: 'open-library', label: welcome.openOther, icon: null, run: () => setDoing(chooseOne) },
        ],
      },
    ],
    state.settings,
  );
  const main = useRef<HTMLElement>(null);
  const leave = (): void => {
    setDoing(nothing);
    // What had the focus is gone.
    requestAnimationFrame(() => main.current?.querySelector('button')?.focus());
  };
  const isFirst = state.recent.length === 0;
  const title = {
    nothing: isFirst ? text.firstTitle : welcome.title,
    create: welcome.create,
    open: doing.what === 'open' && doing.encrypted ? text.unlockTitle : text.openTitle,
  }[doing.what];
  const lead = {
    nothing: isFirst ? text.firstLead : welcome.lead,
    create: text.createLead,
    open: doing.what === 'open' && doing.folder !== '' ? doing.name : text.openLead,
  }[doing.what];
  return (
    <main
      ref={main}
      className="cw-welcome"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented && doing.what !== 'nothing') leave();
      }}
    >
      <Stack gap="xl" w={560} maw="100%">
        <Stack gap={6}>
          <Text c="dimmed" fw={600}>
            {appName}
          </Text>
          <Title order={1} fz={26}>
            {title}
          </Title>
          <Text c="dimmed" maw={480}>
            {lead}
          </Text>
        </Stack>
        {doing.what === 'create' ? <CreateLibrary state={state} onDone={opened} onCancel={leave} /> : null}
        {doing.what === 'open' ? <OpenLibrary initial={doing} onDone={opened} onCancel={leave} /> : null}
        {doing.what === 'nothing' ? (
          <>
            {isFirst ? null : (
              <Recent
                state={state}
                onOpen={(library, failure) => setDoing({ what: 'open', ...library, failure })}
                onOpened={opened}
              />
            )}
            <Ways
              isFirst={isFirst}
              onCreate={() => setDoing({ what: 'create' })}
              onOpen={() => setDoing(chooseOne)}
              onOpened={opened}
            />
          </>
        ) : null}
        <Group gap="md" justify="space-between">
          <Text c="dimmed" size="xs">
            {text.privacy}
          </Text>
          {doing.what === 'nothing' ? <Languages current={state.settings.language} /> : null}
        </Group>
      </Stack>
    </main>
  );
}

type WaysProps = { isFirst: boolean; onCreate: () => void; onOpen: () => void; onOpened: () => void };

/** Make one, open one that is elsewhere, or look at the sample. */
function Ways({ isFirst, onCreate, onOpen, onOpened }: WaysProps) {
  const { welcome } = useMessages();
  const text = useWords(words);
  const sample = useWrite('host.sample');
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <Button size="sm" leftSection={<IconFolderPlus size={16} />} onClick={onCreate}>
          {welcome.create}
        </Button>
        <Button size="sm" variant="default" leftSection={<IconFolderOpen size={16} />} onClick={onOpen}>
          {isFirst ? text.openTitle : welcome.openOther}
        </Button>
      </Group>
      <Group gap="sm" wrap="nowrap" className="cw-sample">
        <IconSchool size={20} aria-hidden />
        <Text c="dimmed" flex={1}>
          {welcome.sampleLead}
        </Text>
        <Button
          variant="default"
          loading={sample.isPending}
          onClick={() =>
            sample.mutate({}, { onSuccess: onOpened, onError: failure => tellFailure(welcome.sample, failure) })
          }
        >
          {welcome.sample}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whoever cannot read the language of the system finds their own before anything else. */
function Languages({ current }: { current: Settings['language'] }) {
  const text = useWords(words);
  const change = useWrite('host.settings');
  return (
    <SegmentedControl
      aria-label={text.language}
      value={current}
      data={languages.map(value => ({ value, label: text.languages[value] }))}
      onChange={language => change.mutate({ language }, { onError: failure => tellFailure(text.language, failure) })}
    />
  );
}
