import { decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { decodeEncodedWords } from './mail/encoded-words.ts';

/** UTF-16 units kept of one header: a list of a thousand recipients fits. */
const longest = 100_000;
/** Bytes in which the headers are looked for. */
const headersWithin = 2_000_000;

export type MailHeaders = {
  /** The header's value with encoded words decoded and folds undone, else as written; several of a name are joined by commas. '' when absent. */
  get(name: string): string;
  /** Where the body begins. */
  readonly bodyAt: number;
};

/**
 * Reads the header block of a message (RFC 5322, 2.2). Own code and not the parser's, because headers are quoted
 * as they were written, and because raw bytes in some old charset are common in them and are recognised here.
 */
export function readMailHeaders(bytes: Uint8Array): MailHeaders {
  const { headersEnd, bodyAt } = findBlankLine(bytes);
  const block = bytes.subarray(0, headersEnd);
  const text = decode(block, detectCharset(block));
  const found = new Map<string, string>();
  for (const line of text.replace(/(?:\r\n?|\n)[ \t]+/g, ' ').split(/\r\n?|\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    const before = found.get(key);
    if (before !== undefined && before.length >= longest) continue;
    const written = cleanText(decodeEncodedWords(value.trim()));
    found.set(key, (before === undefined ? written : `${before}, ${written}`).slice(0, longest));
  }
  return { get: name => found.get(name.toLowerCase()) ?? '', bodyAt };
}

function findBlankLine(bytes: Uint8Array): { headersEnd: number; bodyAt: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headersWithin)).toString('latin1');
  const blank = /\r\n\r\n|\n\n|\r\r/.exec(text);
  if (blank === null) return { headersEnd: text.length, bodyAt: text.length };
  return { headersEnd: blank.index, bodyAt: blank.index + blank[0].length };
}
