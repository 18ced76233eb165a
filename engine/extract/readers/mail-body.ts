import PostalMime, { type Email } from 'postal-mime';
import { decode, detectCharset, isUtf8 } from '../charset.ts';
import { htmlText } from './html-text.ts';
import { joinSplitWords } from './mail/encoded-words.ts';

/** Levels of parts within parts. Real messages stay below ten; the parser's own depth ends near 2,000. */
const deepest = 1_000;
/** Bytes in which a message shows how its lines end. */
const headStart = 4_096;
/** Share of the words of a formatted body that its text part may lack, such as those under pictures, and still be the same text. */
const mayLack = 0.05;
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

/** The text part; and behind it the words of the formatted body, which readers see in its place, where they are others. */
function textOf({ text = '', html = '' }: Email): string {
  if (html === '') return text;
  const reader = htmlText();
  const formatted = reader.write(html) + reader.end();
  if (text.trim() === '') return formatted;
  return isToldIn(text, formatted) ? text : `${text}\n\n${formatted}`;
}

/** Whether nearly all words of a text stand in another one. Chinese is compared character by character. */
function isToldIn(whole: string, told: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu),
    );
  const missing = words(told).difference(words(whole));
  return missing.size <= words(told).size * mayLack;
}

/**
 * What the attachments are called. Where the parser lost characters, the message is parsed again for the names alone: as
 * what its bytes look like where they are in no stated charset, and with encoded words that were cut in the midst of a
 * character put together.
 */
export async function attachmentNames(bytes: Uint8Array, email: Email): Promise<readonly string[]> {
  const namesOf = ({ attachments }: Email): readonly string[] => attachments.map(({ filename }) => filename ?? '');
  const names = namesOf(email);
  if (!names.some(name => name.includes('\ufffd'))) return names;
  const read = decode(bytes, detectCharset(bytes));
  const again = namesOf(await parseMail(Buffer.from(joinSplitWords(read), 'utf8')));
  return again.length !== names.length ? names : names.map((name, at) => better(name, again[at] ?? ''));
}

const better = (name: string, again: string): string => (again !== '' && lost(again) < lost(name) ? again : name);

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
