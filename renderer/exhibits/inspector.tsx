import { ActionIcon, Box, Group, Tabs, Text, Tooltip } from '@mantine/core';
import { IconArrowUpRight, IconPencil } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { Tag } from '../../contract/tags.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { Pane } from '../ui/problem.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { Thumbnail } from '../ui/thumbnail.tsx';
import type { Edits } from './edits.ts';
import { InspectorCustody } from './inspector-custody.tsx';
import { InspectorDetails } from './inspector-details.tsx';
import { InspectorLinks } from './inspector-links.tsx';
import { InspectorNotes } from './inspector-notes.tsx';
import { InspectorText } from './inspector-text.tsx';
import { words } from './messages.ts';
import { Rename } from './rename.tsx';
import { useReadOnly } from '../ui/read-only.ts';

const tabs = ['details', 'text', 'notes', 'links', 'custody'] as const;

type InspectorProps = {
  id: number | null;
  tags: readonly Tag[];
  edits: Edits;
  onOpen: (id: number) => void;
  onClose: () => void;
};

/** What is known of the current exhibit, beside the table. */
export const Inspector = memo(function Inspector({ id, tags, edits, onOpen, onClose }: InspectorProps) {
  const { inspector, details, columns } = useWords(words);
  const [tab, setTab] = useKept<string>('exhibits-inspector-tab', 'details');
  const { data, isError } = useAnswer('exhibits.get', { id: id ?? 1 }, id !== null);
  const exhibit = id === null || isError ? undefined : data;
  const open = exhibit ? (
    <Tooltip label={inspector.open}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={inspector.open}
        onClick={() => onOpen(exhibit.id)}
      >
        <IconArrowUpRight size={16} />
      </ActionIcon>
    </Tooltip>
  ) : null;
  return (
    <SidePanel title={exhibit?.number ?? details} name="inspector" width={352} actions={open} onClose={onClose}>
      {exhibit ? (
        <Pane key={exhibit.id}>
          <ExhibitTitle title={exhibit.title} onSave={title => edits.change([exhibit.id], { title }, columns.title)} />
          <Thumbnail exhibit={exhibit} label={inspector.picture(exhibit.number)} size={160} />
          <Tabs value={tab} onChange={next => setTab(next ?? 'details')} keepMounted={false}>
            <Tabs.List mb="md">
              {tabs.map(each => (
                <Tabs.Tab key={each} value={each} px="sm" py={6}>
                  {inspector.tabs[each]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="details">
              <InspectorDetails exhibit={exhibit} tags={tags} edits={edits} />
            </Tabs.Panel>
            <Tabs.Panel value="text">
              <InspectorText exhibit={exhibit} />
            </Tabs.Panel>
            <Tabs.Panel value="notes">
              <InspectorNotes exhibit={exhibit} />
            </Tabs.Panel>
            <Tabs.Panel value="links">
              <InspectorLinks exhibit={exhibit} onOpen={onOpen} />
            </Tabs.Panel>
            <Tabs.Panel value="custody">
              <InspectorCustody exhibit={exhibit} />
            </Tabs.Panel>
          </Tabs>
        </Pane>
      ) : (
        <Box py="xl">
          <Text c="dimmed">{inspector.none}</Text>
        </Box>
      )}
    </SidePanel>
  );
});

function ExhibitTitle({ title, onSave }: { title: string; onSave: (title: string) => void }) {
  const { inspector } = useWords(words);
  const [renaming, setRenaming] = useState(false);
  const readOnly = useReadOnly();
  const done = (next: string | undefined): void => {
    setRenaming(false);
    if (next !== undefined) onSave(next);
  };
  return (
    <Group gap={4} mb="sm" wrap="nowrap" align="start" mih={24}>
      {renaming ? (
        <Rename title={title} onDone={done} />
      ) : (
        <>
          <Text fw={600} size="md" flex={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            disabled={readOnly}
            aria-label={inspector.rename}
            title={inspector.rename}
            onClick={() => setRenaming(true)}
          >
            <IconPencil size={14} />
          </ActionIcon>
        </>
      )}
    </Group>
  );
}
