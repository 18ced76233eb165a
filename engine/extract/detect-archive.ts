import { extname } from 'node:path';
import type { ByteSource } from './byte-source.ts';
import type { Detected } from './detect.ts';
import { isHeader as isTarHeader } from './readers/archive/tar-header.ts';

type Signature = readonly [at: number, bytes: string, mediaType: string];

/** What 7-Zip reads, by the bytes at a place. */
const throughSevenZip: readonly Signature[] = [
  [0, '7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar'],
  [0, 'MSCF\0\0\0\0', 'application/vnd.ms-cab-compressed'],
  [0, '!<arch>\n', 'application/x-archive'],
  [0, '070701', 'application/x-cpio'],
  [0, '070702', 'application/x-cpio'],
  [0, '070707', 'application/x-cpio'],
  [0, '\xc7\x71', 'application/x-cpio'],
  [0, 'ITSF\x03\0\0\0', 'application/vnd.ms-htmlhelp'],
  [0, '\x60\xea', 'application/x-arj'],
  [2, '-lh', 'application/x-lzh-compressed'],
  [0, 'xar!', 'application/x-xar'],
  [0, 'MSWIM\0\0\0', 'application/x-ms-wim'],
  [0, '\xed\xab\xee\xdb', 'application/x-rpm'],
  [0, 'hsqs', 'application/x-squashfs'],
  [0x8001, 'CD001', 'application/x-iso9660-image'],
  [0x8001, 'BEA01', 'application/x-udf-image'],
];

/** Single files that are packed, and which reader unpacks them. */
const packed: readonly (readonly [...Signature, 'gzip' | 'zstd' | 'packed'])[] = [
  [0, '\x1f\x8b\x08', 'application/gzip', 'gzip'],
  [0, '\x28\xb5\x2f\xfd', 'application/zstd', 'zstd'],
  [0, 'BZh', 'application/x-bzip2', 'packed'],
  [0, '\xfd7zXZ\0', 'application/x-xz', 'packed'],
  [0, '\x1f\x9d', 'application/x-compress', 'packed'],
];

/** A zip begins with the header of a member, or is empty. A split one begins with a mark of its own. */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08PK\x03\x04', 'PK00PK\x03\x04'];

export const isZip = (start: Buffer): boolean => zipStarts.some(mark => holds(start, 0, mark));

/** An archive, or a single packed file, by its first bytes; undefined for everything else, and for zips, which may be documents. */
export function detectArchive(start: Buffer, name: string): Detected | undefined {
  const archive = throughSevenZip.find(([at, bytes]) => holds(start, at, bytes));
  if (archive !== undefined && isLikely(archive, start))
    return { kind: 'archive', mediaType: archive[2], reader: 'sevenZip' };
  const single = packed.find(([at, bytes]) => holds(start, at, bytes));
  if (single !== undefined && isLikely(single, start))
    return { kind: 'archive', mediaType: single[2], reader: single[3] };
  // LZMA alone has no signature: its usual settings, and a name that says so.
  if (extname(name).toLowerCase() === '.lzma' && holds(start, 0, '\x5d\0\0'))
    return { kind: 'archive', mediaType: 'application/x-lzma', reader: 'packed' };
  if (isSigned(start)) return { kind: 'archive', mediaType: 'application/pkcs7-mime', reader: 'signed' };
  if (isTarHeader(start.subarray(0, 512))) return { kind: 'archive', mediaType: 'application/x-tar', reader: 'tar' };
  return undefined;
}

/** Signed, encrypted or packed content (CMS): a sequence that begins with one of its identifiers, or the same written out as text. */
function isSigned(start: Buffer): boolean {
  if (/^-----BEGIN (PKCS7|CMS)-----/.test(start.toString('latin1', 0, 30))) return true;
  const identifier =
    /^30(80|8[1-6]([0-9a-f]{2}){1,6}?|[0-7][0-9a-f])(06092a864886f70d010702|06092a864886f70d010703|060b2a864886f70d010910011f|060b2a864886f70d0109100109|060b2a864886f70d0109100117)/;
  return identifier.test(start.toString('hex', 0, 24));
}

/** Short signatures are met by chance; one more field must fit. */
function isLikely([, bytes, mediaType]: readonly [number, string, string, ...unknown[]], start: Buffer): boolean {
  if (mediaType === 'application/x-lzh-compressed') return /^-lh[0-7dx]-$/.test(start.toString('latin1', 2, 7));
  if (mediaType === 'application/x-arj') return start.length > 10 && start.readUInt16LE(2) <= 2600 && start[10] === 2;
  // The old binary format: an inode, a mode of a file or folder.
  if (bytes === '\xc7\x71') return start.length > 26 && [0x8000, 0x4000].includes(start.readUInt16LE(6) & 0xf000);
  if (mediaType === 'application/x-bzip2')
    return /^BZh[1-9](1AY&SY|\x17rE8P\x90)/.test(start.toString('latin1', 0, 10));
  return true;
}

function holds(start: Buffer, at: number, bytes: string): boolean {
  return start.toString('latin1', at, at + bytes.length) === bytes;
}

/** Parts by which packages of other programs are known; what is in them is of use to those programs only. */
const ofPrograms =
  /^(\[Content_Types\]\.xml|mimetype|Index\/.*\.iwa|Index\.zip|buildVersionHistory\.plist|index\.apxl)$/i;

/** A zip that is no document: an archive, unless its parts are of use to one program only. */
export async function detectZip(source: ByteSource, mediaType: string | undefined): Promise<Detected> {
  const { openDirectory } = await import('./readers/archive/zip-directory.ts');
  const { pagedBytes } = await import('./paged-bytes.ts');
  const { ReadingFailure } = await import('./reading.ts');
  try {
    const directory = await openDirectory(source.size, pagedBytes(source));
    let seen = 0;
    for await (const { name, unpacked } of directory?.members() ?? []) {
      if (unpacked > 0 && ofPrograms.test(name.toString('latin1')))
        return { kind: 'other', mediaType: mediaType ?? 'application/zip' };
      seen += 1;
      if (seen === 50) break;
    }
  } catch (error) {
    // Its reader says what is wrong with it.
    if (!(error instanceof ReadingFailure)) throw error;
  }
  return { kind: 'archive', mediaType: mediaType ?? 'application/zip', reader: 'zip' };
}
