import PostalMime, { type Email } from 'postal-mime';
import { decode, detectCharset, isUtf8 } from '../charset.ts';
import { htmlText } from './html-text.ts';

/** Levels of parts within parts. Real messages stay below ten; the parser's own depth ends near 2,000. */
const deepest = 1_000;
/** Bytes in which a message shows how its lines end. */
const headStart = 4_096;
/** How many times longer a formatted body is when its text part is only there to say so. */
const muchMore = 3;
/** Bytes of headers over all parts. */
const mostHeaders = 16_000_000;

/** Characters of windows-1252 and the bytes they stand for: what a decoder made of text labelled as ASCII or Latin-1. */
const byteOfCharacter: ReadonlyMap<string, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (character, byte) => [character, byte],
  ),
);

/** Parses a message. Rejects with the parser's error when it is nested too deep or otherwise beyond it. */
export function parseMail(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(withLineFeeds(bytes), {
    // A forwarded message is an item of its own, not a paragraph of this one.
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: deepest,
    maxHeadersSize: mostHeaders,
  });
}

/** Lines of old Macs end in a carriage return alone, by which the parser sees no lines at all. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headStart));
  if (start.includes(0x0a) || !start.includes(0x0d)) return bytes;
  return bytes.map(byte => (byte === 0x0d ? 0x0a : byte));
}

/** The text of a message: its text part, else its HTML as text; with wrong or missing charset labels repaired. */
export async function mailText(bytes: Uint8Array, email: Email): Promise<string> {
  const text = textOf(email);
  if (!text.includes('\ufffd')) return repairLatin(text);
  // Bytes that are no UTF-8 under no label or a wrong one: the message is read again as what its bytes look like.
  const charset = detectCharset(bytes);
  if (charset === 'utf-8') return repairLatin(text);
  const again = textOf(await parseMail(Buffer.from(decode(bytes, charset), 'utf8')));
  return lost(again) < lost(text) ? again : repairLatin(text);
}

/** The formatted body of a message, with wrong or missing charset labels repaired; undefined when it has none. */
export async function mailHtml(bytes: Uint8Array, email: Email): Promise<string | undefined> {
  const { html } = email;
  if (html === undefined || html.trim() === '') return undefined;
  const charset = html.includes('\ufffd') ? detectCharset(bytes) : 'utf-8';
  if (charset === 'utf-8') return html;
  const again = (await parseMail(Buffer.from(decode(bytes, charset), 'utf8'))).html ?? '';
  return lost(again) < lost(html) ? again : html;
}

/** The text part; and the words of the formatted body, where they are far more than a text that only refers to them. */
function textOf({ text = '', html = '' }: Email): string {
  if (html === '') return text;
  const reader = htmlText();
  const formatted = reader.write(html) + reader.end();
  if (text.trim() === '') return formatted;
  return formatted.length > text.length * muchMore ? `${text}\n\n${formatted}` : text;
}

function lost(text: string): number {
  return text.split('\ufffd').length - 1;
}

/** Undoes, line by line, UTF-8 that was labelled as ASCII or Latin-1 and shows as "Ã©" and the like. */
function repairLatin(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\uffff]/.test(text)) return text;
  return text.split('\n').map(repairLine).join('\n');
}

function repairLine(line: string): string {
  if (/^[\0-\x7f]*$/.test(line)) return line;
  const bytes = Array.from(line, character => byteOfCharacter.get(character));
  if (!bytes.every(byte => byte !== undefined)) return line;
  const raw = Uint8Array.from(bytes);
  return isUtf8(raw) ? decode(raw, 'utf-8') : line;
}
