import type { Child, ChildFacts, LostChild } from '../../extraction.ts';
import { lost } from '../../lost-children.ts';
import type { ReadBytes } from '../../paged-bytes.ts';
import type { ReaderInput } from '../../reading.ts';
import { ReadingFailure } from '../../reading.ts';
import { unpackWith, whyFailed } from './seven-zip.ts';
import type { ZipMember } from './zip-directory.ts';
import { packedBytes } from './zip-member.ts';

/** Bytes of a member, packed or unpacked: 7-Zip works in memory. */
const most = 250_000_000;
/** The extra field for large archives, which a small one does not need. */
const zip64Field = 1;

/**
 * Takes out a member that is encrypted, or packed in a way that only 7-Zip knows: it is given an archive in which that
 * member alone stands, just as it is. `passwords` are tried one after the other.
 */
export async function throughSevenZip(
  input: ReaderInput,
  read: ReadBytes,
  member: ZipMember,
  facts: ChildFacts & { readonly size?: number },
  passwords: readonly string[],
): Promise<Child | LostChild> {
  if (Math.max(member.packed, member.unpacked) > most) return { ...facts, problem: lost('too-large') };
  const parts: Uint8Array[] = [];
  try {
    for await (const piece of packedBytes(input.source, read, member)) parts.push(piece);
    let problem = lost('damaged');
    for (const password of passwords.length === 0 ? [undefined] : passwords) {
      // Made anew each time: 7-Zip takes the bytes for its own.
      const { files, errors } = await unpackWith(alone(member, parts), { password, most });
      const error = errors.get('member');
      const [file] = files;
      if (error === undefined && file !== undefined) {
        const { size: _size, ...rest } = facts;
        return { ...rest, bytes: file.bytes };
      }
      problem = lost(whyFailed(error, password));
      if (problem.code !== 'password') break;
    }
    return { ...facts, problem };
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error;
    return { ...facts, problem: lost(error.code === 'too-large' ? 'bomb' : 'damaged') };
  }
}

/** An archive of one member, called "member", whose bytes stand as they were. */
function alone(member: ZipMember, packed: readonly Uint8Array[]): Buffer {
  const name = Buffer.from('member');
  const extra = Buffer.concat(
    [...member.extra]
      .filter(([id]) => id !== zip64Field)
      .map(([id, data]) => Buffer.concat([two(id, data.length), data])),
  );
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(51, 0);
  facts.writeUInt16LE(member.flags, 2);
  facts.writeUInt16LE(member.method, 4);
  facts.writeUInt16LE(member.time, 6);
  facts.writeUInt16LE(member.date, 8);
  facts.writeUInt32LE(Math.max(0, member.crc), 10);
  facts.writeUInt32LE(member.packed, 14);
  facts.writeUInt32LE(Math.max(0, member.unpacked), 18);
  facts.writeUInt16LE(name.length, 22);
  facts.writeUInt16LE(extra.length, 24);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, extra, ...packed]);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x33\0', 'latin1'), facts, Buffer.alloc(14), name, extra]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

function two(first: number, second: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(first, 0);
  bytes.writeUInt16LE(second, 2);
  return bytes;
}
