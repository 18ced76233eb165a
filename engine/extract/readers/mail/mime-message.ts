import { say } from '../../../../contract/say.ts';
import type { Attachment, Email } from 'postal-mime';
import { decode, detectCharset } from '../../charset.ts';
import { cleanText } from '../../clean-text.ts';
import { isTnef } from '../../detect-mail.ts';
import type { ReadingProblem } from '../../extraction.ts';
import { ReadingFailure } from '../../reading.ts';
import { attachmentNames, mailHtml, mailText, parseMail } from '../mail-body.ts';
import { type MailHeaders, readMailHeaders } from '../mail-headers.ts';
import { type Cms, readCms } from './cms.ts';
import type { MessagePart, OpenedMessage } from './message.ts';
import { openTnef } from './tnef.ts';
import { takeOutEncoded } from './uuencoded.ts';

/** A signed message within a signed message and so on; real ones have one level, some gateways add a second. */
const deepestSigned = 5;

const signed = 'signed; the signature was not checked';

/** Opens a message of the internet (RFC 5322, MIME). */
export function openMimeMessage(bytes: Uint8Array): Promise<OpenedMessage> {
  const headers = readMailHeaders(bytes);
  return open(bytes, headers, 0);
}

async function open(bytes: Uint8Array, headers: MailHeaders, depth: number): Promise<OpenedMessage> {
  let email: Email;
  try {
    email = await parseMail(bytes);
  } catch (error) {
    return unparsed(bytes, headers, error);
  }
  const names = await attachmentNames(bytes, email);
  const parts = email.attachments.map((attachment, index) => partOf(attachment, names[index] ?? '', index));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && isCmsType(only.mediaType)) {
    const cms = readable(only.bytes);
    if (cms instanceof ReadingFailure) return packed(headers, parts, await mailText(bytes, email));
    if (cms?.kind === 'encrypted') return encrypted(headers, parts, 'S/MIME', await mailText(bytes, email));
    if (cms?.content !== undefined && depth < deepestSigned) {
      // What is signed is a message without the outer headers. The signature stays a part of it.
      const inner = await open(cms.content, headers, depth + 1);
      const facts = cms.kind === 'signed' ? { ...inner.facts, signature: `S/MIME, ${signed}` } : inner.facts;
      return { ...inner, parts: [...inner.parts, only], facts };
    }
  }
  if (parts.some(({ mediaType }) => mediaType === 'application/pgp-encrypted'))
    return encrypted(headers, parts, 'PGP', await mailText(bytes, email));
  const text = await mailText(bytes, email);
  const html = await mailHtml(bytes, email);
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) return { ...encrypted(headers, parts, 'PGP', text), html };
  const { text: plain, files } = takeOutEncoded(text);
  const encoded = files.map(file => ({ ...file, mediaType: 'application/octet-stream' }));
  const facts = { signature: signatureOf(parts, text) };
  const isPart = /^message\/partial\b/i.test(headers.get('Content-Type'));
  const problem: ReadingProblem | undefined = isPart ? { code: 'partial', message: say('part-of-message') } : undefined;
  const message: OpenedMessage = { headers, text: plain, html, parts: [...parts, ...encoded], facts, problem };
  return text.trim() === '' && html === undefined ? await withTnefBody(message) : message;
}

/** Outlook hides the body and the files of some messages in a part that other mail programs show as "winmail.dat". */
async function withTnefBody(message: OpenedMessage): Promise<OpenedMessage> {
  const hidden = message.parts.find(({ bytes }) => isTnef(bytes));
  if (hidden === undefined) return message;
  const { text, html } = await openTnef(hidden.bytes);
  return { ...message, text, html };
}

function signatureOf(parts: readonly MessagePart[], text: string): string | undefined {
  const types = parts.map(({ mediaType }) => mediaType);
  if (types.some(type => /^application\/(x-)?pkcs7-signature$/.test(type))) return `S/MIME, ${signed}`;
  if (types.includes('application/pgp-signature') || /^-----BEGIN PGP SIGNED MESSAGE-----/m.test(text))
    return `PGP, ${signed}`;
  return undefined;
}

function isCmsType(type: string): boolean {
  return /^application\/(x-)?pkcs7-mime$/.test(type);
}

/** What is packed in a message may be damaged, or a bomb; reading the part says which. */
function readable(bytes: Uint8Array): Cms | ReadingFailure | undefined {
  try {
    return readCms(bytes);
  } catch (error) {
    if (error instanceof ReadingFailure) return error;
    throw error;
  }
}

function packed(headers: MailHeaders, parts: readonly MessagePart[], text: string): OpenedMessage {
  return { headers, text, parts, facts: {}, problem: { code: 'partial', message: say('packed-message') } };
}

function encrypted(headers: MailHeaders, parts: readonly MessagePart[], how: string, text: string): OpenedMessage {
  return {
    headers,
    text,
    parts,
    facts: { encryption: how },
    problem: { code: 'partial', message: say('encrypted-message', { how }) },
  };
}

/** What can still be read of a message whose parts are beyond the parser: the body as it stands. */
function unparsed(bytes: Uint8Array, headers: MailHeaders, error: unknown): OpenedMessage {
  const body = bytes.subarray(headers.bodyAt);
  const deep = error instanceof RangeError || /nesting depth/i.test(String(error));
  const problem: ReadingProblem = deep
    ? { code: 'too-deep', message: say('message-too-deep') }
    : { code: 'partial', message: say('message-parts') };
  return { headers, text: decode(body, detectCharset(body)), parts: [], facts: {}, problem };
}

function partOf(attachment: Attachment, called: string, index: number): MessagePart {
  const { content, contentId, mimeType } = attachment;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return {
    name: cleanText(called) || unnamed(mimeType, bytes, index),
    mediaType: mimeType.toLowerCase(),
    contentId: contentId?.replace(/^<|>$/g, ''),
    bytes,
  };
}

/** A name for a part that states none. */
function unnamed(mimeType: string, bytes: Uint8Array, index: number): string {
  if (mimeType !== 'message/rfc822') return `attachment ${index + 1}`;
  const subject = readMailHeaders(bytes).get('Subject');
  return `${subject === '' ? `message ${index + 1}` : subject}.eml`;
}
