import type { FileKind } from '../../contract/file-kinds.ts';
import { fileTypeFromBuffer } from 'file-type';
import { extname } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { isTnef, looksLikeEmlx, looksLikeMail, looksLikeMbox } from './detect-mail.ts';
import { looksLikeMhtml } from './detect-mhtml.ts';
import type { ReaderName } from './readers.ts';
import { looksConcealed } from './readers/concealed.ts';
import { isWal } from './readers/sqlite-wal.ts';
import { detectArchive, detectZip, isZip } from './detect-archive.ts';
import { endsSplitZip, isCalledLikePart, isSplit } from './split-archive.ts';
import { detectText } from './detect-text.ts';
import { detectOffice, detectOldOffice } from './detect-office.ts';

export type Detected = {
  readonly kind: FileKind;
  readonly mediaType: string;
  /** Which reader takes it, where a kind has several; else the one named like the kind. */
  readonly reader?: ReaderName;
  /** An Office package behind a password: what it is shows only when it is opened, and `kind` is what its name says. */
  readonly locked?: true;
  /** One file of an archive that is spread over several: sure, or only by its name. */
  readonly part?: 'yes' | 'maybe';
};

/** Bytes looked at to tell the type. Every signature in use lies in it but those at the end of archives. */
const headSize = 64 * 1024;

/** A PDF may have other bytes before its header (ISO 32000-1, Annex H.3, implementation note 13). */
const pdfHeaderWithin = 1024;

/** Picture types whose headers the image reader knows. */
const pictures: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/bmp',
  'image/heic',
  'image/heif',
  'image/avif',
]);

/** Answers of the quick test that say only what the file is packed in. */
const wrappers: ReadonlySet<string> = new Set(['application/zip', 'application/x-cfb']);
/** Answers of the quick test that name an office format. */
const isOffice = /openxmlformats|opendocument|vnd\.ms-(word|excel|powerpoint)|vnd\.apple\.|epub/;

/**
 * Tells what a file is by its content. Its name decides only between text, Markdown and CSV, and for parts of archives
 * that have no content of their own.
 */
export async function detect(source: ByteSource, name: string): Promise<Detected> {
  if (source.size === 0) return { kind: 'empty', mediaType: 'application/x-empty' };
  const head = await source.head(headSize);
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const detected = await detectWhole(source, head, start, name);
  if (detected.kind === 'archive') {
    const part = isSplit(start, name);
    return part === 'no' ? detected : { ...detected, part };
  }
  // Bytes in the midst of something packed may look like anything by chance.
  if (detected.kind !== 'other' || detected.reader !== undefined) return detected;
  if (detected.mediaType === unknownType && looksConcealed(head, name)) return { ...detected, reader: 'concealed' };
  const isZipEnd = /\.zip$/i.test(name) && (await endsSplitZip(source));
  return isZipEnd || isCalledLikePart(name) ? { kind: 'archive', mediaType: unknownType, reader: 'part' } : detected;
}

const unknownType = 'application/octet-stream';

async function detectWhole(source: ByteSource, head: Uint8Array, start: Buffer, name: string): Promise<Detected> {
  // Looked for first: an archive may begin with a file of any other kind, packed in it as it is.
  const isWarc = isGzippedWarc(head);
  if (!isWarc) {
    const archive = detectArchive(start, name);
    if (archive !== undefined) return archive;
  }
  if (!isZip(start) && start.subarray(0, pdfHeaderWithin).includes('%PDF-'))
    return { kind: 'pdf', mediaType: 'application/pdf' };
  if (looksLikeMbox(start, source.size <= head.length, name))
    return { kind: 'mailbox', mediaType: 'application/mbox', reader: 'mbox' };
  if (start.toString('latin1', 0, 4) === '!BDN')
    return { kind: 'mailbox', mediaType: 'application/vnd.ms-outlook-pst', reader: 'pst' };
  if (isTnef(start)) return { kind: 'mail', mediaType: 'application/vnd.ms-tnef' };
  if (looksLikeEmlx(start)) return { kind: 'mail', mediaType: 'message/x-emlx' };
  if (looksLikeMail(start, name) || looksLikeMhtml(start, name))
    return looksLikeMhtml(start, name)
      ? { kind: 'web-archive', mediaType: 'multipart/related', reader: 'mhtml' }
      : { kind: 'mail', mediaType: 'message/rfc822' };
  // Its first lines are text, and what was kept may be anything.
  if (/^WARC\/[01]\./.test(start.toString('latin1', 0, 7)))
    return { kind: 'web-archive', mediaType: 'application/warc', reader: 'warc' };
  if (start.subarray(0, 8).toString('latin1') === 'bplist00') return binaryPropertyList(source, name);
  if (isWal(start)) return { kind: 'database', mediaType: 'application/x-sqlite3-wal', reader: 'sqliteWal' };
  if (start.subarray(0, 16).toString('latin1') === 'SQLite format 3\0')
    return (await holdsMessages(source))
      ? { kind: 'chat', mediaType: 'application/vnd.sqlite3', reader: 'imessage' }
      : { kind: 'database', mediaType: 'application/vnd.sqlite3', reader: 'sqlite' };

  const old = detectOldOffice(start);
  if (old !== undefined) return old;
  const signature = (await fileTypeFromBuffer(head))?.mime;
  if (signature !== undefined && (wrappers.has(signature) || isOffice.test(signature))) {
    const office = await detectOffice(source, signature, name);
    if (office !== undefined) return office;
  }
  if (isWarc) return { kind: 'web-archive', mediaType: 'application/warc', reader: 'warc' };
  if (signature !== undefined && pictures.has(signature)) return { kind: 'image', mediaType: signature };
  const media = signature === undefined ? undefined : mediaKind(signature);
  if (media !== undefined && signature !== undefined) return { kind: media, mediaType: signature, reader: 'media' };
  if (isZip(start)) return await detectZip(source, signature);
  if (signature === 'application/pgp-encrypted') return { kind: 'other', mediaType: signature, reader: 'pgp' };
  if (signature !== undefined && !wrappers.has(signature) && !/xml|^text\//.test(signature)) {
    return { kind: 'other', mediaType: signature };
  }
  const text = detectText(head, source.size > head.length, name);
  if (text !== undefined) return text;
  return { kind: 'other', mediaType: await secondOpinion(head, signature) };
}

/** Sound recordings and films; some of their types begin with "application". */
function mediaKind(signature: string): 'audio' | 'video' | undefined {
  if (signature.startsWith('audio/')) return /midi/.test(signature) ? undefined : 'audio';
  if (signature.startsWith('video/')) return 'video';
  if (/^application\/(vnd\.ms-asf|mxf|vnd\.rn-realmedia)/.test(signature)) return 'video';
  return signature === 'application/ogg' ? 'audio' : undefined;
}

/** A small one with a key `URL` is what a Mac keeps a link in, when its name says so as well. */
async function binaryPropertyList(source: ByteSource, name: string): Promise<Detected> {
  const isLink = extname(name).toLowerCase() === '.webloc' && source.size < headSize;
  return isLink && Buffer.from(await source.all()).includes('URL')
    ? { kind: 'link', mediaType: 'application/x-webloc' }
    : { kind: 'data', mediaType: 'application/x-bplist', reader: 'propertyList' };
}

/** Bytes of an SQLite file that is looked through for the tables of Apple's messages: the most its reader takes. */
const databaseLimit = 200_000_000;

/** Whether an SQLite file is the messages of a Mac or an iPhone: the tables say so, wherever in the file they are named. */
async function holdsMessages(source: ByteSource): Promise<boolean> {
  if (source.size > databaseLimit) return false;
  const bytes = await source.all();
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.includes('CREATE TABLE chat_message_join') && all.includes('attributedBody');
}

/** Whether what is gzipped is a web archive; only the beginning is unpacked. */
function isGzippedWarc(head: Uint8Array): boolean {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return false;
  try {
    const start = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 });
    return start.subarray(0, 6).toString('latin1') === 'WARC/1';
  } catch {
    // Damaged, or too long a beginning for an archive: whatever it is, its reader will say so.
    return false;
  }
}

let magic: Promise<{ detect(bytes: Uint8Array): string }> | undefined;

/** libmagic knows more types; slower to start, so only asked about what nothing else knows. */
async function secondOpinion(head: Uint8Array, signature: string | undefined): Promise<string> {
  magic ??= import('wasmagic').then(({ WASMagic }) => WASMagic.create());
  const answer = (await magic).detect(head);
  const known = answer !== '' && answer !== unknownType && !answer.startsWith('text/');
  return known ? answer : (signature ?? unknownType);
}
