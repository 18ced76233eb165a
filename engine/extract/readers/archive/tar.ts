import { say } from '../../../../contract/say.ts';
import type { Child, ChildFacts, LostChild } from '../../extraction.ts';
import { type InOrder, inOrder } from '../../in-order.ts';
import { lost } from '../../lost-children.ts';
import { failure } from '../../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../../reading.ts';
import { lastPart, type NameDecoder, nameDecoder } from './member-names.ts';
import { blockLength, headerOf, isEmptyBlock, isHeader, paxRecords, type TarHeader } from './tar-header.ts';
import { unixTime } from './written-times.ts';

/** Reads tar archives from beginning to end; nothing of them is kept. */
export const tarReader: Reader = {
  id: 'tar 1',
  limit: Number.MAX_SAFE_INTEGER,
  read: input => readTar(input.source.stream(), input),
};

/** Bytes of a header that only describes the next member. */
const longestDescription = 1_000_000;

/** What describes the member that follows: pax records, and GNU's long names. */
type Description = { records: Map<string, Buffer>; path?: Buffer; link?: Buffer };

/** Reads an archive that comes in pieces, such as out of a compressed file. */
export async function readTar(pieces: AsyncIterable<Uint8Array>, input: Pick<ReaderInput, 'child'>): Promise<Reading> {
  const bytes = inOrder(pieces);
  const names = nameDecoder();
  let ahead: Description = { records: new Map() };
  let count = 0;
  let isDamaged = false;
  try {
    for (;;) {
      const block = await bytes.take(blockLength);
      if (block.length === 0) break;
      if (isEmptyBlock(block)) continue;
      if (!isHeader(block)) {
        if (count === 0 && bytes.at === blockLength) throw failure('damaged');
        // Passed over until something looks like a header again.
        isDamaged = true;
        continue;
      }
      const header = headerOf(block);
      if ('gxLK'.includes(header.type)) {
        // What holds for all members ("g") tells of how the archive was made, not of a member.
        const description = await bytes.take(Math.min(header.size, longestDescription));
        await bytes.skip(padded(header.size) - description.length);
        if (header.type !== 'g') ahead = described(ahead, header.type, description);
        continue;
      }
      const member = withDescription(header, ahead);
      ahead = { records: new Map() };
      const end = bytes.at + padded(member.size);
      const child = childOf(member, bytes, names);
      if (child !== undefined) {
        count += 1;
        if (!(await input.child(child))) break;
      }
      await bytes.skip(end - bytes.at);
      if (bytes.at < end) isDamaged = true;
    }
  } finally {
    await bytes.close();
  }
  return {
    metadata: stated({ files: String(count) }),
    ...(isDamaged && { problem: { code: 'partial' as const, message: say('archive-cut-short', { count }) } }),
  };
}

const padded = (size: number): number => Math.ceil(size / blockLength) * blockLength;

function described(ahead: Description, type: string, bytes: Buffer): Description {
  if (type === 'x') return { ...ahead, records: paxRecords(bytes) };
  const end = bytes.indexOf(0);
  const name = end < 0 ? bytes : bytes.subarray(0, end);
  return type === 'L' ? { ...ahead, path: name } : { ...ahead, link: name };
}

function withDescription(header: TarHeader, { records, path, link }: Description): TarHeader & { isSparse: boolean } {
  const number = (name: string): number | undefined => {
    const written = records.get(name)?.toString('latin1');
    return written === undefined || written === '' || Number.isNaN(Number(written)) ? undefined : Number(written);
  };
  return {
    ...header,
    path: records.get('GNU.sparse.name') ?? records.get('path') ?? path ?? header.path,
    link: records.get('linkpath') ?? link ?? header.link,
    // Links, devices and folders have no bytes behind them, whatever size some programs give them.
    size: /^[1-6]$/.test(header.type) ? 0 : Math.max(0, Math.floor(number('size') ?? header.size)),
    modified: number('mtime') ?? header.modified,
    isSparse: header.type === 'S' || [...records.keys()].some(name => name.startsWith('GNU.sparse.')),
  };
}

function childOf(
  member: TarHeader & { isSparse: boolean },
  bytes: InOrder,
  names: NameDecoder,
): Child | LostChild | undefined {
  const path = names.decode(member.path);
  const isFolder = member.type === '5' || member.type === 'D' || (path.endsWith('/') && member.size === 0);
  // A label of the whole archive is no member.
  if (isFolder || member.type === 'V') return undefined;
  const facts: ChildFacts = {
    name: lastPart(path),
    path,
    stated: stated({
      modified: unixTime(member.modified),
      owner: names.decode(member.owner),
      group: names.decode(member.group),
    }),
  };
  const { size } = member;
  if (member.type === '1' || member.type === '2') return { ...facts, problem: lost('link', names.decode(member.link)) };
  if ('346'.includes(member.type)) return { ...facts, problem: lost('device') };
  if (member.isSparse || member.type === 'M') return { ...facts, size, problem: lost('unsupported') };
  return { ...facts, bytes: whole(bytes, size) };
}

/** The bytes of a member, which must all be there. */
async function* whole(bytes: InOrder, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  const end = bytes.at + size;
  yield* bytes.pieces(size);
  if (bytes.at < end) throw failure('damaged');
}
