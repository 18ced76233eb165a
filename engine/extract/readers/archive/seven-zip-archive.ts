import type { ChildFacts } from '../../extraction.ts';
import { lost } from '../../lost-children.ts';
import { failure, passwordFailure } from '../../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../../reading.ts';
import { swells } from '../../unpack.ts';
import { lastPart } from './member-names.ts';
import { type ListedItem, type Listing, list, type Unpacked, unpackWith } from './seven-zip.ts';

/** Bytes of an archive: 7-Zip works in memory. */
const limit = 2_000_000_000;
/** Bytes unpacked at once, and of the largest single file. */
const atOnce = 250_000_000;
/** Bytes up to which files are taken out of a solid archive, where each costs the unpacking of all before it. */
const mostSolid = 1_000_000_000;

/** Reads what 7-Zip knows and nothing else here does: 7z, RAR, ISO images, CAB, ar, cpio and others. */
export const sevenZipReader: Reader = { id: '7z 1', limit, read: readSevenZip };

/** Formats whose times are kept in UTC; the others keep the local time of whoever packed them. */
const inUtc: ReadonlySet<string> = new Set(['7z', 'Rar5', 'Iso', 'Udf', 'Ar', 'Cpio', 'Wim', 'Xar', 'tar']);

async function readSevenZip(input: ReaderInput): Promise<Reading> {
  const archive = await input.source.all();
  const listing = await list(archive, input.password);
  if (listing === undefined) throw hasLockedList(archive) ? passwordFailure(input.password) : failure('damaged');
  const { items } = listing;
  const files = items.filter(({ isFolder }) => !isFolder);
  let wanted: ListedItem[] = [];
  let bytes = 0;
  let before = 0;
  for (const item of files) {
    before += item.size ?? 0;
    const problem = whyNot(item, archive.length, listing.isSolid ? before : 0, input.password);
    if (problem !== undefined) {
      const size = item.size === undefined ? {} : { size: item.size };
      if (!(await input.child({ ...factsOf(item, listing), ...size, problem }))) return found(listing, files.length);
      continue;
    }
    if (bytes + (item.size ?? 0) > atOnce) {
      if (!(await takeOut(input, archive, listing, wanted))) return found(listing, files.length);
      wanted = [];
      bytes = 0;
    }
    wanted.push(item);
    bytes += item.size ?? 0;
  }
  await takeOut(input, archive, listing, wanted);
  return found(listing, files.length);
}

const found = ({ type }: Listing, count: number): Reading => ({
  metadata: stated({ format: type, files: String(count) }),
});

function whyNot(item: ListedItem, packed: number, before: number, password: string | undefined) {
  if (item.link !== undefined) return lost('link', item.link);
  if (item.isDevice) return lost('device');
  if (item.isEncrypted && password === undefined) return lost('password');
  if (swells(packed, item.size ?? 0)) return lost('bomb');
  return (item.size ?? 0) > atOnce || before > mostSolid ? lost('too-large') : undefined;
}

function factsOf({ path, modified }: ListedItem, { type }: Listing): ChildFacts {
  const zone = modified !== '' && inUtc.has(type) ? 'Z' : '';
  // Figures behind the seconds that are zeros only say how the format keeps its times.
  const written = modified.replace(/\.?0+$/, end => (end.startsWith('.') ? '' : end));
  return { name: lastPart(path), path, stated: stated({ modified: written + zone }) };
}

/** Unpacks these items and hands them over. Gives false when no more are wanted. */
async function takeOut(
  input: ReaderInput,
  archive: Uint8Array,
  listing: Listing,
  wanted: readonly ListedItem[],
): Promise<boolean> {
  if (wanted.length === 0) return true;
  const isAll = wanted.length === listing.items.filter(({ isFolder }) => !isFolder).length;
  let unpacked: Unpacked;
  try {
    const paths = isAll ? {} : { paths: wanted.map(({ path }) => path) };
    unpacked = await unpackWith(archive, { password: input.password, most: atOnce, ...paths });
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error;
    // It states less than it holds.
    for (const item of wanted)
      if (!(await input.child({ ...factsOf(item, listing), problem: lost('bomb') }))) return false;
    return true;
  }
  const listed = Map.groupBy(wanted, ({ path }) => asUnpacked(path));
  for (const { path, bytes } of unpacked.files) {
    const item = takeListed(listed, path);
    const facts = item === undefined ? { name: lastPart(path), path } : factsOf(item, listing);
    const error = [...(item === undefined ? [] : [item.path]), path]
      .map(each => unpacked.errors.get(each))
      .find(each => each !== undefined);
    const isWhole = error === undefined && (item?.size === undefined || item.size === bytes.length);
    const child = isWhole ? { ...facts, bytes } : { ...facts, problem: whyFailed(error, input.password) };
    if (!(await input.child(child))) return false;
  }
  for (const items of listed.values())
    for (const item of items) {
      const problem = whyFailed(unpacked.errors.get(item.path), input.password);
      if (!(await input.child({ ...factsOf(item, listing), problem }))) return false;
    }
  return true;
}

/** A path as 7-Zip writes it to a disk: without steps upwards, and as it shows it: without control characters. */
function asUnpacked(path: string): string {
  const steps = path.split('/').filter(step => step !== '' && step !== '.' && step !== '..');
  return steps.join('/').replace(/\p{Cc}/gu, '_');
}

/** The listed item that a file came of; a second one of the same name was renamed on the way. */
function takeListed(listed: Map<string, ListedItem[]>, path: string): ListedItem | undefined {
  const plain = asUnpacked(path);
  const first = plain.replace(/_\d+(\.[^./]*)?$/, (_all, ending: string | undefined) => ending ?? '');
  return listed.get(plain)?.shift() ?? listed.get(first)?.shift();
}

function whyFailed(error: string | undefined, password: string | undefined) {
  if (error !== undefined && /password/i.test(error)) return lost(password === undefined ? 'password' : 'wrong-password');
  return lost(error !== undefined && /unsupported/i.test(error) ? 'unsupported' : 'damaged');
}

/** Whether even the names in the archive are encrypted: 7-Zip then cannot list it. */
function hasLockedList(archive: Uint8Array): boolean {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  if (bytes.toString('latin1', 0, 4) === '7z\xbc\xaf') {
    // The header at the end is packed by AES, whose method is named 06 F1 07 01 (7zFormat.txt, Methods.txt).
    const header = 32 + Number(bytes.readBigUInt64LE(12));
    return bytes.subarray(Math.min(header, bytes.length)).includes(Buffer.from([6, 0xf1, 7, 1]));
  }
  // RAR 5: the first block after the signature encrypts all others; RAR 4: a flag of the main header.
  if (bytes.toString('latin1', 0, 8) === 'Rar!\x1a\x07\x01\0') return blockTypeOfRar5(bytes) === 4;
  return bytes.toString('latin1', 0, 7) === 'Rar!\x1a\x07\0' && ((bytes[10] ?? 0) & 0x80) !== 0;
}

/** The type of the first block: behind its sum (4 bytes) and its size, which is written in groups of seven bits. */
function blockTypeOfRar5(bytes: Buffer): number {
  let at = 12;
  while (((bytes[at] ?? 0) & 0x80) !== 0) at += 1;
  return bytes[at + 1] ?? 0;
}
