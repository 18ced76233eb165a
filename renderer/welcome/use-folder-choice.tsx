import { type ReactNode, useState } from 'react';
import { FolderChooser } from './folder-chooser.tsx';

/**
 * Asks for a folder: with the system's dialog in the desktop app, else with our own. `dialog` must be shown somewhere;
 * `choose` opens it.
 */
export function useFolderChoice(
  start: string,
  onChoose: (path: string) => void,
): { readonly choose: () => void; readonly dialog: ReactNode } {
  const [opened, setOpened] = useState(false);
  const native = window.casewright;
  const choose = (): void => {
    if (!native) {
      setOpened(true);
      return;
    }
    void native.chooseFiles('folder').then(([path]) => {
      if (path !== undefined) onChoose(path);
    });
  };
  const dialog = native ? null : (
    <FolderChooser
      opened={opened}
      start={start}
      onClose={() => setOpened(false)}
      onChoose={path => {
        setOpened(false);
        onChoose(path);
      }}
    />
  );
  return { choose, dialog };
}
