// Says whether out/ is as new as the sources, in a few milliseconds. Runs on any Node from 20.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folders whose files end up in out/, each at its place. */
export const shippedFolders = ['contract', 'db', 'electron', 'engine', 'headless', 'samples'];

/** @param {string} root */
const stampFile = root => join(root, 'out', '.sources');

/**
 * One hash over path, size and time of change of everything the build reads. Content is not read: as with `make`,
 * a file that changed has another time.
 * @param {string} root
 * @returns {string}
 */
export function sourcesStamp(root) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    // A file may vanish while others work in the folder (an editor's lock file): then it is no source.
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
  };
  const walk = (/** @type {string} */ folder) => {
    if (!existsSync(join(root, folder))) return;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const folder of [...shippedFolders, 'renderer', 'build']) walk(folder);
  add('package.json');
  return hash.digest('hex');
}

/**
 * Whether out/ was built completely from the sources as they are now.
 * @param {string} root
 */
export function isBuilt(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === sourcesStamp(root);
}
