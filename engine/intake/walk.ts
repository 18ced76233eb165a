import { type Sentence, say } from '../../contract/say.ts';
import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FailureCode } from '../../contract/failure.ts';
import { inNaturalOrder } from './natural-order.ts';
import { type PathBytes, displayPath, joinPath, lastName } from './path-bytes.ts';

/** Something that a walk met: a regular file to take in, or a thing that cannot be, with a sentence why. */
export type Found = { readonly path: PathBytes; readonly shown: string; readonly name: string } & (
  | { readonly what: 'file'; readonly size: number; readonly modifiedAt: number }
  | { readonly what: 'problem'; readonly code: FailureCode; readonly reason: Sentence }
);

/**
 * Walks files and folders, depth first, names in their natural order, so that two walks of the same tree are the same.
 * Links are not followed, so no loop can hold it. Nothing is thrown for what is found on the way; `library` is the folder
 * of the library itself, which is never taken in.
 */
export async function* walk(roots: readonly string[], library: string, signal: AbortSignal): AsyncGenerator<Found> {
  const own = await stat(library, { bigint: true });
  for (const root of roots) {
    const { path, error } = await target(resolve(root));
    if (error !== undefined)
      yield { path, shown: displayPath(path), name: lastName(path), what: 'problem', ...whyUnreachable(error) };
    else if (await isInside(path, own))
      yield { path, shown: displayPath(path), name: lastName(path), what: 'problem', ...isLibrary };
    else yield* walkOne(path, own, signal);
  }
}

/** A folder by its number on its disk: names may differ by links or by case and mean the same. */
const isSame = (one: BigIntStats, other: BigIntStats): boolean => one.dev === other.dev && one.ino === other.ino;

const isLibrary = {
  code: 'unsupported',
  reason: say('library'),
} as const;

async function isInside(path: string, library: BigIntStats): Promise<boolean> {
  const above = dirname(path);
  if (above === path) return false;
  try {
    return isSame(await stat(above, { bigint: true }), library) || (await isInside(above, library));
  } catch {
    // What is wrong with the path is said when it is walked.
    return false;
  }
}

/** A link that a person names means what it points to; a link met inside a folder is only reported. */
async function target(root: string): Promise<{ readonly path: string; readonly error?: unknown }> {
  try {
    return { path: (await lstat(root)).isSymbolicLink() ? await realpath(root) : root };
  } catch (error) {
    return { path: root, error };
  }
}

async function* walkOne(path: PathBytes, library: BigIntStats, signal: AbortSignal): AsyncGenerator<Found> {
  signal.throwIfAborted();
  const found = { path, shown: displayPath(path), name: lastName(path) };
  let stats: BigIntStats;
  try {
    stats = await lstat(path, { bigint: true });
  } catch (error) {
    yield { ...found, what: 'problem', ...whyUnreachable(error) };
    return;
  }
  if (stats.isDirectory()) {
    if (isSame(stats, library)) yield { ...found, what: 'problem', ...isLibrary };
    else yield* walkFolder(path, library, signal);
  } else if (stats.isFile())
    yield { ...found, what: 'file', size: Number(stats.size), modifiedAt: Number(stats.mtimeMs) };
  else yield { ...found, what: 'problem', code: 'unsupported', reason: whatItIs(stats) };
}

async function* walkFolder(path: PathBytes, library: BigIntStats, signal: AbortSignal): AsyncGenerator<Found> {
  const names: Buffer[] = [];
  try {
    // Names are read as bytes: on Linux they need not be valid text.
    const folder = await opendir(path, { encoding: 'buffer' as BufferEncoding });
    for await (const entry of folder) names.push(nameBytes(entry));
  } catch (error) {
    // On a disk that fails, a part of the names may have come: those files are taken in all the same.
    yield { path, shown: displayPath(path), name: lastName(path), what: 'problem', ...whyUnreachable(error) };
  }
  for (const name of inNaturalOrder(names)) yield* walkOne(joinPath(path, name), library, signal);
}

/** Subtle: with the encoding "buffer" the names are Buffers, which the type does not say. */
const nameBytes = (entry: Dirent): Buffer => {
  const name: unknown = entry.name;
  return name instanceof Uint8Array ? Buffer.from(name) : Buffer.from(String(name));
};

function whatItIs(stats: BigIntStats): Sentence {
  if (stats.isSymbolicLink()) return say('link');
  if (stats.isFIFO()) return say('pipe');
  if (stats.isSocket()) return say('socket');
  return say('device');
}

function whyUnreachable(error: unknown): { code: FailureCode; reason: Sentence } {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return {
      code: 'not-found',
      reason: say('not-there'),
    };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'invalid', reason: say('not-allowed') };
  if (code === 'ELOOP') return { code: 'invalid', reason: say('link-to-itself') };
  if (code === 'ENAMETOOLONG')
    return {
      code: 'invalid',
      reason: say('long-path'),
    };
  return {
    code: 'invalid',
    reason: say('unreadable', { why: code ?? message }),
  };
}
