import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconFileExport, IconFolderOpen } from '@tabler/icons-react';
import { useId } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { FilePlace } from './use-file-place.tsx';

/** Says where a file will be written. */
export function PlaceField({ place }: { place: FilePlace }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const id = useId();
  return (
    <Group gap="sm" wrap="nowrap" flex={1} miw={0}>
      <Text size="xs" c="dimmed" component="label" htmlFor={id} flex="none">
        {text.file}
      </Text>
      <TextInput
        id={id}
        value={place.file}
        onChange={event => place.type(event.currentTarget.value)}
        flex={1}
        miw={0}
        spellCheck={false}
        autoComplete="off"
      />
      <Button variant="default" size="xs" flex="none" leftSection={<IconFolderOpen size={15} />} onClick={place.choose}>
        {actions.choose}
      </Button>
    </Group>
  );
}

/** The button of the form that writes the file. */
export function WriteButton({ place, isBusy }: { place: FilePlace; isBusy: boolean }) {
  const text = useWords(words);
  return (
    <Button
      type="submit"
      size="xs"
      leftSection={<IconFileExport size={15} />}
      loading={isBusy}
      disabled={place.name === ''}
      maw={440}
    >
      <Text span inherit truncate>
        {text.writeTo(place.name)}
      </Text>
    </Button>
  );
}
