import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconTag } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { exhibitStatuses } from '../../contract/exhibits.ts';
import type { Tag } from '../../contract/tags.ts';
import { useWords } from '../messages/words.ts';
import type { Question } from './ask.tsx';
import type { Edits } from './edits.ts';
import { words } from './messages.ts';
import { ExhibitStatusMark } from './status-mark.tsx';
import { TagPicker } from './tag-picker.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useReadOnly } from '../ui/read-only.ts';

type ActionBarProps = {
  /** How many are chosen. */
  count: number;
  /** Those that are chosen at the moment of the act: the bar itself may be a moment behind the keys. */
  chosenNow: () => readonly number[];
  tags: readonly Tag[];
  /** Tags that any exhibit has: only these can be taken off. */
  usedTags: readonly Tag[];
  tagging: boolean;
  onTagging: (tagging: boolean) => void;
  edits: Edits;
  onAsk: (question: Question) => void;
  onClear: () => void;
};

/** What can be done to the chosen exhibits. It is always there, so that choosing moves nothing. */
export const ActionBar = memo(function ActionBar({
  count,
  chosenNow,
  tags,
  usedTags,
  tagging,
  onTagging,
  edits,
  onAsk,
  onClear,
}: ActionBarProps) {
  const { bar, columns, ask } = useWords(words);
  const [untagging, setUntagging] = useState(false);
  const readOnly = useReadOnly();
  const { frame } = useMessages();
  if (count === 0 || readOnly)
    return (
      <div className="cw-exhibits-bar">
        <Text size="xs" c="dimmed" truncate>
          {readOnly ? frame.readOnlyLead : bar.hint}
        </Text>
      </div>
    );
  const down = <IconChevronDown size={13} aria-hidden />;
  const quiet = { variant: 'subtle', color: 'gray', c: 'var(--mantine-color-text)', flex: 'none' } as const;
  return (
    <div className="cw-exhibits-bar" role="toolbar" aria-label={bar.label}>
      <Text fw={600} mr="xs" flex="none" role="status">
        {bar.chosen(count)}
      </Text>
      <TagPicker
        label={bar.addTag}
        tags={tags}
        opened={tagging}
        onOpened={onTagging}
        onPick={tag => edits.setTag(chosenNow(), tag, true)}
        onMake={path => edits.addNewTag(chosenNow(), path)}
      >
        <Button
          {...quiet}
          leftSection={<IconTag size={14} aria-hidden />}
          rightSection={down}
          onClick={() => onTagging(!tagging)}
        >
          {bar.addTag}
        </Button>
      </TagPicker>
      <TagPicker
        label={bar.removeTag}
        tags={usedTags}
        opened={untagging}
        onOpened={setUntagging}
        onPick={tag => edits.setTag(chosenNow(), tag, false)}
      >
        <Button {...quiet} rightSection={down} onClick={() => setUntagging(!untagging)}>
          {bar.removeTag}
        </Button>
      </TagPicker>
      <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-start" width={200} shadow="md">
        <Menu.Target>
          <Button {...quiet} rightSection={down}>
            {bar.setStatus}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {exhibitStatuses.map((status, place) => (
            <Menu.Item
              key={status}
              onClick={() => edits.setStatus(chosenNow(), status)}
              rightSection={
                <Text size="xs" c="dimmed">
                  {place + 1}
                </Text>
              }
            >
              <ExhibitStatusMark status={status} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-start" width={200} shadow="md">
        <Menu.Target>
          <Button {...quiet} rightSection={down}>
            {bar.change}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onAsk('custodian')}>{columns.custodian}</Menu.Item>
          <Menu.Item onClick={() => onAsk('source')}>{columns.source}</Menu.Item>
          <Menu.Item onClick={() => onAsk('date')}>{columns.date}</Menu.Item>
          <Menu.Item onClick={() => onAsk('number')}>{ask.number}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => edits.readAgain(chosenNow())}>{bar.readAgain}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button {...quiet} onClick={() => onAsk('remove')}>
        {bar.remove}
      </Button>
      <Button {...quiet} c="dimmed" ml="auto" onClick={onClear}>
        {bar.clear}
      </Button>
    </div>
  );
});
