import type { Child, ChildFacts, LostChild, ReadingProblem } from '../../extraction.ts';
import { lost } from '../../lost-children.ts';
import { failure, passwordFailure } from '../../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../../reading.ts';
import { swells } from '../../unpack.ts';
import { lastPart } from './member-names.ts';
import { type ListedItem, type Listing, list, type Unpacked, unpackWith, whyFailed } from './seven-zip.ts';

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
  const { listing, password } = await listed(archive, input.passwords);
  const { items } = listing;
  const files = items.filter(({ isFolder }) => !isFolder);
  const opened: Opened = {
    archive,
    listing,
    isAll: false,
    passwords: password === undefined ? input.passwords : [password],
  };
  let wanted: ListedItem[] = [];
  let bytes = 0;
  let before = 0;
  for (const item of files) {
    before += item.size ?? 0;
    const problem = whyNot(item, opened, before);
    if (problem !== undefined) {
      const size = item.size === undefined ? {} : { size: item.size };
      if (!(await input.child({ ...factsOf(item, listing), ...size, problem }))) return found(listing, files.length);
      continue;
    }
    if (bytes + (item.size ?? 0) > atOnce) {
      if (!(await takeOut(input, opened, wanted))) return found(listing, files.length);
      wanted = [];
      bytes = 0;
    }
    wanted.push(item);
    bytes += item.size ?? 0;
  }
  await takeOut(input, { ...opened, isAll: wanted.length === files.length }, wanted);
  return found(listing, files.length);
}

type Opened = {
  readonly archive: Uint8Array;
  readonly listing: Listing;
  /** Whether all that is in it is taken out at once. */
  readonly isAll: boolean;
  /** To try on files that need one. */
  readonly passwords: readonly string[];
};

/** The list of an archive, and the password that it needed to be listed. */
async function listed(
  archive: Uint8Array,
  passwords: readonly string[],
): Promise<{ listing: Listing; password: string | undefined }> {
  const isLocked = hasLockedList(archive);
  for (const password of isLocked ? passwords : [undefined]) {
    const listing = await list(archive, password);
    if (listing !== undefined) return { listing, password };
  }
  throw isLocked ? passwordFailure(passwords[0]) : failure('damaged');
}

const found = ({ type }: Listing, count: number): Reading => ({
  metadata: stated({ format: type, files: String(count) }),
});

function whyNot(item: ListedItem, { archive, listing, passwords }: Opened, before: number): ReadingProblem | undefined {
  if (item.link !== undefined) return lost('link', item.link);
  if (item.isDevice) return lost('device');
  if (item.isEncrypted && passwords.length === 0) return lost('password');
  if (swells(archive.length, item.size ?? 0)) return lost('bomb');
  const isFar = listing.isSolid && before > mostSolid;
  return (item.size ?? 0) > atOnce || isFar ? lost('too-large') : undefined;
}

function factsOf({ path, modified }: ListedItem, { type }: Listing): ChildFacts {
  const zone = modified !== '' && inUtc.has(type) ? 'Z' : '';
  // Figures behind the seconds that are zeros only say how the format keeps its times.
  const written = modified.replace(/\.?0+$/, end => (end.startsWith('.') ? '' : end));
  return { name: lastPart(path), path, stated: stated({ modified: written + zone }) };
}

/**
 * Unpacks these items and hands them over; those that a password does not open are tried with the next one. Gives false
 * when no more are wanted.
 */
async function takeOut(input: ReaderInput, opened: Opened, wanted: readonly ListedItem[]): Promise<boolean> {
  let left = wanted;
  for (const [index, password] of (opened.passwords.length === 0 ? [undefined] : opened.passwords).entries()) {
    if (left.length === 0) return true;
    const isLast = index === Math.max(0, opened.passwords.length - 1);
    const closed: ListedItem[] = [];
    const isAll = opened.isAll && index === 0;
    for await (const child of takenOut({ ...opened, isAll }, left, password)) {
      if (child.item !== undefined && child.why === 'wrong-password' && !isLast) closed.push(child.item);
      else if (!(await input.child(child.out))) return false;
    }
    left = closed;
  }
  return true;
}

type TakenOut = { readonly item: ListedItem | undefined; readonly why?: string; readonly out: Child | LostChild };

async function* takenOut(
  { archive, listing, isAll }: Opened,
  wanted: readonly ListedItem[],
  password: string | undefined,
): AsyncGenerator<TakenOut, void, undefined> {
  let unpacked: Unpacked;
  try {
    const paths = isAll ? {} : { paths: wanted.map(({ path }) => path) };
    unpacked = await unpackWith(archive, { password, most: atOnce, ...paths });
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error;
    // It states less than it holds.
    for (const item of wanted) yield { item, out: { ...factsOf(item, listing), problem: lost('bomb') } };
    return;
  }
  const known = Map.groupBy(wanted, ({ path }) => asUnpacked(path));
  for (const { path, bytes } of unpacked.files) {
    const item = takeListed(known, path);
    const facts = item === undefined ? { name: lastPart(path), path } : factsOf(item, listing);
    const error = unpacked.errors.get(item?.path ?? path) ?? unpacked.errors.get(path);
    const isWhole = error === undefined && (item?.size === undefined || item.size === bytes.length);
    const why = isWhole ? undefined : whyFailed(error, password);
    if (why === undefined) yield { item, out: { ...facts, bytes } };
    else yield { item, why, out: { ...facts, problem: lost(why) } };
  }
  for (const items of known.values())
    for (const item of items) {
      const why = whyFailed(unpacked.errors.get(item.path), password);
      yield { item, why, out: { ...factsOf(item, listing), problem: lost(why) } };
    }
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

/** Whether even the names in the archive are encrypted: 7-Zip then cannot list it. */
function hasLockedList(archive: Uint8Array): boolean {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  if (bytes.toString('latin1', 0, 4) === '7z\xbc\xaf' && bytes.length >= 32) {
    // The header at the end, 23 where it is packed, by AES then, whose method is 06 F1 07 01 (7zFormat.txt, Methods.txt).
    const header = 32 + Number(bytes.readBigUInt64LE(12));
    return bytes[header] === 23 && bytes.subarray(header).includes(Buffer.from([6, 0xf1, 7, 1]));
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
