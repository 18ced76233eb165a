import { Alert, Button, Checkbox, Group, PasswordInput, Progress, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { passphraseStrength } from './passphrase-strength.ts';

/** Asks for the folder, the name and a passphrase of a new library, and makes it. */
export function CreateLibrary({ state, onDone, onCancel }: { state: HostState; onDone: () => void; onCancel: () => void }) {
  const { welcome, actions } = useMessages();
  const [name, setName] = useState('');
  const [folder, setFolder] = useState('');
  const [encrypt, setEncrypt] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const create = useWrite('host.create');
  const suggested = `${state.librariesFolder}${state.pathSeparator}${name.trim().replace(/[^\p{L}\p{N} _-]+/gu, '-') || 'library'}`;
  const differs = encrypt && again !== '' && passphrase !== again;
  const ready = name.trim() !== '' && (!encrypt || (passphrase !== '' && passphrase === again));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) create.mutate({ folder: folder.trim() || suggested, name, ...(encrypt ? { passphrase } : {}) }, { onSuccess: onDone });
  };
  const strength = passphraseStrength(passphrase);
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput label={welcome.name} value={name} onChange={event => setName(event.currentTarget.value)} required data-autofocus autoFocus />
        <TextInput label={welcome.folder} description={welcome.folderHelp} value={folder} placeholder={suggested} onChange={event => setFolder(event.currentTarget.value)} />
        <Checkbox label={welcome.encrypt} checked={encrypt} onChange={event => setEncrypt(event.currentTarget.checked)} />
        {encrypt ? (
          <>
            <PasswordInput label={welcome.passphrase} value={passphrase} onChange={event => setPassphrase(event.currentTarget.value)} autoComplete="new-password" required />
            {passphrase === '' ? null : (
              <Group gap="sm">
                <Progress value={(strength + 1) * 20} w={160} size="sm" aria-hidden />
                <Text size="xs" role="status">
                  {welcome.strength(strength)}
                </Text>
              </Group>
            )}
            <PasswordInput
              label={welcome.passphraseAgain}
              value={again}
              onChange={event => setAgain(event.currentTarget.value)}
              autoComplete="new-password"
              error={differs ? welcome.passphraseDiffers : undefined}
              required
            />
            <Alert color="yellow" variant="light">
              {welcome.passphraseLost}
            </Alert>
          </>
        ) : null}
        {create.error ? (
          <Alert color="red" role="alert">
            {create.error.message}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={create.isPending} disabled={!ready}>
            {welcome.createButton}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
