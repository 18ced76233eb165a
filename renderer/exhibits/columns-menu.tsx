import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { useView } from './view.ts';

/** Which columns are shown, and in which order. */
export function ColumnsMenu() {
  const say = useWords(words);
  const { columns, toggleColumn, moveTo, resetColumns } = useView();
  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={say.columnsButton} title={say.columnsButton}>
          <IconColumns3 size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown mah="70vh" className="cw-scroll" aria-label={say.columnsButton}>
        <Stack gap={2}>
          {columns.map(({ key, shown }, place) => {
            const [above, below] = [columns[place - 1], columns[place + 1]];
            return (
              <Group key={key} gap={0} wrap="nowrap">
                {/* An exhibit is known by its number: that column stays. */}
                <Checkbox
                  flex={1}
                  classNames={{ body: 'cw-check', labelWrapper: 'cw-check-label' }}
                  label={say.columns[key]}
                  checked={shown}
                  disabled={key === 'number'}
                  onChange={() => toggleColumn(key)}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  disabled={!above}
                  aria-label={say.moveLeft(say.columns[key])}
                  onClick={() => above && moveTo(key, above.key)}
                >
                  <IconChevronUp size={14} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  disabled={!below}
                  aria-label={say.moveRight(say.columns[key])}
                  onClick={() => below && moveTo(key, below.key)}
                >
                  <IconChevronDown size={14} />
                </ActionIcon>
              </Group>
            );
          })}
          <Text size="xs" c="dimmed" mt="xs">
            {say.columnsLead}
          </Text>
          <Button variant="default" mt="xs" onClick={resetColumns}>
            {say.resetColumns}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
