import { ActionIcon, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFile, IconFolder, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { words } from './messages.ts';
import type { Draft } from './new-import.ts';

/** More lines than anyone reads; the count stands below. */
const mostLines = 100;

/** What was chosen for an import, to be looked over. */
export function ChosenList({
  draft: { paths, uploads, sending },
  onChange,
}: {
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const { sheet } = useWords(words);
  const more = uploads.length - mostLines;
  return (
    <Stack gap="xs" component="section" aria-label={sheet.chosen}>
      <Group justify="space-between">
        <Title order={3} fz="sm">
          {sheet.chosen}
        </Title>
        <Button variant="subtle" disabled={sending !== null} onClick={() => onChange({ paths: [], uploads: [] })}>
          {sheet.removeAll}
        </Button>
      </Group>
      <ul className="cw-imports-chosen">
        {paths.map(({ path, isFolder }) => (
          <Line
            key={path}
            icon={isFolder ? <IconFolder size={15} /> : <IconFile size={15} />}
            name={path}
            removeLabel={sheet.remove(path)}
            onRemove={() => onChange({ paths: paths.filter(each => each.path !== path) })}
          />
        ))}
        {uploads.slice(0, mostLines).map(upload => (
          <Line
            key={`upload ${upload.drop} ${upload.path}`}
            icon={<IconFile size={15} />}
            name={upload.path}
            removeLabel={sheet.remove(upload.path)}
            onRemove={sending ? undefined : () => onChange({ uploads: uploads.filter(each => each !== upload) })}
          >
            <Text size="xs" c="dimmed">
              {sizeText(upload.file.size)}
            </Text>
            <Badge size="xs" variant="default" tt="none">
              {sheet.toUpload}
            </Badge>
          </Line>
        ))}
        {more > 0 ? (
          <li>
            <Text size="xs" c="dimmed">
              {sheet.moreFiles(countText(more))}
            </Text>
          </li>
        ) : null}
      </ul>
    </Stack>
  );
}

function Line({
  icon,
  name,
  removeLabel,
  onRemove,
  children,
}: {
  icon: ReactNode;
  name: string;
  removeLabel: string;
  onRemove: (() => void) | undefined;
  children?: ReactNode;
}) {
  return (
    <li>
      {icon}
      <Text truncate flex={1} title={name}>
        {name}
      </Text>
      {children}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={removeLabel}
        disabled={onRemove === undefined}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
