import { ActionIcon, Button, Group, PasswordInput, Stack, Table, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAnswer, useAskAgain, useWrite } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { countText, whenText } from '../ui/when.ts';
import { words } from './messages.ts';
import './passwords.css';

/** The passwords that are kept for a case. Only an encrypted library has them. */
export function KeptPasswords({ caseId }: { caseId: number }) {
  const { data: library } = useAnswer('library.summary', {});
  return library?.encrypted ? <List caseId={caseId} /> : null;
}

function List({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const language = useLanguage();
  const { data: kept = [] } = useAnswer('passwords.list', { caseId });
  const keep = useWrite('passwords.keep');
  const forget = useWrite('passwords.forget');
  const askAgain = useAskAgain();
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep.mutate(
      { caseId, passwords: [password] },
      {
        onSuccess: ({ jobs }) => {
          tellDone(text.kept(countText(jobs)));
          setPassword('');
          askAgain('passwords.list');
        },
        onError: failure => tellFailure(text.failed, failure),
      },
    );
  };
  return (
    <Stack gap="sm" component="section" aria-label={text.title} mt="xl" pt="lg" className="cw-kept-passwords">
      <Title order={2} fz="md">
        {text.title}
      </Title>
      <Text size="xs" c="dimmed">
        {text.lead}
      </Text>
      {kept.length === 0 ? (
        <Text size="sm">{text.none}</Text>
      ) : (
        <Table aria-label={text.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.password}</Table.Th>
              <Table.Th>{text.added}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kept.map(({ id, password: each, addedAt }, index) => (
              <Table.Tr key={id}>
                <Table.Td>{isShown ? each : <span aria-label={text.hidden}>••••••••</span>}</Table.Td>
                <Table.Td>{whenText(addedAt, language)}</Table.Td>
                <Table.Td ta="right">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={text.forget(index + 1)}
                    onClick={() =>
                      forget.mutate(
                        { id },
                        {
                          onSuccess: () => askAgain('passwords.list'),
                          onError: failure => tellFailure(text.forgetFailed, failure),
                        },
                      )
                    }
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <form onSubmit={submit}>
        <Group gap="sm" align="end">
          <PasswordInput
            label={text.password}
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            maxLength={255}
            autoComplete="off"
            w={240}
            visibilityToggleButtonProps={{ 'aria-label': text.showTyped }}
          />
          <Button type="submit" variant="default" disabled={password === ''} loading={keep.isPending}>
            {text.add}
          </Button>
          {kept.length === 0 ? null : (
            <Button variant="subtle" color="gray" onClick={() => setShown(shown => !shown)}>
              {isShown ? text.hide : text.show}
            </Button>
          )}
        </Group>
      </form>
    </Stack>
  );
}
