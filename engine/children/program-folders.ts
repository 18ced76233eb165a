import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folders that a program consists of: the nearest one above that holds the packages, and the packages, where they
 * are reached through a link.
 */
export function programFolders(folder: string): readonly string[] {
  const packages = join(folder, 'node_modules');
  if (existsSync(packages)) return [...new Set([folder, realpathSync(folder), realpathSync(packages)])];
  const above = dirname(folder);
  return above === folder ? [folder] : programFolders(above);
}
