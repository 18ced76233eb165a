import { bytesInMemory, type ByteSource } from './byte-source.ts';
import { charsetSample, decode, detectCharset } from './charset.ts';
import { isCompoundFile } from './compound-file.ts';
import { openPackage } from './office-package.ts';
import { mhtmlPage } from './preview-mhtml.ts';
import { asMarkup } from './as-markup.ts';
import { type Harmless, harmless, wholePage } from './preview-markup.ts';
import type { PreviewAnswer, PreviewKind } from './preview-messages.ts';
import { asFailure, failure, tooLarge } from './problems.ts';
import { streamWordText } from './readers/docx-text.ts';
import { declaredCharset } from './readers/html.ts';
import type { MessagePart } from './readers/mail/message.ts';
import { openMessage } from './readers/mail/open-message.ts';
import { unlockPackage, withPasswords } from './unlock-package.ts';

/** Bytes of a file that is made into a page. A longer one has its text, page by page. */
const limit = 50_000_000;
/** Bytes of pictures that are put into the page of a message. */
const mostPictures = 20_000_000;
const shownHeaders = ['From', 'To', 'Cc', 'Bcc', 'Date', 'Subject'] as const;

const makers: Readonly<
  Record<PreviewKind, (bytes: Uint8Array, passwords: readonly string[]) => Harmless | Promise<Harmless>>
> = {
  html: htmlPage,
  mail: mailPage,
  docx: docxPage,
  mhtml: mhtmlPage,
};

/** Makes a page to look at from a file. Never throws for what the file does. */
export async function makePreview(
  source: ByteSource,
  kind: PreviewKind,
  passwords: readonly string[] = [],
): Promise<PreviewAnswer> {
  try {
    if (source.size > limit) throw tooLarge(source.size, limit);
    return { ok: true, html: wholePage(await makers[kind](await source.all(), passwords)) };
  } catch (error) {
    const { code, message } = asFailure(error);
    return { ok: false, problem: { code, message } };
  }
}

function htmlPage(bytes: Uint8Array): Harmless {
  const sample = bytes.subarray(0, charsetSample);
  return harmless(decode(bytes, detectCharset(sample, declaredCharset(sample), sample.length < bytes.length)));
}

/** The message as a mail program shows it: who, to whom, when, on what; then its formatted body, or its text. */
async function mailPage(bytes: Uint8Array): Promise<Harmless> {
  const { headers, html, text, parts } = await openMessage(bytes);
  const rows = shownHeaders
    .map(name => ({ name, value: headers.get(name) }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `<dt>${name}</dt><dd>${asMarkup(value)}</dd>`);
  const head = `<dl class="mail-head">${rows.join('')}</dl>`;
  const body = html === undefined ? { html: asWords(text), elsewhere: 0 } : harmless(html, picturesOf(parts));
  return { ...body, html: head + body.html };
}

const asWords = (text: string): string => `<pre class="words">${asMarkup(text)}</pre>`;

function picturesOf(parts: readonly MessagePart[]): Map<string, string> {
  const pictures = new Map<string, string>();
  let total = 0;
  for (const { contentId, mediaType, bytes } of parts) {
    const type = mediaType.startsWith('image/') ? mediaType : pictureType(bytes);
    if (contentId === undefined || contentId === '' || type === undefined) continue;
    total += bytes.length;
    if (total > mostPictures) break;
    pictures.set(contentId, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return pictures;
}

/** Outlook often does not say what its pictures are. */
function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG')) return 'image/png';
  return start.startsWith('GIF8') ? 'image/gif' : undefined;
}

async function docxPage(whole: Uint8Array, passwords: readonly string[]): Promise<Harmless> {
  // One XML file, which mammoth does not know.
  if (whole[0] !== 0x50 && !isCompoundFile(whole)) return wordsOfXml(whole);
  const bytes = isCompoundFile(whole)
    ? await withPasswords(passwords, password => unlockPackage(whole, password))
    : whole;
  // The directory is looked at first: mammoth itself unpacks whatever a zip bomb promises.
  await openPackage(bytes);
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { externalFileAccess: false });
    const { html, elsewhere } = harmless(value);
    return { html: `<div class="docx">${html}</div>`, elsewhere };
  } catch (error) {
    throw error instanceof RangeError ? error : failure('damaged', error);
  }
}

async function wordsOfXml(bytes: Uint8Array): Promise<Harmless> {
  let words = '';
  await streamWordText(bytesInMemory(bytes).stream(), text => {
    words += text;
    return Promise.resolve(true);
  });
  return { html: asWords(words), elsewhere: 0 };
}
