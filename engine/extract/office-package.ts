import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { failure } from './problems.ts';

/** Bytes of a package that is opened at all. Documents of text stay far below; one full of pictures may come near. */
export const packageLimit = 200_000_000;

/** Bytes all members may unpack to, where a reader does not name another bound. */
const usualUnpacked = 200_000_000;
/** How many times its packed size a large member may unpack to. XML of real documents reaches 40. */
const ratioLimit = 200;
/** Bytes from which the ratio counts: small members of spaces pack very well and do no harm. */
const ratioCountsFrom = 10_000_000;
/** Members a package may have. */
const memberLimit = 20_000;

/** An office document that is a zip of parts: Office Open XML (ISO/IEC 29500-2), OpenDocument, EPUB. */
export type Package = {
  /** The parts' names as in the directory, without a leading slash. */
  readonly names: readonly string[];
  /** A part's name as the directory writes it; names do not tell upper from lower case (ISO/IEC 29500-2, 6.2.2.3). */
  find(name: string): string | undefined;
  /** Streams one part. Throws a ReadingFailure 'damaged' when the part is damaged or larger than the directory says. */
  read(name: string): AsyncGenerator<Uint8Array, void, undefined>;
  /** One part whole. The package's limits have been checked before, so all parts together are bounded. */
  bytes(name: string): Promise<Uint8Array>;
};

/**
 * Opens a package by its directory; nothing is unpacked yet.
 * @param mostUnpacked bytes that all members together may unpack to; more where a reader streams what it reads
 * @throws ReadingFailure 'bomb' when the directory promises more than a document holds, 'damaged' when there is none
 */
export async function openPackage(bytes: Uint8Array, mostUnpacked = usualUnpacked): Promise<Package> {
  const { zip, entries } = await readDirectory(bytes);
  let unpacked = 0;
  for (const entry of entries.values()) {
    unpacked += entry.uncompressedSize;
    const swells = entry.uncompressedSize > Math.max(1, entry.compressedSize) * ratioLimit;
    if (unpacked > mostUnpacked || (swells && entry.uncompressedSize > ratioCountsFrom)) throw failure('bomb');
  }
  return packageOf(zip, entries);
}

/** A package without a look at what it would unpack to: to see what it is, by its names and the start of a part. */
export async function openDirectory(bytes: Uint8Array): Promise<Package> {
  const { zip, entries } = await readDirectory(bytes);
  return packageOf(zip, entries);
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Package {
  const names = Array.from(entries.keys());
  const byLowerCase = new Map(names.map(name => [name.toLowerCase(), name]));
  return { names, find: name => byLowerCase.get(name.replace(/^\/+/, '').toLowerCase()), read, bytes: partBytes };

  async function partBytes(name: string): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of read(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async function* read(name: string): AsyncGenerator<Uint8Array, void, undefined> {
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
  }
}

function damaged(error: unknown): never {
  throw failure('damaged', error);
}

async function readDirectory(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return await listMembers(file).catch(error => {
      const mended = withoutTail(file);
      if (mended === undefined) throw error;
      return listMembers(mended);
    });
  } catch (error) {
    throw error instanceof Error && error.name === 'ReadingFailure' ? error : failure('damaged', error);
  }
}

async function listMembers(file: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  // Names are decoded here: one odd name must not spoil the others, and none is ever used as a path.
  const zip = await fromBufferPromise(file, { decodeStrings: false, lazyEntries: true });
  if (zip.entryCount > memberLimit) throw failure('bomb');
  for await (const entry of zip.eachEntry()) {
    const name = Buffer.from(entry.fileNameRaw).toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
    if (!entries.has(name)) entries.set(name, entry);
  }
  return { zip, entries };
}

/** A copy that ends where its directory ends, without a comment: what was lost or put after it is no reason to lose the rest. */
function withoutTail(file: Buffer): Buffer | undefined {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return end < 0 || end + 22 > file.length + 2
    ? undefined
    : Buffer.concat([file.subarray(0, end + 20), Buffer.alloc(2)]);
}
