import {
  ActionIcon,
  Alert,
  Button,
  Group,
  Modal,
  ScrollArea,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { IconArrowUp, IconFolder } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

type FolderChooserProps = { opened: boolean; start?: string; onChoose: (path: string) => void; onClose: () => void };

/** Walks the folders of this machine, where the system has no dialog for it. */
export function FolderChooser({ opened, start = '', onChoose, onClose }: FolderChooserProps) {
  const text = useWords(words);
  return (
    <Modal
      opened={opened}
      stackId="folder"
      onClose={onClose}
      title={text.chooseFolder}
      size="lg"
      closeButtonProps={{ 'aria-label': useMessages().actions.close }}
    >
      <Walk start={start} onChoose={onChoose} onClose={onClose} />
    </Modal>
  );
}

function Walk({ start, onChoose, onClose }: { start: string; onChoose: (path: string) => void; onClose: () => void }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [path, setPath] = useState(start);
  const [typed, setTyped] = useState(start);
  // Until a folder is read, the list of the one before it is shown; nothing is chosen in its place.
  const { data, error, isPlaceholderData: isOld } = useAnswer('host.folder', { path });
  const shown = data?.path;
  useEffect(() => {
    if (shown !== undefined) setTyped(shown);
  }, [shown]);
  const folders = (data?.entries ?? []).filter(({ isFolder }) => isFolder);
  const join = (name: string): string =>
    `${data?.path.replace(/[\\/]$/, '') ?? ''}${data?.path.includes('\\') ? '\\' : '/'}${name}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setPath(typed.trim());
  };
  return (
    <Stack gap="sm">
      <form onSubmit={submit}>
        <Group gap="xs" align="end" wrap="nowrap">
          <ActionIcon
            variant="default"
            size={30}
            aria-label={text.up}
            disabled={!data?.parent}
            onClick={() => setPath(data?.parent ?? '')}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <TextInput
            label={text.path}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            flex={1}
            spellCheck={false}
            data-autofocus
          />
          <Button type="submit" variant="default" size="xs">
            {text.goThere}
          </Button>
        </Group>
      </form>
      {error ? (
        <Alert color="red" role="alert">
          {failureText(error)}
        </Alert>
      ) : null}
      <ScrollArea h={300} className="cw-folders" type="auto">
        <ul aria-label={text.foldersIn(shown ?? path)} aria-busy={isOld} className="cw-folder-list">
          {folders.map(({ name }) => (
            <li key={name}>
              <UnstyledButton className="cw-folder" onClick={() => setPath(join(name))}>
                <IconFolder size={15} aria-hidden />
                <Text span truncate>
                  {name}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {data && folders.length === 0 ? (
          <Text c="dimmed" p="md">
            {text.noFolders}
          </Text>
        ) : null}
      </ScrollArea>
      <Group gap="sm">
        <Button
          disabled={!data || isOld}
          onClick={() => {
            if (data) onChoose(data.path);
          }}
        >
          {text.chooseThis}
        </Button>
        <Button variant="default" onClick={onClose}>
          {actions.cancel}
        </Button>
        {data?.entries.some(({ name }) => name === 'library.db') ? (
          <Text c="dimmed" size="xs">
            {text.holdsLibrary}
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}
