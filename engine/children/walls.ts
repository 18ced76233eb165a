import { takeFilesAway } from './no-files.ts';
import { takeNetworkAway } from './no-network.ts';
import { takeSystemAway } from './no-system.ts';
import { programFolders } from './program-folders.ts';

/**
 * Puts up the walls of a child process from within, before it loads a single parser. Under Node they stand before those
 * of its permission model; Electron's processes ignore that model, so there these are all the walls that JavaScript has.
 * `folder`: one more that may be read.
 */
export function putUpWalls({ addons, folder }: { readonly addons: boolean; readonly folder?: string }): void {
  takeNetworkAway();
  takeSystemAway({ addons });
  takeFilesAway([...programFolders(import.meta.dirname), ...(folder === undefined ? [] : [folder])]);
}
