import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { Failure } from '../../contract/failure.ts';
import { officeFolder, officePackage, packageFiles } from './package.ts';

const notThisFile = `This is not the file that is needed, so nothing was added. Choose ${officePackage.archive}, as its makers publish it.`;

/** The folder where LibreOffice stands on this machine; undefined where nobody has added it. */
export function officeThere(dataFolder: string): string | undefined {
  const folder = officeFolder(dataFolder);
  const isWhole = packageFiles.every(
    ({ name, size }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === size,
  );
  return isWhole ? folder : undefined;
}

/**
 * Adds LibreOffice from the archive in which it is published. Only the files that are known by their hashes are kept; the
 * archive itself is not needed any more. Fails with `not-found`, `invalid` when it is another file, `conflict` when it cannot
 * be read or the disk is full.
 */
export async function addOffice(archive: string, dataFolder: string): Promise<void> {
  if (!existsSync(archive))
    throw new Failure('not-found', `There is no file ${archive}. Check the path, or choose the file again.`);
  const folder = officeFolder(dataFolder);
  // Made under another name first: what is half there must never be taken for the whole.
  const unfinished = `${folder}-being-added-${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    await takeOut(archive, unfinished);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(unfinished, folder);
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(error);
  } finally {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes it. What was laid out before stays in the libraries. */
export function removeOffice(dataFolder: string): void {
  rmSync(officeFolder(dataFolder), { recursive: true, force: true, maxRetries: 3 });
}

async function takeOut(archive: string, folder: string): Promise<void> {
  const found: Promise<string>[] = [];
  const stop = new AbortController();
  const tar = new Parser({
    strict: true,
    onReadEntry: entry => {
      const part = packageFiles.find(({ name }) => entry.path === `package/wasm/${name}`);
      if (part && entry.size === part.size) found.push(keep(entry, join(folder, part.name), stop.signal));
      else entry.resume();
    },
  });
  try {
    await pipeline(createReadStream(archive), createGunzip(), tar as unknown as NodeJS.WritableStream);
  } catch (error) {
    stop.abort();
    // Why a member was not kept, such as a full disk, is why the whole failed.
    throw (await Promise.allSettled(found)).find(isOwnFailure)?.reason ?? error;
  }
  const sums = await Promise.all(found);
  if (!packageFiles.every(({ sha256 }) => sums.includes(sha256))) throw new Failure('invalid', notThisFile);
}

/** Writes a member to a file and gives its SHA-256. */
async function keep(entry: ReadEntry, path: string, signal: AbortSignal): Promise<string> {
  const sum = createHash('sha256');
  entry.on('data', piece => sum.update(piece));
  const file = createWriteStream(path, { mode: 0o600, flush: true });
  await pipeline(entry as unknown as NodeJS.ReadableStream, file, { signal });
  return sum.digest('hex');
}

const isOwnFailure = (result: PromiseSettledResult<string>): result is PromiseRejectedResult =>
  result.status === 'rejected' && (result.reason as Error).name !== 'AbortError';

function failureOf(error: unknown): Failure {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return new Failure('too-large', 'The disk is full, so nothing was added. Make 250 MB free and try again.');
  if (/^E[A-Z]+$/.test(code))
    return new Failure(
      'conflict',
      'The file could not be read, or not be kept, so nothing was added. Check the disk and try again.',
      String(error),
    );
  return new Failure('invalid', notThisFile, String(error));
}
