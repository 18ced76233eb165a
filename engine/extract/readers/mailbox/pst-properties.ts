import { failure } from '../../problems.ts';
import type { MapiValue } from '../mail/mapi.ts';
import { types } from '../mail/mapi.ts';
import type { PstFile, PstNode } from './pst-file.ts';

// The upper half of Outlook's mailboxes (MS-PST 2.3, "LTP layer"): heaps of small pieces in the bytes of a node, and in
// them lists of properties and tables.

/** Bytes of one node that are read to find its properties, and of one property. Bodies have some megabytes. */
const mostBytes = 150_000_000;

export type PstProperties = {
  readonly values: ReadonlyMap<number, MapiValue>;
  /** The bytes of a property that may be too large to be read at once, or of one that was left out of `values`. */
  stream(id: number): AsyncGenerator<Uint8Array, void, undefined> | undefined;
  /** The node that a property of type object stands for. */
  object(id: number): PstNode | undefined;
};

type Heap = {
  /** A piece by its number. */
  get(hid: number): Buffer;
  readonly root: number;
  readonly kind: number;
};

/** Kinds of what a heap is for. */
const [listKind, tableKind, treeKind] = [0xbc, 0x7c, 0xb5];

/** Reads the properties of a node. `aside` are those whose bytes are left where they are. */
export async function propertiesOf(
  pst: PstFile,
  node: PstNode,
  aside: ReadonlySet<number> = new Set(),
): Promise<PstProperties> {
  const heap = await heapOf(pst, node.data);
  if (heap.kind !== listKind) throw failure('damaged');
  const beneath = await pst.beneath(node.beneath);
  const values = new Map<number, MapiValue>();
  const places = new Map<number, { type: number; place: number }>();
  for (const record of treeRecords(heap, heap.root, 8)) {
    const id = record.readUInt16LE(0);
    const type = record.readUInt16LE(2);
    places.set(id, { type, place: record.readUInt32LE(4) });
    if (aside.has(id)) continue;
    const bytes = await valueOf(pst, heap, beneath, type, record.subarray(4, 8));
    if (bytes !== undefined) values.set(id, { type, bytes });
  }
  return {
    values,
    stream(id) {
      const found = places.get(id);
      if (found === undefined || found.place === 0) return undefined;
      const outside = beneath.get(found.place);
      return outside === undefined ? once(heap.get(found.place)) : pst.blocks(outside.data);
    },
    object(id) {
      const found = places.get(id);
      if (found?.type !== types.object) return undefined;
      const piece = (found.place & 0x1f) === 0 ? heap.get(found.place) : undefined;
      return beneath.get(piece !== undefined && piece.length >= 4 ? piece.readUInt32LE(0) : found.place);
    },
  };
}

/** The rows of a table, each as properties. */
export async function rowsOf(pst: PstFile, node: PstNode): Promise<ReadonlyMap<number, MapiValue>[]> {
  const heap = await heapOf(pst, node.data);
  if (heap.kind !== tableKind) throw failure('damaged');
  const table = heap.get(heap.root);
  if (table.length < 22 || table[0] !== tableKind) throw failure('damaged');
  const columns = Array.from({ length: Math.min(table[1] ?? 0, Math.floor((table.length - 22) / 8)) }, (_, n) => {
    const at = 22 + n * 8;
    return {
      type: table.readUInt16LE(at),
      id: table.readUInt16LE(at + 2),
      at: table.readUInt16LE(at + 4),
      size: table.readUInt8(at + 6),
      bit: table.readUInt8(at + 7),
    };
  });
  const [marksAt, rowSize] = [table.readUInt16LE(6), table.readUInt16LE(8)];
  const beneath = await pst.beneath(node.beneath);
  const place = table.readUInt32LE(14);
  const rows: ReadonlyMap<number, MapiValue>[] = [];
  if (place === 0 || rowSize === 0) return rows;
  const outside = beneath.get(place);
  const blocks = outside === undefined ? once(heap.get(place)) : pst.blocks(outside.data);
  const count = [...treeRecords(heap, table.readUInt32LE(10), 0)].length;
  for await (const bytes of blocks) {
    const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    // Rows never cross the end of a block.
    for (let at = 0; at + rowSize <= block.length && rows.length < count; at += rowSize) {
      const row = block.subarray(at, at + rowSize);
      const values = new Map<number, MapiValue>();
      for (const { type, id, at: from, size, bit } of columns) {
        const isThere = ((row[marksAt + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
        if (!isThere || from + size > row.length) continue;
        const value = await valueOf(pst, heap, beneath, type, row.subarray(from, from + size));
        if (value !== undefined) values.set(id, { type, bytes: value });
      }
      rows.push(values);
    }
  }
  return rows;
}

/** A value: in its place where it fits, else in the heap or in a node beneath. */
async function valueOf(
  pst: PstFile,
  heap: Heap,
  beneath: ReadonlyMap<number, PstNode>,
  type: number,
  inPlace: Buffer,
): Promise<Buffer | undefined> {
  const isInPlace = [types.int16, types.int32, types.boolean, 0x0004, 0x000a].some(each => each === type);
  if (isInPlace || inPlace.length !== 4) return Buffer.from(inPlace);
  const place = inPlace.readUInt32LE(0);
  if (place === 0) return Buffer.alloc(0);
  if ((place & 0x1f) === 0) return Buffer.from(heap.get(place));
  const outside = beneath.get(place);
  return outside && (await gathered(pst, outside.data));
}

async function gathered(pst: PstFile, block: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of pst.blocks(block)) {
    parts.push(part);
    size += part.length;
    if (size > mostBytes) throw failure('memory');
  }
  return Buffer.concat(parts);
}

async function heapOf(pst: PstFile, block: number): Promise<Heap> {
  const blocks: Buffer[] = [];
  let size = 0;
  for await (const part of pst.blocks(block)) {
    blocks.push(part);
    size += part.length;
    if (size > mostBytes) throw failure('memory');
  }
  const [first] = blocks;
  if (first === undefined || first.length < 12 || first[2] !== 0xec) throw failure('damaged');
  const inBlock = pst.hasLargePages ? 14 : 11;
  return {
    root: first.readUInt32LE(4),
    kind: first.readUInt8(3),
    get(hid) {
      if (hid === 0) return Buffer.alloc(0);
      const index = (hid >>> 5) & (2 ** inBlock - 1);
      const bytes = blocks[hid >>> (5 + inBlock)];
      const map = bytes !== undefined && bytes.length >= 2 ? bytes.readUInt16LE(0) : undefined;
      const at = map === undefined ? 0 : map + 4 + (index - 1) * 2;
      if (bytes === undefined || map === undefined || index === 0 || at + 4 > bytes.length) throw failure('damaged');
      const [start, end] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
      if (start > end || end > bytes.length) throw failure('damaged');
      return bytes.subarray(start, end);
    },
  };
}

/** The records of a tree in a heap, in the order of their keys. With `size`, records of another size are an error. */
function* treeRecords(heap: Heap, root: number, size: number): Generator<Buffer, void, undefined> {
  const header = heap.get(root);
  if (header.length === 0 && size === 0) return;
  if (header.length < 8 || header[0] !== treeKind) throw failure('damaged');
  const [keySize, valueSize, levels] = [header.readUInt8(1), header.readUInt8(2), header.readUInt8(3)];
  if ((size > 0 && keySize + valueSize !== size) || keySize + valueSize === 0 || levels > 8) throw failure('damaged');
  yield* recordsAt(header.readUInt32LE(4), levels);

  function* recordsAt(place: number, level: number): Generator<Buffer, void, undefined> {
    const bytes = heap.get(place);
    const each = keySize + (level === 0 ? valueSize : 4);
    for (let at = 0; at + each <= bytes.length; at += each) {
      if (level === 0) yield bytes.subarray(at, at + each);
      else yield* recordsAt(bytes.readUInt32LE(at + keySize), level - 1);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
