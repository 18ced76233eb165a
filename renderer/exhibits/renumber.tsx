import { Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import type { Edits } from './edits.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

type RenumberProps = { ids: readonly number[]; edits: Edits; onClose: () => void };

/** Taken numbers that are named; more are counted. */
const mostNamed = 5;

/** Numbers the chosen exhibits in the order of the table, after showing what each would be called. */
export function Renumber({ ids, edits, onClose }: RenumberProps) {
  const { numbering } = useWords(words);
  const { actions } = useMessages();
  const [first, setFirst] = useState('');
  const [asked] = useDebouncedValue(first.trim(), 150);
  const { data, error, isPlaceholderData } = useAnswer(
    'exhibits.previewNumbers',
    { ids: [...ids], first: asked },
    asked !== '',
  );
  // An answer to what stood there before must not be agreed to.
  const isCurrent = asked !== '' && asked === first.trim();
  const preview = isCurrent && !isPlaceholderData && !error ? data : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    edits.renumberAll(ids, first.trim());
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={numbering.title(ids.length)}
      size={460}
      closeButtonProps={{ 'aria-label': actions.cancel }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={numbering.first}
            description={numbering.help}
            value={first}
            data-autofocus
            required
            maxLength={500}
            error={isCurrent && error ? failureText(error) : undefined}
            onChange={event => setFirst(event.currentTarget.value)}
          />
          {preview && preview.takenCount > 0 ? (
            <Text role="alert" c="var(--mantine-color-error)">
              {numbering.taken(preview.taken.slice(0, mostNamed).join(', '), preview.takenCount - mostNamed)}
            </Text>
          ) : null}
          {preview ? (
            <div className="cw-numbering" tabIndex={0} role="region" aria-label={numbering.preview}>
              <Table stickyHeader aria-label={numbering.preview}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{numbering.from}</Table.Th>
                    <Table.Th>{numbering.to}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {preview.rows.map(({ id, from, to }) => (
                    <Table.Tr key={id}>
                      <Table.Td>{from}</Table.Td>
                      <Table.Td fw={500}>{to}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              {preview.total > preview.rows.length ? (
                <Text size="xs" c="dimmed" p="xs">
                  {numbering.more(countText(preview.total - preview.rows.length))}
                </Text>
              ) : null}
            </div>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {actions.cancel}
            </Button>
            <Button type="submit" disabled={!preview || preview.takenCount > 0}>
              {numbering.button(ids.length)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
