import { extname } from 'node:path';
import type { ByteSource } from './byte-source.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';
import type { Detected } from './detect.ts';
import { openDirectory, type Package, packageLimit } from './office-package.ts';
import { ReadingFailure } from './reading.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const xlsbType = 'application/vnd.ms-excel.sheet.binary.macroenabled.12';

const word: Detected = { kind: 'docx', mediaType: docxType };
const workbook: Detected = { kind: 'sheet', mediaType: xlsxType, reader: 'xlsx' };
const slides: Detected = { kind: 'slides', mediaType: pptxType, reader: 'pptx' };
const oldWorkbook: Detected = { kind: 'sheet', mediaType: 'application/vnd.ms-excel', reader: 'xls' };
const otherWorkbook: Detected = { ...oldWorkbook, reader: 'sheetPackage' };

const oldSlides: Detected = { kind: 'slides', mediaType: 'application/vnd.ms-powerpoint', reader: 'ppt' };
const oldWord: Detected = { kind: 'document', mediaType: 'application/msword', reader: 'doc' };
const byEnding: Readonly<Record<string, Detected>> = { '.xls': oldWorkbook, '.ppt': oldSlides, '.doc': oldWord };

/** Packages by their main part. */
const packages: readonly (readonly [RegExp, Detected])[] = [
  [/^word\/document\d*\.xml$/i, word],
  [/^xl\/workbook\.xml$/i, workbook],
  [/^xl\/workbook\.bin$/i, { ...otherWorkbook, mediaType: xlsbType }],
  [/^ppt\/presentation\.xml$/i, slides],
  // WACZ 1.1.1, section 5.1.
  [/^archive\/.*\.warc(\.gz)?$/i, { kind: 'web-archive', mediaType: 'application/wacz', reader: 'wacz' }],
];

/** The families of signatures that the quick test knows, for packages whose directory is lost. */
const families: readonly (readonly [RegExp, Detected])[] = [
  [/wordprocessingml|ms-word\.(document|template)/, word],
  [/spreadsheetml|ms-excel\.(sheet|template)/, workbook],
  [/vnd\.apple\.numbers/, otherWorkbook],
  [/presentationml|ms-powerpoint\.(presentation|slideshow|template)/, slides],
];

/** Packages whose first member says what they are (ODF 1.3, part 2, 3.3; EPUB OCF 3.3, 4.2), by what that begins with. */
const saying: readonly (readonly [RegExp, Pick<Detected, 'kind' | 'reader'>])[] = [
  [/^application\/vnd\.(oasis\.opendocument\.spreadsheet|sun\.xml\.calc)/, { kind: 'sheet', reader: 'ods' }],
  [/^application\/vnd\.(oasis\.opendocument\.text|sun\.xml\.writer)/, { kind: 'document', reader: 'odt' }],
  [/^application\/epub\+zip/, { kind: 'document', reader: 'epub' }],
  [
    /^application\/vnd\.(oasis\.opendocument\.(presentation|graphics)|sun\.xml\.(impress|draw))/,
    { kind: 'slides', reader: 'odp' },
  ],
];

/** Compound files by their main stream. */
const compounds: readonly (readonly [string, Detected])[] = [
  ['__properties_version1.0', { kind: 'mail', mediaType: 'application/vnd.ms-outlook' }],
  ['Workbook', oldWorkbook],
  ['Book', oldWorkbook],
  ['PowerPoint Document', oldSlides],
  ['WordDocument', oldWord],
];

/** What an Office file in a zip or compound file is; undefined when it is none. */
export async function detectOffice(source: ByteSource, signature: string, name: string): Promise<Detected | undefined> {
  // The three programs of one office suite write packages that only their names tell apart.
  const isOther = signature.includes('apple') && /\.(pages|key)$/i.test(name);
  const family = isOther ? undefined : families.find(([type]) => type.test(signature))?.[1];
  const named = family && { ...family, mediaType: signature };
  const said = byOwnWord(firstMember(await source.head(200)));
  if (said !== undefined) return said;
  if (source.size > packageLimit) return named;
  const bytes = await source.all();
  if (isCompoundFile(bytes)) return inCompoundFile(bytes, name);
  try {
    const file = await openDirectory(bytes);
    const found = packages.find(([main]) => file.names.some(each => main.test(each)))?.[1];
    // The signature tells the kinds of one family apart, such as a template from a document.
    if (found !== undefined) return found.kind === named?.kind && found.reader === named.reader ? named : found;
    return named ?? byOwnWord(await packedMember(file));
  } catch (error) {
    // A zip cut short has lost its directory; what its first members say still tells what it was.
    if (error instanceof ReadingFailure) return named;
    throw error;
  }
}

/** What a package says of itself in its first member, which is not packed so that it can be read without unpacking. */
function firstMember(head: Uint8Array): string {
  const start = Buffer.from(head).toString('latin1');
  return start.startsWith('PK\x03\x04') && start.slice(30, 38) === 'mimetype' ? start.slice(38) : '';
}

/** The same from a package whose writer packed that member all the same, or put it elsewhere. */
async function packedMember(file: Package): Promise<string> {
  const name = file.names.find(each => each === 'mimetype') ?? file.find('META-INF/manifest.xml');
  if (name === undefined) return '';
  for await (const piece of file.read(name)) {
    const text = Buffer.from(piece).toString('latin1');
    if (name === 'mimetype') return text;
    const root = text.match(/<[^>]*>/g)?.find(tag => tag.includes('full-path="/"'));
    return /media-type="([^"]*)"/.exec(root ?? '')?.[1] ?? '';
  }
  return '';
}

function byOwnWord(text: string): Detected | undefined {
  const mediaType = /^[\w.+/-]+?(?=PK|[^\w.+/-]|$)/.exec(text)?.[0] ?? '';
  const found = saying.find(([type]) => type.test(mediaType))?.[1];
  return found && { ...found, mediaType };
}

function inCompoundFile(bytes: Uint8Array, name: string): Detected | undefined {
  try {
    const file = openCompoundFile(bytes);
    if (file.find('EncryptedPackage') !== undefined) return lockedPackage(name);
    return compounds.find(([stream]) => file.find(stream) !== undefined)?.[1];
  } catch (error) {
    // What has lost its directory could be any of them. The name says what it was, and its reader that it is damaged.
    if (error instanceof ReadingFailure) return byEnding[extname(name).toLowerCase()];
    throw error;
  }
}

/** Only the password shows what is inside; until then the name is all there is to tell a document from a sheet. */
function lockedPackage(name: string): Detected {
  const ending = extname(name).toLowerCase();
  const likely = ending.startsWith('.xl') ? workbook : ending.startsWith('.pp') ? slides : word;
  return { ...likely, mediaType: 'application/x-cfb', locked: true };
}

/** Office files from before packages and compound files, by how they begin: Excel 2 to 4 (MS-XLS 2.4.21), Lotus 1-2-3, Word 2, RTF. */
export function detectOldOffice(start: Buffer): Detected | undefined {
  const first = start.toString('hex', 0, 6);
  if (/^0900(04|06)00|^09(02|04)0600|^0908(08|10)00/.test(first)) return otherWorkbook;
  if (/^0000(0200|1a00)(04|05|06|00)/.test(first))
    return { ...otherWorkbook, mediaType: 'application/vnd.lotus-1-2-3' };
  if (first.startsWith('dba52d00')) return oldWord;
  if (/^\s*\{\\rtf/.test(start.toString('latin1', 0, 64)))
    return { kind: 'document', mediaType: 'application/rtf', reader: 'rtf' };
  return undefined;
}

/** Office documents that are one XML file, by its first element: OpenDocument, and what Office 2003 and "flat" packages write. */
export function detectOfficeXml(root: string): Detected | undefined {
  const tag = root.slice(0, root.indexOf('>') + 1);
  if (/^<(\w+:)?document\s/.test(tag)) return byOwnWord(/[\s:]mimetype="([^"]*)"/.exec(tag)?.[1] ?? '');
  if (/^<(\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(tag))
    return { ...otherWorkbook, mediaType: 'application/xml' };
  if (
    /^<(\w+:)?(wordDocument|package)\s[^>]*schemas\.microsoft\.com\/office\/(word\/2003\/wordml|2006\/xmlPackage)/.test(
      tag,
    )
  )
    return { kind: 'docx', mediaType: 'application/xml', reader: 'wordXml' };
  return undefined;
}
