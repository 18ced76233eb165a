import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { failure } from './problems.ts';

/** Bytes of a package that is opened at all. Documents of text stay far below; one full of pictures may come near. */
export const packageLimit = 200_000_000;

/** Bytes all members may unpack to. */
const unpackedLimit = 200_000_000;
/** How many times its packed size a large member may unpack to. XML of real documents reaches 40. */
const ratioLimit = 200;
/** Bytes from which the ratio counts: small members of spaces pack very well and do no harm. */
const ratioCountsFrom = 10_000_000;
/** Members a package may have. */
const memberLimit = 20_000;

/** An Office Open XML package (ISO/IEC 29500-2): a zip of parts. */
export type Package = {
  /** The parts' names as in the directory, without a leading slash. */
  readonly names: readonly string[];
  /** Streams one part. Throws a ReadingFailure 'damaged' when the part is damaged or larger than the directory says. */
  read(name: string): AsyncGenerator<Uint8Array, void, undefined>;
};

/**
 * Opens a package by its directory; nothing is unpacked yet.
 * @throws ReadingFailure 'bomb' when the directory promises more than a document holds, 'damaged' when there is none
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const { zip, entries } = await directory(bytes);
  let unpacked = 0;
  for (const entry of entries.values()) {
    unpacked += entry.uncompressedSize;
    const swells = entry.uncompressedSize > Math.max(1, entry.compressedSize) * ratioLimit;
    if (unpacked > unpackedLimit || (swells && entry.uncompressedSize > ratioCountsFrom)) throw failure('bomb');
  }
  return {
    names: Array.from(entries.keys()),
    async *read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw failure('damaged');
      let part: AsyncIterator<Uint8Array>;
      try {
        part = (await zip.openReadStreamPromise(entry))[Symbol.asyncIterator]();
      } catch (error) {
        throw failure('damaged', error);
      }
      try {
        for (let next = await part.next().catch(damaged); next.done !== true; next = await part.next().catch(damaged)) {
          yield next.value;
        }
      } finally {
        await part.return?.();
      }
    },
  };
}

/** The names of a zip's members, or undefined when it has no readable directory. Nothing is unpacked. */
export async function memberNames(bytes: Uint8Array): Promise<readonly string[]> {
  const { entries } = await directory(bytes);
  return Array.from(entries.keys());
}

function damaged(error: unknown): never {
  throw failure('damaged', error);
}

async function directory(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    // Names are decoded here: one odd name must not spoil the others, and none is ever used as a path.
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: false,
      lazyEntries: true,
    });
    if (zip.entryCount > memberLimit) throw failure('bomb');
    for await (const entry of zip.eachEntry()) {
      const name = Buffer.from(entry.fileNameRaw).toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
      if (!entries.has(name)) entries.set(name, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw error instanceof Error && error.name === 'ReadingFailure' ? error : failure('damaged', error);
  }
}
