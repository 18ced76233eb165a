import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../contract/failure.ts';
import type { Child } from '../extract/extraction.ts';
import { readTar } from '../extract/readers/archive/tar.ts';
import { unpack } from '../extract/unpack.ts';
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
 * be read, `too-large` when the disk is full.
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
  const sums: string[] = [];
  await readTar(unpack(createReadStream(archive), createGunzip()), {
    child: async child => {
      const part = packageFiles.find(({ name }) => child.path === `package/wasm/${name}`);
      if (part && 'bytes' in child) sums.push(await keep(child.bytes, join(folder, part.name)));
      return true;
    },
  });
  if (!packageFiles.every(({ sha256 }) => sums.includes(sha256))) throw new Failure('invalid', notThisFile);
}

/** Writes a member to a file and gives its SHA-256. */
async function keep(bytes: Child['bytes'], path: string): Promise<string> {
  const sum = createHash('sha256');
  const counted = async function* () {
    for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      sum.update(piece);
      yield piece;
    }
  };
  await pipeline(counted, createWriteStream(path, { mode: 0o600, flush: true }));
  return sum.digest('hex');
}

function failureOf(error: unknown): Failure {
  // A reader's failure has that of the disk as its cause.
  const { code = '' } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
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
