import { type ReactNode, useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useFolderChoice } from '../welcome/use-folder-choice.tsx';

export type FilePlace = {
  /** The whole path; '' until it is known where the home folder is. */
  readonly file: string;
  readonly name: string;
  readonly type: (file: string) => void;
  /** Asks for the place: for the file in the desktop app, else for its folder. */
  readonly choose: () => void;
  /** Must be shown somewhere. */
  readonly dialog: ReactNode;
};

/** Where a file is to be written: in the home folder, until somebody says something else. `title` becomes its name. */
export function useFilePlace(title: string, ending: string, separator: string): FilePlace {
  const { data: home } = useAnswer('host.folder', { path: '' });
  const [typed, type] = useState<string>();
  const usual = `${asFileName(title)}.${ending}`;
  const file = typed ?? (home ? `${withoutEnd(home.path)}${separator}${usual}` : '');
  const end = file.lastIndexOf(separator);
  const name = file.slice(end + 1);
  const { choose: chooseFolder, dialog } = useFolderChoice(file.slice(0, Math.max(0, end)), folder =>
    type(`${withoutEnd(folder)}${separator}${name || usual}`),
  );
  const choose = (): void => {
    const native = window.casewright;
    if (!native) {
      chooseFolder();
      return;
    }
    void native.chooseSave(name || usual).then(path => {
      if (path !== undefined) type(path);
    });
  };
  return { file, name, type, choose, dialog };
}

/** Without what some system does not allow in a name. */
const asFileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .slice(0, 120)
    .replace(/[. ]+$/, '');

const withoutEnd = (folder: string): string => folder.replace(/[\\/]$/, '');
