import { Button, Checkbox, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAnswer, useAskAgain, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

type Props = {
  readonly caseId: number;
  /** The protected file; left out for all of the case. */
  readonly exhibitId?: number | undefined;
  readonly onDone?: () => void;
};

/** Asks for the password of a protected file, or of all in a case, and has it read again with that. */
export function PasswordForm({ caseId, exhibitId, onDone }: Props) {
  const text = useWords(words);
  const { data: library } = useAnswer('library.summary', {});
  const [password, setPassword] = useState('');
  const [isKept, setKept] = useState(false);
  const read = useWrite('exhibits.readAgain');
  const keep = useWrite('passwords.keep');
  const tryOnAll = useWrite('passwords.try');
  const askAgain = useAskAgain();
  const isBusy = read.isPending || keep.isPending || tryOnAll.isPending;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const told = {
      onSuccess: () => {
        tellDone(exhibitId === undefined ? text.startedAll : text.started);
        setPassword('');
        if (isKept) askAgain('passwords.list');
        onDone?.();
      },
      onError: (failure: Parameters<typeof tellFailure>[1]) => tellFailure(text.failed, failure),
    };
    if (isKept) keep.mutate({ caseId, passwords: [password] }, told);
    else if (exhibitId === undefined) tryOnAll.mutate({ caseId, passwords: [password] }, told);
    else read.mutate({ ids: [exhibitId], passwords: [password] }, told);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          label={exhibitId === undefined ? text.password : text.label}
          {...(exhibitId === undefined && { description: text.triedOnAll })}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
          maxLength={255}
          autoComplete="off"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': text.showTyped }}
        />
        {library === undefined ? null : library.encrypted ? (
          <Checkbox label={text.keep} checked={isKept} onChange={event => setKept(event.currentTarget.checked)} />
        ) : (
          <Text size="xs" c="dimmed">
            {text.notKept}
          </Text>
        )}
        <Button type="submit" w="fit-content" disabled={password === ''} loading={isBusy}>
          {text.read}
        </Button>
      </Stack>
    </form>
  );
}
