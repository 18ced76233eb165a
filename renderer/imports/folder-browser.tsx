import { ActionIcon, Alert, Button, Group, Modal, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCornerLeftUp } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { FolderList } from './folder-list.tsx';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

/** Something on this machine that is to be imported. */
export type ChosenPath = { readonly path: string; readonly isFolder: boolean };

/** Chooses files and folders of this machine, where there is no dialog of the system that could tell where they are. */
export function FolderBrowser({
  separator,
  onTake,
  onClose,
}: {
  separator: string;
  onTake: (paths: readonly ChosenPath[]) => void;
  onClose: () => void;
}) {
  const { browser } = useWords(words);
  const { actions } = useMessages();
  const [path, setPath] = useState('');
  const [typed, setTyped] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenPath>>(new Map());
  // Until a folder is read, the list of the one before it is shown; nothing there is chosen in its place.
  const { data, error, isPlaceholderData: isOld } = useAnswer('host.folder', { path });
  const inside = (name: string): string =>
    data?.path.endsWith(separator) ? data.path + name : `${data?.path ?? ''}${separator}${name}`;
  const show = (next: string): void => {
    setPath(next);
    setTyped(undefined);
  };
  const toggle = (items: readonly ChosenPath[], on: boolean): void => {
    const next = new Map(chosen);
    for (const item of items) {
      if (on) next.set(item.path, item);
      else next.delete(item.path);
    }
    setChosen(next);
  };
  const rows = data?.entries.map(entry => ({ ...entry, path: inside(entry.name) })) ?? [];
  // A link may lead anywhere: it is followed only when it is chosen by itself.
  const here = rows.filter(({ isLink }) => !isLink);
  const areAllChosen = here.length > 0 && here.every(row => chosen.has(row.path));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    show(typed ?? path);
  };
  return (
    <Modal opened onClose={onClose} title={browser.title} size="lg" closeButtonProps={{ 'aria-label': actions.close }}>
      <Stack gap="sm">
        <form onSubmit={submit}>
          <Group gap="xs" align="end" wrap="nowrap">
            <Tooltip label={browser.up}>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={browser.up}
                disabled={!data?.parent}
                onClick={() => data?.parent && show(data.parent)}
              >
                <IconCornerLeftUp size={15} />
              </ActionIcon>
            </Tooltip>
            <TextInput
              flex={1}
              aria-label={browser.path}
              value={typed ?? data?.path ?? ''}
              onChange={event => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" size="xs">
              {browser.go}
            </Button>
          </Group>
        </form>
        {error ? (
          <Alert color="red" role="alert">
            {failureText(error)}
          </Alert>
        ) : (
          <FolderList
            key={data?.path}
            isOld={isOld}
            rows={rows}
            chosen={chosen}
            onToggle={row => toggle([row], !chosen.has(row.path))}
            onOpen={row => show(row.path)}
            onUp={() => data?.parent && show(data.parent)}
          />
        )}
        <Text size="xs" c="dimmed">
          {browser.help}
        </Text>
        <Group gap="sm">
          <Button disabled={chosen.size === 0} onClick={() => onTake([...chosen.values()])}>
            {browser.take(chosen.size)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button
            variant="subtle"
            ml="auto"
            disabled={isOld || here.length === 0}
            aria-pressed={areAllChosen}
            onClick={() => toggle(here, !areAllChosen)}
          >
            {browser.all}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
