import { say } from '../../../../contract/say.ts';
import { decode } from '../../charset.ts';
import type { Child, ChildFacts, LostChild } from '../../extraction.ts';
import { lost } from '../../lost-children.ts';
import { pagedBytes, type ReadBytes } from '../../paged-bytes.ts';
import { failure } from '../../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../../reading.ts';
import { swells } from '../../unpack.ts';
import { lastPart, type NameDecoder, nameDecoder } from './member-names.ts';
import { dosTime, fileTime, unixTime } from './written-times.ts';
import { openDirectory, type ZipDirectory, type ZipMember } from './zip-directory.ts';
import { content, isKnownMethod } from './zip-member.ts';
import { salvaged } from './zip-salvage.ts';
import { throughSevenZip } from './zip-through-seven-zip.ts';

/** Reads zip archives: member by member, by ranges of the file, so that its size does not matter. */
export const zipReader: Reader = { id: 'zip 1', limit: Number.MAX_SAFE_INTEGER, read: readZip };

const encrypted = 0x01;
const namesAreUtf8 = 0x800;
/** Extra fields (APPNOTE 4.6; Info-ZIP's own): a name in UTF-8, times of Unix and of Windows. */
const unicodeName = 0x7075;
const unixTimes = 0x5455;
const windowsTimes = 0x000a;
/** Bytes of a link that are read to say where it leads. */
const longestTarget = 4_096;
/** Names that are looked at to tell their charset. */
const sampledNames = 5_000;

async function readZip(input: ReaderInput): Promise<Reading> {
  const read = pagedBytes(input.source);
  const directory = await openDirectory(input.source.size, read);
  const members = () => directory?.members() ?? salvaged(input.source.size, read);
  const names = nameDecoder();
  let seen = 0;
  for await (const member of members()) {
    names.see(member.name);
    seen += 1;
    if (seen === sampledNames) break;
  }
  if (seen === 0 && directory === undefined) throw failure('damaged');

  let count = 0;
  for await (const member of members()) {
    const child = await childOf(input, read, member, names);
    if (child === undefined) continue;
    count += 1;
    if (!(await input.child(child))) break;
  }
  return {
    metadata: stated({
      files: String(count),
      comment: directory && directory.comment.length > 0 ? names.decode(directory.comment) : undefined,
    }),
    ...whatIsMissing(directory, count),
  };
}

function whatIsMissing(directory: ZipDirectory | undefined, count: number): Pick<Reading, 'problem'> {
  if (directory !== undefined && !directory.isDamaged) return {};
  return { problem: { code: 'partial', message: say('archive-list-missing', { count }) } };
}

async function childOf(
  input: ReaderInput,
  read: ReadBytes,
  member: ZipMember,
  names: NameDecoder,
): Promise<Child | LostChild | undefined> {
  const { source, passwords } = input;
  const path = pathOf(member, names);
  if (isFolder(member, path)) return undefined;
  const facts = { name: lastPart(path), path, ...statedOf(member, names) };
  const size = member.unpacked < 0 ? {} : { size: member.unpacked };
  const kind = unixKind(member);
  if (kind === 'link') return { ...facts, ...size, problem: lost('link', await target(input, read, member)) };
  if (kind === 'device') return { ...facts, ...size, problem: lost('device') };
  if (swells(member.packed, member.unpacked)) return { ...facts, ...size, problem: lost('bomb') };
  const isLocked = (member.flags & encrypted) !== 0;
  if (isLocked && passwords.length === 0) return { ...facts, ...size, problem: lost('password') };
  if (isLocked || !isKnownMethod(member.method))
    return await throughSevenZip(input, read, member, { ...facts, ...size }, isLocked ? passwords : []);
  return { ...facts, bytes: content(source, read, member) };
}

/** The path as written, in the charset that is stated or looks likeliest. */
function pathOf(member: ZipMember, names: NameDecoder): string {
  const field = member.extra.get(unicodeName);
  // Version 1, the sum of the other name, then the name.
  if (field !== undefined && field.length > 5 && field[0] === 1) return decode(field.subarray(5), 'utf-8');
  if ((member.flags & namesAreUtf8) !== 0) return decode(member.name, 'utf-8');
  return names.decode(member.name);
}

function isFolder(member: ZipMember, path: string): boolean {
  return /[/\\]$/.test(path) && member.unpacked === 0;
}

/** The kind of file on a Unix system (stat's S_IFMT), in the upper half of the attributes. */
function unixKind({ system, attributes }: ZipMember): 'file' | 'link' | 'device' {
  const isUnix = system === 3 || system === 19;
  const kind = (attributes >>> 16) & 0xf000;
  if (!isUnix || kind === 0 || kind === 0x8000 || kind === 0x4000) return 'file';
  return kind === 0xa000 ? 'link' : 'device';
}

async function target(input: ReaderInput, read: ReadBytes, member: ZipMember): Promise<string | undefined> {
  if (member.unpacked > longestTarget || (member.flags & encrypted) !== 0 || !isKnownMethod(member.method))
    return undefined;
  const parts: Uint8Array[] = [];
  try {
    for await (const piece of content(input.source, read, member)) parts.push(piece);
  } catch (error) {
    if (error instanceof ReadingFailure) return undefined;
    throw error;
  }
  return decode(Buffer.concat(parts), 'utf-8');
}

function statedOf(member: ZipMember, names: NameDecoder): Pick<ChildFacts, 'stated'> {
  const unix = member.extra.get(unixTimes);
  const windows = member.extra.get(windowsTimes);
  const facts = stated({
    modified: dosTime(member.date, member.time),
    modifiedUtc:
      unix !== undefined && unix.length >= 5 && ((unix[0] ?? 0) & 1) === 1
        ? unixTime(unix.readInt32LE(1))
        : windows !== undefined && windows.length >= 32 && windows.readUInt16LE(4) === 1
          ? fileTime(windows.readBigUInt64LE(8))
          : undefined,
    comment: member.comment.length > 0 ? names.decode(member.comment) : undefined,
  });
  return Object.keys(facts).length === 0 ? {} : { stated: facts };
}
