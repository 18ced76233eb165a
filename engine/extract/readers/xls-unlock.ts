import { oldOfficeKeys } from '../old-office-cipher.ts';
import { oldProtection, passwordFailure } from '../problems.ts';
import { rc4InBlocks } from '../rc4.ts';
import { everybodysPassword } from '../unlock-package.ts';
import { recordsFrom, types } from './xls-records.ts';

const blockSize = 1024;

/** Records that are never ciphered (MS-XLS 2.2.10), by number where nothing else of them matters here. */
const open: ReadonlySet<number> = new Set([
  types.begin,
  types.filePass,
  types.interfaceHead,
  0x138,
  0x194,
  0x195,
  0x196,
]);

/** The stream of a workbook without its cipher. Heads of records are never ciphered, but use up the key as if they were. */
export function unlockXls(stream: Buffer, password: string | undefined): Buffer {
  const pass = filePass(stream);
  if (pass === undefined) return stream;
  // Zero is the mask of Excel 95, one is RC4.
  if (pass.length < 4 || pass.readUInt16LE(0) !== 1) throw oldProtection();
  const keys = oldOfficeKeys(pass.subarray(2), password ?? everybodysPassword);
  if (keys === undefined) throw passwordFailure(password);
  const plain = rc4InBlocks(keys, stream, blockSize);
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2);
    const type = stream.readUInt16LE(at);
    // Where a sheet begins stands open, so that it can be found.
    const openBytes = open.has(type) ? length : type === types.boundSheet ? 4 : 0;
    stream.copy(plain, at, at, at + 4 + openBytes);
    at += 4 + length;
  }
  return plain;
}

function filePass(stream: Buffer): Buffer | undefined {
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === types.filePass) return data;
    if (type === types.boundSheet || type === types.end) return undefined;
  }
  return undefined;
}
