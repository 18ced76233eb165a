import { ActionIcon, Text, TextInput, Title, Tooltip } from '@mantine/core';
import {
  IconBinaryTree2,
  IconFileExport,
  IconFileImport,
  IconFiles,
  IconLayoutSidebarRight,
  IconSearch,
} from '@tabler/icons-react';
import { type ReactNode, memo } from 'react';
import type { ExhibitFilter } from '../../contract/exhibits.ts';
import type { Tag } from '../../contract/tags.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words as similarWords } from '../similar/messages.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { words } from './messages.ts';
import { useView } from './view.ts';
import { EditButton } from '../ui/edit-button.tsx';

type HeadProps = {
  caseId: number;
  shown: number;
  total: number;
  filter: ExhibitFilter;
  tags: readonly Tag[];
  isInspected: boolean;
  onInspect: (shown: boolean) => void;
  onFilter: (filter: ExhibitFilter) => void;
  /** Moves on from the filter to the table. */
  onLeaveFilter: () => void;
  onExport: () => void;
  onSimilar: () => void;
};

/** How many exhibits there are, which of them are shown, and how. */
export const Head = memo(function Head({
  caseId,
  shown,
  total,
  filter,
  tags,
  isInspected,
  onInspect,
  onFilter,
  onLeaveFilter,
  onExport,
  onSimilar,
}: HeadProps) {
  const say = useWords(words);
  const similar = useWords(similarWords);
  const { screens } = useMessages();
  const go = usePlaces(places => places.go);
  const { families, toggleFamilies } = useView();
  return (
    <div className="cw-screen-head cw-exhibits-head">
      <Title order={1} flex="none">
        {screens.exhibits}
      </Title>
      <Text c="dimmed" flex="none" role="status">
        {say.count(shown, total)}
      </Text>
      <TextInput
        flex={1}
        maw={280}
        ml="auto"
        aria-label={say.filterText}
        placeholder={say.filterText}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        maxLength={500}
        onChange={event => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Escape' && filter.text !== '') onFilter({ ...filter, text: '' });
          else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onLeaveFilter();
          else return;
          event.preventDefault();
        }}
      />
      <FilterMenu caseId={caseId} filter={filter} tags={tags} onFilter={onFilter} />
      <Switchable label={say.families} isOn={families} onSwitch={toggleFamilies} icon={<IconBinaryTree2 size={17} />} />
      <ColumnsMenu />
      <Tooltip label={similar.title}>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={similar.title} onClick={onSimilar}>
          <IconFiles size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={say.exporting.button}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={say.exporting.button}
          disabled={shown === 0}
          onClick={onExport}
        >
          <IconFileExport size={17} />
        </ActionIcon>
      </Tooltip>
      <Switchable
        label={say.details}
        isOn={isInspected}
        onSwitch={() => onInspect(!isInspected)}
        icon={<IconLayoutSidebarRight size={17} />}
      />
      <EditButton
        flex="none"
        leftSection={<IconFileImport size={15} aria-hidden />}
        onClick={() => go({ screen: 'imports', caseId })}
      >
        {say.import}
      </EditButton>
    </div>
  );
});

function Switchable({
  label,
  isOn,
  onSwitch,
  icon,
}: {
  label: string;
  isOn: boolean;
  onSwitch: () => void;
  icon: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? 'blue' : 'gray'}
        size={28}
        aria-label={label}
        aria-pressed={isOn}
        onClick={onSwitch}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
