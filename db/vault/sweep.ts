import { chmodSync, type Dirent, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ObjectPlaces } from './object-place.ts';

export type Swept = {
  /** Hashes that should be in the vault and are not. */
  readonly missing: readonly Uint8Array[];
  /** Files without a row, such as after an interrupted import. Paths inside `objects`. Left alone: see below. */
  readonly orphaned: readonly string[];
  /** Temporary files of interrupted imports that were removed. */
  readonly removed: readonly string[];
  /** What the vault did not put there. Left alone. */
  readonly foreign: readonly string[];
};

/** Milliseconds for which a temporary file is left alone: longer than taking in any file lasts without a write. */
const leftoverAge = 60 * 60 * 1_000;

/** Files whose names in the vault are computed before others get a turn: some 5 ms when encrypted. */
const namedAtOnce = 1000;

/**
 * See `Vault.sweep`.
 *
 * Subtle: a whole object without a row is never removed. When an older library.db was put back, it may be the only
 * copy of evidence that was imported since; all it costs is room.
 */
export async function sweepVault(places: ObjectPlaces, known: Iterable<Uint8Array>, now: number): Promise<Swept> {
  const expected = new Map<string, Uint8Array>();
  for (const sha256 of known) {
    expected.set(places.nameOf(sha256), sha256);
    if (expected.size % namedAtOnce === 0) await setImmediate();
  }
  const orphaned: string[] = [];
  const removed: string[] = [];
  const foreign: string[] = [];
  for (const folder of await entriesOf(places.objects)) {
    const isIncoming = folder.name === 'incoming';
    if (!folder.isDirectory() || !(isIncoming || /^[0-9a-f]{2}$/.test(folder.name))) {
      foreign.push(folder.name);
      continue;
    }
    for (const entry of await entriesOf(join(places.objects, folder.name))) {
      const path = join(folder.name, entry.name);
      const isObject = /^[0-9a-f]{64}$/.test(entry.name) && entry.name.startsWith(folder.name);
      if (!entry.isFile() || !(isIncoming || isObject)) foreign.push(path);
      else if (isIncoming) {
        if (removeIfOld(join(places.objects, path), now)) removed.push(path);
      } else if (!expected.delete(entry.name)) orphaned.push(path);
    }
  }
  return { missing: [...expected.values()], orphaned, removed, foreign };
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Subtle: looking and removing follow each other at once, so that no import can write to the file in between. */
function removeIfOld(path: string, now: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || now - stats.mtimeMs < leftoverAge) return false;
  if (process.platform === 'win32') chmodSync(path, 0o600);
  rmSync(path);
  return true;
}
