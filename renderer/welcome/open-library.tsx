import { Alert, Button, Checkbox, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { FolderField } from './folder-field.tsx';
import { words } from './messages.ts';
import { needsPassphrase, useOpeningProblem } from './use-opening-problem.ts';

type OpenLibraryProps = {
  initial: {
    readonly folder: string;
    readonly name: string;
    readonly encrypted: boolean;
    readonly present: boolean;
    readonly failure?: Failure | undefined;
  };
  onDone: () => void;
  onCancel: () => void;
};

/** Asks for a folder, and for the passphrase once it is known that there is one. */
export function OpenLibrary({ initial, onDone, onCancel }: OpenLibraryProps) {
  const { welcome, actions } = useMessages();
  const text = useWords(words);
  const [folder, setFolder] = useState(initial.folder);
  const [passphrase, setPassphrase] = useState('');
  const [readOnly, setReadOnly] = useState(false);
  const [isAsked, setAsked] = useState(initial.encrypted);
  const field = useRef<HTMLInputElement>(null);
  const open = useWrite('host.open');
  const failure = open.error ?? (open.isIdle ? initial.failure : undefined);
  const asksFolder = initial.folder === '' || !initial.present;
  const isKept = needsPassphrase(failure);
  const isNews = isKept && passphrase === '';
  const problem = useOpeningProblem();
  const asked = open.variables?.folder ?? folder;
  useEffect(() => {
    if (isKept) setAsked(true);
  }, [isKept]);
  // A wrong passphrase is typed anew.
  useEffect(() => {
    if (isAsked) field.current?.select();
  }, [isAsked, failure]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate(
      { folder: folder.trim(), readOnly, ...(isAsked && passphrase !== '' ? { passphrase } : {}) },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {initial.present ? null : <Alert color="yellow">{text.notThere(initial.folder)}</Alert>}
        {asksFolder ? (
          <FolderField value={folder} start="" required autoFocus onChange={setFolder} />
        ) : (
          <Text c="dimmed" size="xs" className="cw-path">
            {initial.folder}
          </Text>
        )}
        {isAsked ? (
          <PasswordInput
            ref={field}
            label={welcome.passphrase}
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
            autoComplete="current-password"
            autoFocus
            data-autofocus
            error={failure && isKept && !isNews ? problem(failure, asked, passphrase) : undefined}
          />
        ) : null}
        <Checkbox
          label={text.openReadOnly}
          description={text.readOnlyLead}
          checked={readOnly}
          onChange={event => setReadOnly(event.currentTarget.checked)}
        />
        {failure && !(isKept && !isNews) ? (
          <Alert color={isNews ? 'blue' : 'red'} role="alert">
            {problem(failure, asked, passphrase)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" size="sm" loading={open.isPending} disabled={folder.trim() === ''}>
            {isAsked ? welcome.unlock : welcome.openButton}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {actions.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
