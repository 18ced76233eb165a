import { Stack, Table, Text } from '@mantine/core';
import { useWords } from '../messages/words.ts';
import { AllLicences } from './all-licences.tsx';
import { words } from './messages.ts';
import { parts } from './parts.ts';

/** Which program this is, and what it is made with. */
export function About({ version }: { version: string }) {
  const text = useWords(words);
  return (
    <>
      <Stack gap={4} maw={560}>
        <Text fw={500}>{text.version(version)}</Text>
        <Text>{text.licence}</Text>
        <Text>{text.noNetwork}</Text>
      </Stack>
      <Table maw={560} aria-label={text.parts}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.part}</Table.Th>
            <Table.Th>{text.partLicence}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map(([name, licence]) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{licence}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <AllLicences />
    </>
  );
}
