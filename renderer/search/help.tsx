import { ActionIcon, Popover, Table, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { Ask } from './ask.ts';

/** What may be written in the box, each with an example to click. */
export function SearchHelp({ onAsk }: { onAsk: Ask }) {
  const { help: say } = useWords(words);
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={460} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={say.button} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={say.button}
            onClick={() => setOpened(!opened)}
          >
            <IconHelp size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={say.title} mah="70vh" className="cw-search-help">
        <Title order={2} fz="md">
          {say.title}
        </Title>
        <Text c="dimmed" my={4}>
          {say.lead}
        </Text>
        <Table withRowBorders={false} verticalSpacing={1} horizontalSpacing={0}>
          <Table.Tbody>
            {say.rows.map(([example, meaning]) => (
              <Table.Tr key={example}>
                <Table.Td w={190}>
                  <UnstyledButton
                    className="cw-search-example"
                    aria-label={say.try(example)}
                    onClick={() => {
                      setOpened(false);
                      onAsk(example);
                    }}
                  >
                    {example}
                  </UnstyledButton>
                </Table.Td>
                <Table.Td>{meaning}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  );
}
