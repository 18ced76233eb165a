import { say } from '../../contract/say.ts';
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { Failure } from '../../contract/failure.ts';
import { blockMemory } from './block-memory.ts';
import { blockSize, readAhead, readFull } from './read-ahead.ts';

/**
 * What may be put into the vault. A path is a Buffer where the name is not valid text. Pieces come in order, as many as
 * there are; what they throw ends the adding, and nothing is kept.
 */
export type VaultSource =
  | { readonly path: string | Buffer }
  | { readonly bytes: Uint8Array }
  | { readonly pieces: AsyncIterable<Uint8Array> };

/** A source that is open and being read. */
export type OpenSource = {
  /** For messages. */
  readonly name: string;
  /** Bytes; undefined while that is not known. It is known at the latest when the last block is given. */
  readonly size: number | undefined;
  /** All of it at once, where the size is known. The memory is used again once the source is closed. */
  whole(): Promise<Uint8Array>;
  /** All of it in blocks; the memory of a block is used again two blocks later, or once the source is closed. */
  blocks(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
};

/**
 * Opens a source. Only a regular file is read, never a link: the caller decides whether to follow one.
 * Raises 'not-found', 'invalid' (not readable), 'unsupported' (a folder, device, pipe, socket or link). Reading raises
 * 'conflict' when the file changes meanwhile.
 */
export async function openSource(source: VaultSource): Promise<OpenSource> {
  if ('bytes' in source) return bytesSource(source.bytes);
  if ('pieces' in source) return piecesSource(source.pieces);
  return await fileSource(source.path);
}

const attached = 'an attached file';

function bytesSource(bytes: Uint8Array): OpenSource {
  return {
    name: attached,
    size: bytes.length,
    whole: () => Promise.resolve(bytes),
    async *blocks() {
      for (let start = 0; start < bytes.length; start += blockSize) yield bytes.subarray(start, start + blockSize);
    },
    close: () => Promise.resolve(),
  };
}

function piecesSource(pieces: AsyncIterable<Uint8Array>): OpenSource {
  let size: number | undefined;
  return {
    name: attached,
    get size() {
      return size;
    },
    whole: () => Promise.reject(new Error('The size of a source in pieces is not known before its end')),
    async *blocks() {
      let got = 0;
      let block = Buffer.allocUnsafeSlow(blockSize);
      let filled = 0;
      for await (const piece of pieces) {
        got += piece.length;
        for (let at = 0; at < piece.length; ) {
          // Subtle: a full block waits for one more byte, since what writes it must know whether it is the last.
          if (filled === blockSize) {
            yield block;
            block = Buffer.allocUnsafeSlow(blockSize);
            filled = 0;
          }
          const part = piece.subarray(at, at + blockSize - filled);
          block.set(part, filled);
          filled += part.length;
          at += part.length;
        }
      }
      size = got;
      if (filled > 0) yield block.subarray(0, filled);
    },
    close: () => Promise.resolve(),
  };
}

async function fileSource(path: string | Buffer): Promise<OpenSource> {
  const name = shownPath(path);
  const { file, before } = await openRegular(path, name);
  const size = Number(before.size);
  const memory = blockMemory();
  const guarded = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      throw sourceFailure(error, name);
    }
  };
  const demandUnchanged = async (bytesRead: number): Promise<void> => {
    const after = await guarded(file.stat({ bigint: true }));
    if (bytesRead === size && fingerprint(after) === fingerprint(before)) return;
    throw new Failure('conflict', say('source-changed', { name }));
  };
  return {
    name,
    size,
    async whole() {
      // One byte more than expected, to notice a file that is longer than it says.
      const buffer = memory.take(size + 1);
      const got = await guarded(readFull(file, buffer, size + 1, 0));
      await demandUnchanged(got);
      return buffer.subarray(0, size);
    },
    async *blocks() {
      let got = 0;
      try {
        for await (const block of readAhead(file, { start: 0, end: size + 1, length: blockSize, buffers: 3, memory })) {
          got += block.length;
          if (got > size) break;
          yield block;
        }
      } catch (error) {
        throw sourceFailure(error, name);
      }
      await demandUnchanged(got);
    },
    async close() {
      memory.giveBack();
      await file.close();
    },
  };
}

async function openRegular(path: string | Buffer, name: string): Promise<{ file: FileHandle; before: BigIntStats }> {
  try {
    // Looked at before it is opened: opening alone can make a device act.
    demandRegular(await lstat(path, { bigint: true }), name);
    const file = await openQuietly(path);
    try {
      const before = await file.stat({ bigint: true });
      demandRegular(before, name);
      return { file, before };
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    throw sourceFailure(error, name);
  }
}

/**
 * Opens for reading without following a link and without waiting for a pipe's other end. Linux can also leave the
 * time of last access alone, for the owner of the file only.
 */
async function openQuietly(path: string | Buffer): Promise<FileHandle> {
  // Windows lacks these flags.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const noAccessTime = constants.O_NOATIME ?? 0;
  try {
    return await open(path, flags | noAccessTime);
  } catch (error) {
    if (noAccessTime === 0 || (error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    return await open(path, flags);
  }
}

const fingerprint = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(' ');

function demandRegular(stats: BigIntStats, name: string): void {
  if (stats.isFile()) return;
  const kinds: [boolean, string][] = [
    [stats.isSymbolicLink(), 'a link to another place'],
    [stats.isDirectory(), 'a folder'],
    [stats.isFIFO(), 'a pipe between programs'],
    [stats.isSocket(), 'a socket between programs'],
    [stats.isCharacterDevice() || stats.isBlockDevice(), 'a device'],
  ];
  const kind = kinds.find(([is]) => is)?.[1] ?? 'not an ordinary file';
  throw new Failure('unsupported', say('source-no-file', { name, kind }));
}

function sourceFailure(error: unknown, name: string): unknown {
  if (error instanceof Failure) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const failure = (kind: ConstructorParameters<typeof Failure>[0], message: string): Failure =>
    new Failure(kind, message, { system: code }, { cause: error });
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('not-found', say('source-gone', { name }));
    case 'ELOOP':
      return failure('unsupported', say('source-no-file', { name, kind: 'a link to another place' }));
    case 'EACCES':
    case 'EPERM':
      return failure('invalid', say('source-not-allowed', { name }));
    case 'ENAMETOOLONG':
      return failure('invalid', say('source-long-path', { name }));
    default:
      return failure('invalid', say('source-unreadable', { name, why: code }));
  }
}

/** A path as it can be shown in one line: what is not text or would break the line becomes a mark. */
export function shownPath(path: string | Buffer): string {
  const text = typeof path === 'string' ? path : path.toString('utf8');
  return text.replace(/\p{Cc}/gu, '\u{FFFD}');
}
