import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileUpload, IconFiles, IconFolder, IconFolderSearch, IconFolderUp } from '@tabler/icons-react';
import { useWords } from '../messages/words.ts';
import { type DroppedFile, pickedFiles } from './dropped-files.ts';
import type { ChosenPath } from './folder-browser.tsx';
import { words } from './messages.ts';

type Props = {
  onBrowse: () => void;
  onPaths: (paths: readonly ChosenPath[]) => void;
  onFiles: (files: readonly DroppedFile[]) => void;
};

/** The ways to choose files: the system's dialog in the desktop app; the program's own and the browser's in a browser. */
export function ChooseButtons({ onBrowse, onPaths, onFiles }: Props) {
  const { sheet } = useWords(words);
  const { casewright } = window;
  const choose = async (what: 'files' | 'folder'): Promise<void> => {
    const paths = (await casewright?.chooseFiles(what)) ?? [];
    onPaths(paths.map(path => ({ path, isFolder: what === 'folder' })));
  };
  const pick = (isFolder: boolean): void => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.webkitdirectory = isFolder;
    input.addEventListener('change', () => input.files && onFiles(pickedFiles(input.files)));
    input.click();
  };
  return (
    <Stack gap="sm" className="cw-imports-drop">
      <Text fw={500}>{casewright ? sheet.dropDesktop : sheet.drop}</Text>
      <Group gap="sm">
        {casewright ? (
          <>
            <Button variant="default" leftSection={<IconFiles size={15} />} onClick={() => void choose('files')}>
              {sheet.files}
            </Button>
            <Button variant="default" leftSection={<IconFolder size={15} />} onClick={() => void choose('folder')}>
              {sheet.folder}
            </Button>
          </>
        ) : (
          <>
            <Button variant="light" leftSection={<IconFolderSearch size={15} />} onClick={onBrowse}>
              {sheet.browse}
            </Button>
            <Button variant="default" leftSection={<IconFileUpload size={15} />} onClick={() => pick(false)}>
              {sheet.uploadFiles}
            </Button>
            <Button variant="default" leftSection={<IconFolderUp size={15} />} onClick={() => pick(true)}>
              {sheet.uploadFolder}
            </Button>
          </>
        )}
      </Group>
      {casewright ? null : (
        <Text size="xs" c="dimmed">
          {sheet.dropHelp}
        </Text>
      )}
    </Stack>
  );
}
