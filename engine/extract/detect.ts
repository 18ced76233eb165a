import type { FileKind } from '../../contract/file-kinds.ts';
import { fileTypeFromBuffer } from 'file-type';
import type { ByteSource } from './byte-source.ts';
import { looksLikeMail, looksLikeMbox } from './detect-mail.ts';
import type { ReaderName } from './readers.ts';
import { detectText } from './detect-text.ts';
import { detectOffice } from './detect-office.ts';

export type Detected = {
  readonly kind: FileKind;
  readonly mediaType: string;
  /** Which reader takes it, where a kind has several; else the one named like the kind. */
  readonly reader?: ReaderName;
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

/** Tells what a file is by its content. Its name decides only between text, Markdown and CSV. */
export async function detect(source: ByteSource, name: string): Promise<Detected> {
  if (source.size === 0) return { kind: 'empty', mediaType: 'application/x-empty' };
  const head = await source.head(headSize);
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);

  if (start.subarray(0, pdfHeaderWithin).includes('%PDF-')) return { kind: 'pdf', mediaType: 'application/pdf' };
  if (looksLikeMbox(start)) return { kind: 'other', mediaType: 'application/mbox' };
  if (looksLikeMail(start)) return { kind: 'mail', mediaType: 'message/rfc822' };

  const signature = (await fileTypeFromBuffer(head))?.mime;
  if (signature !== undefined && (wrappers.has(signature) || isWordType(signature))) {
    const office = await detectOffice(source, signature, name);
    if (office !== undefined) return office;
  }
  if (signature !== undefined && pictures.has(signature)) return { kind: 'image', mediaType: signature };
  if (signature !== undefined && !wrappers.has(signature) && !/xml|^text\//.test(signature)) {
    return { kind: 'other', mediaType: signature };
  }
  const text = detectText(head, source.size > head.length, name);
  if (text !== undefined) return text;
  return { kind: 'other', mediaType: await secondOpinion(head, signature) };
}

function isWordType(signature: string): boolean {
  return signature.includes('wordprocessingml') || signature.startsWith('application/vnd.ms-word.');
}

let magic: Promise<{ detect(bytes: Uint8Array): string }> | undefined;

/** libmagic knows more types; slower to start, so only asked about what nothing else knows. */
async function secondOpinion(head: Uint8Array, signature: string | undefined): Promise<string> {
  magic ??= import('wasmagic').then(({ WASMagic }) => WASMagic.create());
  const answer = (await magic).detect(head);
  const known = answer !== '' && answer !== 'application/octet-stream' && !answer.startsWith('text/');
  return known ? answer : (signature ?? 'application/octet-stream');
}
