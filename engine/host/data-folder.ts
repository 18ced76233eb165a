import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for data of this program: `$XDG_DATA_HOME/casewright` or `~/.local/share/casewright` (XDG Base Directory
 * Specification), `~/Library/Application Support/Casewright` on macOS, `%APPDATA%\Casewright` on Windows.
 */
export function dataFolder(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Casewright');
  const { APPDATA, XDG_DATA_HOME } = environment;
  if (platform === 'win32') return join(APPDATA || join(home, 'AppData', 'Roaming'), 'Casewright');
  // The specification says that a relative path there is to be ignored.
  const base = XDG_DATA_HOME?.startsWith('/') === true ? XDG_DATA_HOME : join(home, '.local', 'share');
  return join(base, 'casewright');
}

/** Where files wait that a browser has brought, until an import has taken them in. */
export const uploadsFolder = (folder: string): string => join(folder, 'uploads');
