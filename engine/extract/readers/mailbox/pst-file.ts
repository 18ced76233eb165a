import { say } from '../../../../contract/say.ts';
import { inflateSync } from 'node:zlib';
import type { ByteSource } from '../../byte-source.ts';
import { type ReadBytes, pagedBytes } from '../../paged-bytes.ts';
import { failure } from '../../problems.ts';
import { ReadingFailure } from '../../reading.ts';
import { type Disguise, undisguised } from './pst-cipher.ts';

// The lower half of Outlook's mailboxes (MS-PST 2.2, "NDB layer"): nodes, found by their numbers in one tree, and blocks
// of bytes, found in another. Read by ranges, so that the size of the file does not matter.

/** A node: where its bytes and those beneath it begin, and the node it belongs to. */
export type PstNode = {
  readonly id: number;
  readonly data: number;
  readonly beneath: number;
  readonly parent: number;
};

export type PstFile = {
  /** A node by its number. */
  node(id: number): Promise<PstNode | undefined>;
  /** All nodes, in the order of their numbers. Damaged parts of the tree are passed over, and counted. */
  nodes(onDamage: () => void): AsyncGenerator<PstNode, void, undefined>;
  /** The bytes of a node or a value, block by block. */
  blocks(block: number): AsyncGenerator<Buffer, void, undefined>;
  /** The nodes beneath a node. */
  beneath(block: number): Promise<ReadonlyMap<number, PstNode>>;
  /** Whether numbers inside heaps are laid out for pages of 4 KB. */
  readonly hasLargePages: boolean;
};

/** How the three kinds of file differ: older ones of 32 bits, those of 64 bits, and those with pages of 4 KB (OST since 2013). */
type Layout = {
  readonly word: 4 | 8;
  readonly pageSize: number;
  /** Where in a page the number of its entries stands, in how many bytes, and its level. */
  readonly count: number;
  readonly countBytes: 1 | 2;
  readonly level: number;
  readonly nodesAt: number;
  readonly blocksAt: number;
  readonly disguiseAt: number;
};
const small: Layout = {
  word: 4,
  pageSize: 512,
  count: 496,
  countBytes: 1,
  level: 499,
  nodesAt: 188,
  blocksAt: 196,
  disguiseAt: 461,
};
const large: Layout = {
  word: 8,
  pageSize: 512,
  count: 488,
  countBytes: 1,
  level: 491,
  nodesAt: 224,
  blocksAt: 240,
  disguiseAt: 513,
};
const larger: Layout = { ...large, pageSize: 4096, count: 4056, countBytes: 2, level: 4061 };

const disguises: readonly Disguise[] = ['none', 'permute', 'cyclic'];
/** Levels of trees. With pages of 15 entries, eight levels hold more than any disk. */
const deepest = 10;
/** Nodes beneath one node, and blocks of one value. */
const mostBeneath = 200_000;
const mostUnpacked = 1_000_000;

/** Opens a mailbox by its header. */
export async function openPst(source: ByteSource): Promise<PstFile> {
  const read = pagedBytes(source);
  const header = Buffer.from(await read(0, 1024));
  if (header.length < 564 || header.toString('latin1', 0, 4) !== '!BDN') throw failure('damaged');
  const version = header.readUInt16LE(10);
  const layout = version < 20 ? small : version < 36 ? large : larger;
  const disguise = disguises[header[layout.disguiseAt] ?? 0];
  if (disguise === undefined) throw protectedByWindows();
  const word = (bytes: Buffer, at: number): number =>
    layout.word === 4 ? bytes.readUInt32LE(at) : Number(bytes.readBigUInt64LE(at));
  const nodesRoot = word(header, layout.nodesAt);
  const blocksRoot = word(header, layout.blocksAt);
  const { word: wordSize } = layout;

  return {
    hasLargePages: layout === larger,
    async node(id) {
      const entry = await find(nodesRoot, id, 4 * wordSize);
      return entry && nodeOf(entry);
    },
    async *nodes(onDamage) {
      yield* leaves(nodesRoot, onDamage, 0, new Set());
    },
    blocks: block => blocksOf(block, 0),
    async beneath(block) {
      const found = new Map<number, PstNode>();
      if (block !== 0) await addBeneath(block, found, 0);
      return found;
    },
  };

  function nodeOf(entry: Buffer): PstNode {
    return {
      id: entry.readUInt32LE(0),
      data: word(entry, wordSize),
      beneath: word(entry, 2 * wordSize),
      parent: entry.readUInt32LE(3 * wordSize),
    };
  }

  /** A page of a tree: its level, and its entries, all of one size. */
  async function page(at: number, leafSize: number): Promise<{ level: number; entries: Buffer[] }> {
    const bytes = Buffer.from(await read(at, at + layout.pageSize));
    if (bytes.length < layout.pageSize) throw failure('damaged');
    const level = bytes.readUInt8(layout.level);
    const size = level === 0 ? leafSize : 3 * wordSize;
    const count = bytes.readUIntLE(layout.count, layout.countBytes);
    if (level > deepest || count * size > layout.count) throw failure('damaged');
    return { level, entries: Array.from({ length: count }, (_, n) => bytes.subarray(n * size, (n + 1) * size)) };
  }

  /** The entry of a leaf by its key. */
  async function find(root: number, key: number, leafSize: number): Promise<Buffer | undefined> {
    let at = root;
    for (let steps = 0; steps <= deepest; steps += 1) {
      const { level, entries } = await page(at, leafSize);
      if (level === 0) return entries.find(entry => keyOf(entry) === key);
      const next = entries.findLast(entry => keyOf(entry) <= key);
      if (next === undefined) return undefined;
      at = word(next, 2 * wordSize);
    }
    throw failure('damaged');
  }

  /** Subtle: the lowest bit of a block's number says nothing. Node numbers use it, so it counts in their tree alone. */
  function keyOf(entry: Buffer): number {
    return word(entry, 0);
  }

  async function* leaves(
    at: number,
    onDamage: () => void,
    depth: number,
    seen: Set<number>,
  ): AsyncGenerator<PstNode, void, undefined> {
    if (depth > deepest || seen.has(at)) return onDamage();
    seen.add(at);
    let found: { level: number; entries: Buffer[] };
    try {
      found = await page(at, 4 * wordSize);
    } catch (error) {
      if (error instanceof ReadingFailure) return onDamage();
      throw error;
    }
    for (const entry of found.entries) {
      if (found.level === 0) yield nodeOf(entry);
      else yield* leaves(word(entry, 2 * wordSize), onDamage, depth + 1, seen);
    }
  }

  /** The bytes of one block, as they were. */
  async function bytesOf(block: number): Promise<Buffer> {
    const entry = await find(blocksRoot, block - (block % 2), layout === small ? 12 : 24);
    if (entry === undefined) throw failure('damaged');
    const at = word(entry, wordSize);
    const length = entry.readUInt16LE(2 * wordSize);
    const bytes = Buffer.from(await read(at, at + length));
    if (bytes.length < length) throw failure('damaged');
    // The second bit marks blocks that only list others; those are not disguised.
    const isList = Math.floor(block / 2) % 2 === 1;
    const packed = layout === larger ? await unpackedAt(read, at, bytes) : bytes;
    return isList ? packed : undisguised(packed, disguise ?? 'none', block);
  }

  async function* blocksOf(block: number, depth: number): AsyncGenerator<Buffer, void, undefined> {
    if (block === 0) return;
    const bytes = await bytesOf(block);
    if (Math.floor(block / 2) % 2 === 0) {
      yield bytes;
      return;
    }
    if (bytes.length < 8 || bytes[0] !== 1 || depth > 2) throw failure('damaged');
    const count = Math.min(bytes.readUInt16LE(2), Math.floor((bytes.length - 8) / wordSize));
    for (let n = 0; n < count; n += 1) yield* blocksOf(word(bytes, 8 + n * wordSize), depth + 1);
  }

  async function addBeneath(block: number, found: Map<number, PstNode>, depth: number): Promise<void> {
    const bytes = await bytesOf(block);
    if (bytes.length < 4 || bytes[0] !== 2 || depth > 2) throw failure('damaged');
    const isLeaf = bytes[1] === 0;
    const size = (isLeaf ? 3 : 2) * wordSize;
    const from = wordSize === 4 ? 4 : 8;
    const count = Math.min(bytes.readUInt16LE(2), Math.floor((bytes.length - from) / size));
    for (let n = 0; n < count && found.size < mostBeneath; n += 1) {
      const entry = bytes.subarray(from + n * size, from + (n + 1) * size);
      if (!isLeaf) await addBeneath(word(entry, wordSize), found, depth + 1);
      else {
        const id = entry.readUInt32LE(0);
        found.set(id, { id, data: word(entry, wordSize), beneath: word(entry, 2 * wordSize), parent: 0 });
      }
    }
  }
}

/** In files with large pages a block may be packed; behind it, at the end of its space, stands how long it is unpacked. */
async function unpackedAt(read: ReadBytes, at: number, bytes: Buffer): Promise<Buffer> {
  const space = Math.ceil((bytes.length + 24) / 512) * 512;
  const trailer = Buffer.from(await read(at + space - 24, at + space));
  const unpacked = trailer.length === 24 ? trailer.readUInt16LE(18) : 0;
  if (unpacked === 0 || unpacked === bytes.length || bytes[0] !== 0x78) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (error) {
    throw failure('damaged', error);
  }
}

function protectedByWindows(): ReadingFailure {
  return new ReadingFailure('password', say('windows-protection'));
}
