import { extname } from 'node:path';
import type { ByteSource } from './byte-source.ts';
import type { Detected } from './detect.ts';
import { memberNames, packageLimit } from './ooxml.ts';
import { ReadingFailure } from './reading.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Packages by the folder of their main part. */
const packages: readonly (readonly [RegExp, Detected])[] = [
  [/^word\/document\d*\.xml$/i, { kind: 'docx', mediaType: docxType }],
  [
    /^xl\/workbook\.(xml|bin)$/i,
    { kind: 'other', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ],
  [
    /^ppt\/presentation\.xml$/i,
    { kind: 'other', mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  ],
  // WACZ 1.1.1, section 5.1.
  [/^archive\/.*\.warc(\.gz)?$/i, { kind: 'web-archive', mediaType: 'application/wacz', reader: 'wacz' }],
];

/** Extensions of Office files that are no documents of text. */
const sheetOrSlides: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xlsb', '.xltx', '.pptx', '.pptm', '.ppsx']);

/** What an Office file in a zip or compound file is; undefined when it is none. */
export async function detectOffice(source: ByteSource, signature: string, name: string): Promise<Detected | undefined> {
  const named = signature.includes('wordprocessingml') || signature.includes('ms-word.document');
  const word: Detected = { kind: 'docx', mediaType: named ? signature : docxType };
  if (source.size > packageLimit) return named ? word : undefined;
  const bytes = await source.all();
  if (signature === 'application/x-cfb') {
    if (!isEncryptedPackage(bytes)) return undefined;
    // Only the password shows what is inside; until then the name is all there is to tell a document from a sheet.
    return sheetOrSlides.has(extname(name).toLowerCase()) ? { kind: 'other', mediaType: signature } : word;
  }
  try {
    const names = await memberNames(bytes);
    const found = packages.find(([main]) => names.some(name => main.test(name)))?.[1];
    return found?.kind === 'docx' ? word : (found ?? (named ? word : undefined));
  } catch (error) {
    // A zip cut short has lost its directory; what its first members say still tells what it was.
    if (error instanceof ReadingFailure) return named ? word : undefined;
    throw error;
  }
}

/** A compound file with a stream "EncryptedPackage" is an Office document behind a password (MS-OFFCRYPTO 2.3.4.4). */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
