import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../client/client.tsx';
import { failureText } from '../messages/failure-text.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone } from '../ui/tell.ts';
import { NewPassphrase } from '../welcome/new-passphrase.tsx';
import { words } from './messages.ts';

/** Puts another passphrase in the place of that of the open library. */
export function ChangePassphrase() {
  const text = useWords(words);
  const { actions } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [old, setOld] = useState('');
  const [replacement, setReplacement] = useState('');
  const [again, setAgain] = useState('');
  const change = useWrite('host.changePassphrase');
  const close = (): void => {
    setOpen(false);
    for (const set of [setOld, setReplacement, setAgain]) set('');
    change.reset();
  };
  if (!isOpen)
    return (
      <Button variant="default" w="fit-content" onClick={() => setOpen(true)}>
        {text.changePassphrase}
      </Button>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(
      { old, replacement },
      {
        onSuccess: () => {
          tellDone(text.passphraseChanged);
          close();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label={text.changePassphrase}>
      <Stack gap="sm" maw={440}>
        <Text c="dimmed">{text.changePassphraseHelp}</Text>
        <PasswordInput
          label={text.oldPassphrase}
          value={old}
          onChange={event => setOld(event.currentTarget.value)}
          autoComplete="current-password"
          required
          data-autofocus
          autoFocus
        />
        <NewPassphrase
          label={text.newPassphrase}
          passphrase={replacement}
          again={again}
          onPassphrase={setReplacement}
          onAgain={setAgain}
        />
        {change.error ? (
          <Alert color="red" role="alert" title={text.passphraseKept}>
            {failureText(change.error)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button
            type="submit"
            loading={change.isPending}
            disabled={old === '' || replacement === '' || replacement !== again}
          >
            {text.changePassphrase}
          </Button>
          <Button variant="default" disabled={change.isPending} onClick={close}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
