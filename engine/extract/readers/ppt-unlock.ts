import { oldOfficeKeys } from '../old-office-cipher.ts';
import { failure, passwordFailure } from '../problems.ts';
import { rc4 } from '../rc4.ts';
import { recordAt } from './ppt-records.ts';

/** The record that tells of the cipher (MS-PPT 2.3.7). */
const cryptSession = 12_052;

/** A copy of the stream in which each object is without its cipher: every one has a key of its own, by its number. */
export function unlockPpt(
  stream: Buffer,
  places: ReadonlyMap<number, number>,
  cipher: number,
  password: string | undefined,
): Buffer {
  const session = recordAt(stream, places.get(cipher) ?? -1);
  if (session?.type !== cryptSession) throw failure('damaged');
  const header = stream.subarray(session.start, session.end);
  const keys = password === undefined ? undefined : oldOfficeKeys(header, password);
  if (keys === undefined) throw passwordFailure(password);
  const plain = Buffer.from(stream);
  for (const [id, at] of places) {
    if (id === cipher || at + 8 > stream.length) continue;
    const size = rc4(keys(id), stream.subarray(at, at + 8)).readUInt32LE(4);
    rc4(keys(id), stream.subarray(at, at + 8 + size)).copy(plain, at);
  }
  return plain;
}
