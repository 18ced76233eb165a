import { crc32 } from 'node:zlib';

/** 1 January 1980, 00:00, the first moment a zip entry can name: two bytes of time, two of date (APPNOTE 4.4.6). */
const firstMoment = 0x0021_0000;
/** Signatures of the records of a zip file (APPNOTE 4.3). */
const localHeader = 0x0403_4b50;
const directoryHeader = 0x0201_4b50;
const endOfDirectory = 0x0605_4b50;
/** Version 2.0 is needed to extract, and bit 11 says that names are UTF-8. */
const version = 20;
const utf8Names = 0x0800;

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

/** Makes a zip file of small entries, stored without compression, so that the same entries always give the same bytes. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(version, 0);
    shared.writeUInt16LE(utf8Names, 2);
    shared.writeUInt32LE(firstMoment, 6);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);

    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(number32(directoryHeader), number16(version), shared, place, nameBytes);

    const record = Buffer.concat([number32(localHeader), shared, nameBytes, bytes]);
    parts.push(record);
    offset += record.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, number32(endOfDirectory), end]);
}

/** Sets the time of every entry of a zip file to the same moment. Raises an Error when the bytes are no plain zip file. */
export function withoutTimes(zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(number32(endOfDirectory));
  if (end < 0) throw new Error('These bytes are not a zip file: the end of its directory is missing.');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== directoryHeader) throw new Error('The directory of the zip file is damaged.');
    bytes.writeUInt32LE(firstMoment, at + 12);
    bytes.writeUInt32LE(firstMoment, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
