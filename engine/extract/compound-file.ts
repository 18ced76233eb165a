import { failure } from './problems.ts';

/** Special sector numbers of MS-CFB 2.1: everything above the last ordinary one ends a chain. */
const lastSector = 0xfffffffa;
/** Directory entries that are looked at. A document with thousands of embedded objects has some ten thousand. */
const mostEntries = 100_000;
const entrySize = 128;
const noEntry = 0xffffffff;

/** A stream or storage of a compound file. Its path is made of names, apart by slashes, without the root. */
export type CompoundEntry = {
  readonly path: string;
  readonly isStorage: boolean;
  readonly size: number;
  readonly start: number;
  /** The class of a storage, in hexadecimal as it stands: which program made the object. */
  readonly classId: string;
};

export type CompoundFile = {
  readonly entries: readonly CompoundEntry[];
  /** The class of the file itself. */
  readonly classId: string;
  /** An entry by its path; upper and lower case are the same (MS-CFB 2.6.4). */
  find(path: string): CompoundEntry | undefined;
  /** The bytes of a stream. What lies behind the end of a file cut short is left out. */
  bytes(entry: CompoundEntry): Uint8Array;
  /** A copy of the whole file in which a stream has other bytes of the same length. */
  withStream(entry: CompoundEntry, bytes: Uint8Array): Uint8Array;
};

type Run = { readonly at: number; readonly length: number };

/** True when bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length)).toString('hex') === 'd0cf11e0a1b11ae1';
}

/**
 * Opens a compound file (MS-CFB), the container of .doc, .xls, .ppt and .msg, by its directory; streams are taken out when
 * asked for. Chains that cross or turn in a circle end where they would be longer than the file.
 * @throws ReadingFailure 'damaged'
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = file.length < 512 ? 0 : file.readUInt16LE(30);
  if (!isCompoundFile(bytes) || (shift !== 9 && shift !== 12)) throw failure('damaged');
  const sectorSize = 2 ** shift;
  const miniSize = 64;
  const miniBelow = file.readUInt32LE(56);
  const mostSectors = Math.ceil(file.length / sectorSize);

  const sectorAt = (sector: number): number => (sector + 1) * sectorSize;
  const numberAt = (at: number): number => (at + 4 <= file.length ? file.readUInt32LE(at) : noEntry);

  const fatSectors = readFatSectors();
  const next = (sector: number): number => {
    const table = fatSectors[Math.floor((sector * 4) / sectorSize)];
    return table === undefined ? noEntry : numberAt(sectorAt(table) + ((sector * 4) % sectorSize));
  };
  const root = chain(file.readUInt32LE(48));
  const directory = gather(root, root.length * sectorSize);
  const miniTable = gather(chain(file.readUInt32LE(60)), Infinity);
  const { entries, rootStart, rootSize, classId } = readDirectory();
  const miniStream = runsOf(chain(rootStart), rootSize, sectorSize, sectorAt);
  const byPath = new Map(entries.map(entry => [entry.path.toLowerCase(), entry]));

  return {
    entries,
    classId,
    find: path => byPath.get(path.toLowerCase()),
    bytes: entry => Buffer.concat(runs(entry).map(({ at, length }) => file.subarray(at, at + length))),
    withStream(entry, replacement) {
      const copy = Buffer.from(file);
      let taken = 0;
      for (const { at, length } of runs(entry)) {
        copy.set(replacement.subarray(taken, taken + length), at);
        taken += length;
      }
      return copy;
    },
  };

  /** The sectors that hold the table of chains: the first 109 stand in the header, the others in a chain of lists. */
  function readFatSectors(): number[] {
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(file.readUInt32LE(at));
    let list = file.readUInt32LE(68);
    for (let lists = 0; list <= lastSector && lists < mostSectors; lists += 1) {
      const from = sectorAt(list);
      for (let at = 0; at < sectorSize - 4; at += 4) sectors.push(numberAt(from + at));
      list = numberAt(from + sectorSize - 4);
    }
    return sectors.filter(sector => sector < mostSectors);
  }

  function chain(start: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < mostSectors && sectors.length <= mostSectors; sector = next(sector))
      sectors.push(sector);
    return sectors;
  }

  function gather(sectors: readonly number[], size: number): Buffer {
    return Buffer.concat(
      runsOf(sectors, size, sectorSize, sectorAt).map(({ at, length }) => file.subarray(at, at + length)),
    );
  }

  /** Where the pieces of a stream lie in the file. Small streams lie in the mini stream, in sectors of 64 bytes. */
  function runs({ start, size, isStorage }: CompoundEntry): Run[] {
    if (isStorage) return [];
    if (size >= miniBelow) return runsOf(chain(start), size, sectorSize, sectorAt);
    const mini: Run[] = [];
    const most = miniTable.length / 4;
    let left = size;
    for (let sector = start, seen = 0; sector < most && left > 0 && seen <= most; seen += 1) {
      const run = miniRun(sector * miniSize, Math.min(miniSize, left));
      if (run === undefined) break;
      mini.push(run);
      left -= miniSize;
      sector = miniTable.readUInt32LE(sector * 4);
    }
    return mini;
  }

  /** A sector of the mini stream never crosses a sector of the file, whose size is a multiple of its own. */
  function miniRun(offset: number, length: number): Run | undefined {
    const run = miniStream[Math.floor(offset / sectorSize)];
    const within = offset % sectorSize;
    return run === undefined || within >= run.length
      ? undefined
      : { at: run.at + within, length: Math.min(length, run.length - within) };
  }

  function runsOf(sectors: readonly number[], size: number, each: number, place: (sector: number) => number): Run[] {
    const found: Run[] = [];
    let left = size;
    for (const sector of sectors) {
      const at = place(sector);
      const length = Math.min(each, left, file.length - at);
      if (length <= 0) break;
      found.push({ at, length });
      left -= length;
    }
    return found;
  }

  function readDirectory(): { entries: CompoundEntry[]; rootStart: number; rootSize: number; classId: string } {
    const count = Math.min(mostEntries, Math.floor(directory.length / entrySize));
    if (count === 0) throw failure('damaged');
    const entryAt = (index: number) => directory.subarray(index * entrySize, (index + 1) * entrySize);
    const found: CompoundEntry[] = [];
    const seen = new Set<number>([0]);
    const first = entryAt(0);
    const waiting = [{ index: first.readUInt32LE(76), folder: '' }];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const { index, folder } = one;
      if (index >= count || seen.has(index)) continue;
      seen.add(index);
      const entry = entryAt(index);
      const type = entry[66];
      waiting.push({ index: entry.readUInt32LE(68), folder }, { index: entry.readUInt32LE(72), folder });
      if (type !== 1 && type !== 2) continue;
      const path = folder + nameOf(entry);
      const isStorage = type === 1;
      found.push({
        path,
        isStorage,
        size: isStorage ? 0 : Math.min(sizeOf(entry), file.length),
        start: entry.readUInt32LE(116),
        classId: entry.toString('hex', 80, 96),
      });
      if (isStorage) waiting.push({ index: entry.readUInt32LE(76), folder: `${path}/` });
    }
    return {
      entries: found,
      rootStart: first.readUInt32LE(116),
      rootSize: Math.min(sizeOf(first), file.length),
      classId: first.toString('hex', 80, 96),
    };
  }

  function nameOf(entry: Buffer): string {
    const length = Math.min(64, entry.readUInt16LE(64));
    return entry.toString('utf16le', 0, Math.max(0, length - 2)).replaceAll('/', '_');
  }

  /** The upper half of the size counts in large sectors only (MS-CFB 2.6.1). */
  function sizeOf(entry: Buffer): number {
    return entry.readUInt32LE(120) + (shift === 12 ? entry.readUInt32LE(124) * 2 ** 32 : 0);
  }
}
