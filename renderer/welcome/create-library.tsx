import { Alert, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { FolderField } from './folder-field.tsx';
import { words } from './messages.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { failureText } from '../messages/failure-text.ts';

/** Asks for the name, the folder and a passphrase of a new library, and makes it. */
export function CreateLibrary({
  state,
  onDone,
  onCancel,
}: {
  state: HostState;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { welcome, actions } = useMessages();
  const text = useWords(words);
  const [name, setName] = useState('');
  const [folder, setFolder] = useState('');
  const [encrypt, setEncrypt] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const create = useWrite('host.create');
  const folderName = name.trim().replace(/[^\p{L}\p{N} _-]+/gu, '-') || 'library';
  const suggested = `${state.librariesFolder}${state.pathSeparator}${folderName}`;
  const isReady = name.trim() !== '' && (!encrypt || (passphrase !== '' && passphrase === again));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady)
      create.mutate(
        { folder: folder.trim() || suggested, name, ...(encrypt ? { passphrase } : {}) },
        { onSuccess: onDone },
      );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={welcome.name}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={500}
          required
          autoFocus
        />
        <FolderField
          description={text.suggested}
          value={folder}
          placeholder={suggested}
          start=""
          onChange={setFolder}
        />
        <Checkbox
          label={welcome.encrypt}
          description={text.encryptLead}
          checked={encrypt}
          onChange={event => setEncrypt(event.currentTarget.checked)}
        />
        {encrypt ? (
          <NewPassphrase passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} />
        ) : null}
        {create.error ? (
          <Alert color="red" role="alert">
            {failureText(create.error)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" size="sm" loading={create.isPending} disabled={!isReady}>
            {welcome.createButton}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
