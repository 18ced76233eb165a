import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { usePlaces } from '../place.ts';
import { tellFailure } from '../ui/tell.ts';
import { countText } from '../ui/when.ts';

/** All cases of the library. */
export function Cases() {
  const { screens } = useMessages();
  const { data: cases = [] } = useAnswer('cases.list', {});
  const go = usePlaces(places => places.go);
  const [adding, setAdding] = useState(false);
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1} flex={1}>
          {screens.cases}
        </Title>
        <Button leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          New case
        </Button>
      </div>
      <div className="cw-screen-body">
        {adding ? <NewCase onDone={() => setAdding(false)} /> : null}
        <Table highlightOnHover>
          <Table.Tbody>
            {cases.map(each => (
              <Table.Tr key={each.id} onClick={() => go({ screen: 'overview', caseId: each.id })}>
                <Table.Td>{each.title}</Table.Td>
                <Table.Td>{each.reference}</Table.Td>
                <Table.Td>{countText(each.exhibits)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

function NewCase({ onDone }: { onDone: () => void }) {
  const [title, setTitle] = useState('');
  const create = useWrite('cases.create');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ title }, { onSuccess: onDone, onError: failure => tellFailure('New case', failure) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label="Title" value={title} onChange={event => setTitle(event.currentTarget.value)} />
        <Group>
          <Button type="submit">Add</Button>
        </Group>
        <Text>{title}</Text>
      </Stack>
    </form>
  );
}
