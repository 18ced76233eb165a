import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse, refuseAll, replace } from './refuse.ts';

type AnyFunction = (...values: unknown[]) => unknown;

/** Functions that only look, by a path. Each also as `…Sync`. */
const looking = new Set([
  'access',
  'exists',
  'lstat',
  'open',
  'openAsBlob',
  'opendir',
  'createReadStream',
  'readFile',
  'readdir',
  'readlink',
  'realpath',
  'stat',
  'statfs',
]);
/** Functions that work on what was opened already, and helpers that open nothing. */
const harmless = new Set(['close', 'fstat', 'read', 'readv', 'write', 'writev', '_toUnixTimestamp']);

/**
 * Takes files away from this process, for good: what lies in these folders may be read, and nothing may be written.
 * Node's permission model does the same beneath it, where there is one; Electron has none.
 */
export function takeFilesAway(readable: readonly string[]): void {
  const isReadable = (path: unknown): boolean => {
    // A descriptor is of something that was opened through here.
    if (typeof path === 'number') return true;
    const place = resolve(path instanceof URL ? fileURLToPath(path) : String(path));
    return readable.some(folder => place === folder || place.startsWith(folder + sep));
  };
  const onlyLooking =
    (original: AnyFunction, isOpen: boolean): AnyFunction =>
    (...values) =>
      isReadable(values[0]) && (isOpen ? isReading(values[1]) : asksToRead(values[1])) ? original(...values) : refuse();

  for (const owner of [fs, fs.promises]) {
    for (const [name, original] of Object.entries(owner) as [string, unknown][]) {
      // Classes are made from what these functions open.
      if (typeof original !== 'function' || /^[A-Z]/.test(name)) continue;
      const plain = name.replace(/Sync$/, '');
      if (harmless.has(plain)) continue;
      if (!looking.has(plain)) {
        refuseAll(owner, [name]);
        continue;
      }
      const narrowed = onlyLooking(original as AnyFunction, plain === 'open');
      const { native } = original as { native?: AnyFunction };
      replace(owner, name, native ? Object.assign(narrowed, { native: onlyLooking(native, false) }) : narrowed);
    }
  }
  syncBuiltinESMExports();
}

/** Whether flags open a file for reading alone. Left out they do; a function is the callback that follows them. */
const isReading = (flags: unknown): boolean =>
  flags === undefined || typeof flags === 'function' || [fs.constants.O_RDONLY, 'r', 'rs'].includes(flags as string);

/** Whether the options of a function that reads do not make it write first. */
const asksToRead = (options: unknown): boolean => {
  if (typeof options !== 'object' || options === null) return true;
  const { flag, flags } = options as { flag?: unknown; flags?: unknown };
  return isReading(flag) && isReading(flags);
};
