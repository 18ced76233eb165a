import { BrowserWindow, type Dialog, type IpcMain, type IpcMainInvokeEvent, type Shell } from 'electron';
import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import { channels } from './channels.ts';
import { isOurPage } from './security.ts';

const chosen = z.enum(['files', 'folder']);
const fileName = z.string().max(300);
const path = z
  .string()
  .max(4000)
  .refine(value => isAbsolute(value));

/** Answers what only the desktop can do. Every message is checked: who sends it, and what it says. */
export function answerNativeFunctions(ipcMain: IpcMain, dialog: Dialog, shell: Shell): void {
  const answer = <Input>(
    channel: string,
    schema: z.ZodType<Input>,
    work: (input: Input, window: BrowserWindow) => unknown,
  ): void =>
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, input: unknown) => {
      const window = BrowserWindow.fromWebContents(event.sender);
      const checked = schema.safeParse(input);
      if (!isOurPage(event) || !window || !checked.success) throw new Error('Refused');
      return work(checked.data, window);
    });

  answer(channels.chooseFiles, chosen, async (what, window) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'createDirectory'],
    });
    return canceled ? [] : filePaths;
  });
  answer(channels.chooseSave, fileName, async (name, window) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: basename(name),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    return canceled ? undefined : filePath;
  });
  answer(channels.reveal, path, place => shell.showItemInFolder(place));
}
