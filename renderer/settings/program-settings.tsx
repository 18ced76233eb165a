import { Button, Group, Input, Select, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { type HostState, type Settings, languages, themes } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const lockTimes = [0, 1, 5, 10, 15, 30, 60, 120, 240, 480] as const;

/** Changes a setting at once; nothing has to be saved. */
function useChange(): (changes: Partial<Settings>, done?: () => void) => void {
  const text = useWords(words);
  const write = useWrite('host.settings');
  const askAgain = useAskAgain();
  return (changes, done) =>
    write.mutate(changes, {
      onSuccess: () => {
        askAgain('host.state');
        done?.();
      },
      onError: failure => tellFailure(text.notSaved, failure),
    });
}

export function AppearanceSettings({ settings }: { settings: Settings }) {
  const text = useWords(words);
  const change = useChange();
  const themeId = useId();
  return (
    <>
      <Stack gap={4} align="start">
        <Input.Label component="div" size="xs" id={themeId}>
          {text.theme}
        </Input.Label>
        <SegmentedControl<Settings['theme']>
          aria-labelledby={themeId}
          value={settings.theme}
          onChange={theme => change({ theme })}
          data={themes.map(value => ({ value, label: text.themes[value] }))}
        />
      </Stack>
      <Select
        label={text.language}
        w={220}
        allowDeselect={false}
        value={settings.language}
        data={languages.map(value => ({ value, label: text.languages[value] }))}
        onChange={value => {
          const language = languages.find(each => each === value);
          if (language) change({ language });
        }}
      />
      <Select
        label={text.textSize}
        w={220}
        allowDeselect={false}
        value={String(settings.textSize)}
        data={withCurrent(textSizes, settings.textSize).map(size => ({ value: String(size), label: `${size} %` }))}
        onChange={value => {
          if (value !== null) change({ textSize: Number(value) });
        }}
      />
    </>
  );
}

export function LockSetting({ state }: { state: HostState }) {
  const text = useWords(words);
  const change = useChange();
  const { lockAfter } = state.settings;
  return (
    <>
      <Select
        label={text.lockAfter}
        description={text.lockAfterHelp}
        maw={460}
        allowDeselect={false}
        value={String(lockAfter)}
        data={withCurrent(lockTimes, lockAfter).map(minutes => ({
          value: String(minutes),
          label: minutes === 0 ? text.never : text.minutes(minutes),
        }))}
        onChange={value => {
          if (value !== null) change({ lockAfter: Number(value) });
        }}
      />
      {state.library?.encrypted === false ? (
        <Text c="dimmed" maw={460}>
          {text.notEncrypted}
        </Text>
      ) : null}
    </>
  );
}

/** A name is saved by a button: half a name must not get into the log. */
export function NameSetting({ state }: { state: HostState }) {
  const text = useWords(words);
  const change = useChange();
  const saved = state.settings.actor;
  const [actor, setActor] = useState(saved);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change({ actor }, () => tellDone(text.nameSaved));
  };
  return (
    <form onSubmit={submit}>
      <Group gap="sm" align="end" wrap="nowrap" maw={460}>
        <TextInput
          label={text.actor}
          description={text.actorHelp}
          placeholder={state.user}
          value={actor}
          maxLength={200}
          autoComplete="name"
          onChange={event => setActor(event.currentTarget.value)}
          flex={1}
        />
        <Button type="submit" size="xs" variant="default" disabled={actor.trim() === saved}>
          {text.saveName}
        </Button>
      </Group>
    </form>
  );
}

/** The steps to choose from, with the value that is set now even when it is none of them. */
const withCurrent = (steps: readonly number[], current: number): readonly number[] =>
  [...new Set([...steps, current])].sort((a, b) => a - b);
