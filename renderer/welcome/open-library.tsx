import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';

/** Asks for a folder, and for the passphrase once it is known that there is one. */
export function OpenLibrary({
  initial,
  onDone,
  onCancel,
}: {
  initial: { readonly folder: string; readonly name: string; readonly encrypted: boolean };
  onDone: () => void;
  onCancel: () => void;
}) {
  const { welcome, actions } = useMessages();
  const [folder, setFolder] = useState(initial.folder);
  const [passphrase, setPassphrase] = useState('');
  const open = useWrite('host.open');
  const asksPassphrase = initial.encrypted || (open.error?.code === 'locked' && !/open in/i.test(open.error.message));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate({ folder, ...(passphrase === '' ? {} : { passphrase }) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {initial.name === '' ? null : <Text>{initial.encrypted ? welcome.locked(initial.name) : initial.name}</Text>}
        {initial.folder === '' ? (
          <TextInput label={welcome.folder} value={folder} onChange={event => setFolder(event.currentTarget.value)} required autoFocus />
        ) : null}
        {asksPassphrase ? (
          <PasswordInput
            label={welcome.passphrase}
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
            autoComplete="current-password"
            autoFocus={initial.folder !== ''}
          />
        ) : null}
        {open.error ? (
          <Alert color="red" role="alert">
            {open.error.message}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={open.isPending}>
            {asksPassphrase ? welcome.unlock : welcome.openButton}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
