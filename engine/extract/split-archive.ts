import type { ByteSource } from './byte-source.ts';
import { say } from '../../contract/say.ts';
import type { Child, LostChild } from './extraction.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure } from './reading.ts';

/*
 * Archives that are spread over several files. Each file is an exhibit by itself, and none of them is the archive: what
 * is whole in a part is taken out, and the rest is said to lie in other parts instead of being damaged.
 */

/** How the parts behind the first are called, whose bytes have no signature: x.7z.002, x.z01, x.r00, x.a01. */
const laterPart = /\.(?:7z|zip|rar|tar|tgz|gz|bz2|xz|zst|iso|arj|cab|wim)\.\d{3}$|\.[zra]\d{2}$/i;
const numbered = /\.\d{3}$/;

/** Whether a name of a file that nothing else tells the kind of is that of such a part. */
export const isCalledLikePart = (name: string): boolean => laterPart.test(name);

/** Whether an archive says that it goes on in other files: 'yes', or 'maybe' where only its name does. */
export function isSplit(start: Buffer, name: string): 'yes' | 'maybe' | 'no' {
  const mark = start.toString('latin1', 0, 8);
  if (mark === 'PK\x07\x08PK\x03\x04' || isVolumeOfRar(start, mark)) return 'yes';
  return numbered.test(name) ? 'maybe' : 'no';
}

/** RAR 4: a flag of the main header; RAR 5: a flag of the main header behind numbers that are written in groups of seven bits. */
function isVolumeOfRar(start: Buffer, mark: string): boolean {
  if (mark.startsWith('Rar!\x1a\x07\0')) return start[9] === 0x73 && ((start[10] ?? 0) & 1) !== 0;
  if (mark !== 'Rar!\x1a\x07\x01\0') return false;
  let at = 12;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = start[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if ((byte & 0x80) === 0) break;
    }
    return value;
  };
  next();
  const type = next();
  const flags = next();
  if ((flags & 1) !== 0) next();
  if ((flags & 2) !== 0) next();
  return type === 1 && (next() & 1) !== 0;
}

/** Whether a file that does not begin like a zip ends like the last part of one. */
export async function endsSplitZip(source: ByteSource): Promise<boolean> {
  const { openDirectory } = await import('./readers/archive/zip-directory.ts');
  const { pagedBytes } = await import('./paged-bytes.ts');
  try {
    await openDirectory(source.size, pagedBytes(source));
    return false;
  } catch (error) {
    if (error instanceof ReadingFailure) return true;
    throw error;
  }
}

/** The reader of parts in which nothing can be found by itself. */
export const splitPartReader: Reader = {
  id: 'part 1',
  limit: Number.MAX_SAFE_INTEGER,
  read: () => Promise.reject(partOfSeveral()),
};

/** Reads a part as what it looks like, and says what it is where not all of it came out. */
export async function readPart(reader: Reader, input: ReaderInput, isSure: boolean): Promise<Reading> {
  let isAllThere = true;
  const child = (found: Child | LostChild): Promise<boolean> => {
    if ('problem' in found) isAllThere &&= found.problem.code !== 'damaged';
    else if (!(found.bytes instanceof Uint8Array)) return input.child({ ...found, bytes: watched(found.bytes) });
    return input.child(found);
  };
  async function* watched(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* bytes;
    } catch (error) {
      isAllThere = false;
      throw error;
    }
  }
  let reading: Reading;
  try {
    reading = await reader.read({ ...input, child });
  } catch (error) {
    const isClosed = error instanceof ReadingFailure && error.code !== 'damaged';
    throw isClosed ? error : partOfSeveral(error);
  }
  if (!isSure && isAllThere && reading.problem === undefined) return reading;
  return { ...reading, problem: { code: 'partial', message: say('split-archive') } };
}

function partOfSeveral(cause?: unknown): ReadingFailure {
  return new ReadingFailure('unsupported', say('split-archive'), { cause });
}
