import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../contract/failure.ts';
import { type Import, uploadedBatch } from '../../contract/imports.ts';

/** Copies that nobody imported are removed after this long; their import may wait in a library that is closed. */
const keptFor = 7 * 24 * 60 * 60_000;
/** More folders within each other than any person makes. */
const deepest = 100;

/** A private place for files on their way from a browser into an import. Each upload of several files is a batch with a folder of its own. */
export type UploadFolder = {
  /** Writes one file of a batch, under its own name and in its own folders. Throws a Failure. */
  take(
    batch: string,
    file: { readonly path: string; readonly modifiedAt: number | undefined; readonly content: Readable },
  ): Promise<void>;
  drop(batch: string): Promise<void>;
  /** Removes the copies that an import took in, once it has ended. */
  dropAfter(ended: Pick<Import, 'paths' | 'state'>): Promise<void>;
  /** Removes what was left behind long ago. */
  sweep(now: number): Promise<void>;
};

export function uploadFolder(root: string): UploadFolder {
  const folderOf = (batch: string): string => {
    if (uploadedBatch(`upload:${batch}`) === undefined) throw new Failure('invalid', 'An upload needs a UUID.');
    return join(root, batch);
  };
  const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });

  return {
    take: async (batch, { path, modifiedAt, content }) => {
      const folder = folderOf(batch);
      const target = targetIn(folder, path);
      try {
        // Only this user may look at what waits here: evidence may be under seal.
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await pipeline(content, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
        if (modifiedAt !== undefined) await utimes(target, new Date(), new Date(modifiedAt));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // What could not be begun cannot be removed either; the first failure is the one to tell.
        if (code !== 'EEXIST') await rm(target, { force: true }).catch(() => undefined);
        throw failureOf(code, path) ?? error;
      }
    },
    drop: batch => remove(folderOf(batch)),
    dropAfter: async ({ paths, state }) => {
      if (state === 'running') return;
      for (const path of paths) {
        const batch = uploadedBatch(path);
        if (batch !== undefined) await remove(folderOf(batch));
      }
    },
    sweep: async now => {
      for (const name of await readdir(root).catch(() => [])) {
        const stats = await stat(join(root, name)).catch(() => undefined);
        if (stats && now - stats.mtimeMs > keptFor) await remove(join(root, name));
      }
    },
  };
}

/** The place of a file in its batch. Throws `invalid` for a name that leads anywhere else. */
function targetIn(folder: string, path: string): string {
  const parts = path.split('/');
  const target = resolve(folder, ...parts);
  const isPlain =
    parts.length <= deepest &&
    parts.every(
      part =>
        part !== '' && part !== '.' && part !== '..' && !part.includes('\0') && !(sep === '\\' && /[\\:]/.test(part)),
    );
  if (isPlain && target.startsWith(folder + sep)) return target;
  throw new Failure(
    'invalid',
    `The name “${path.slice(0, 200)}” cannot be used on this machine. Rename the file and add it again.`,
  );
}

function failureOf(code: string | undefined, path: string): Failure | undefined {
  if (code === 'EEXIST') return new Failure('conflict', `There are two files “${path}” in this upload.`);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure(
      'too-large',
      'The disk is full: there is no room for a copy on its way into the library. Make room, or import the files from their folder.',
    );
  if (code === 'ENAMETOOLONG' || code === 'EINVAL')
    return new Failure(
      'invalid',
      `The name “${path.slice(0, 200)}” is too long for this machine. Shorten it and add the file again.`,
    );
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET')
    return new Failure('cancelled', 'The upload was interrupted.');
  return undefined;
}
