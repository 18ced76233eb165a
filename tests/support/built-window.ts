import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ServedWindow, servedWindow } from './served-window.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const builtWindow = join(dirname(dirname(import.meta.dirname)), 'out/window');

/** The page with the window as it was built (`build` has seen to that); `dataFolder` is copied, so that a test may change what is in it. */
export function serveBuiltWindow(dataFolder?: string): Promise<ServedWindow> {
  const own = join(temporaryFolder(), 'data');
  if (dataFolder !== undefined) cpSync(dataFolder, own, { recursive: true });
  return servedWindow({ windowFolder: builtWindow, dataFolder: own });
}
