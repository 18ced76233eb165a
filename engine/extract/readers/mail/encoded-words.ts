import { decodeWords } from 'postal-mime';

/** Encoded words of one charset and encoding, one behind the other (RFC 2047, 2). */
const neighbours =
  /=\?(?<charset>[^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?(?<how>[bq])\?[^?\s]*\?=(?:\s+=\?\k<charset>(?:\*[^?\s]{0,20})?\?\k<how>\?[^?\s]*\?=)+/gi;
const payload = /\?[bq]\?([^?\s]*)\?=/gi;

/** Decodes the encoded words of a header. */
export const decodeEncodedWords = (text: string): string => decodeWords(joinSplitWords(text));

/**
 * Makes one encoded word of neighbours. Each should be whole by itself (RFC 2047, 5), but many programs, above all those
 * that write Chinese, cut in the midst of a character; the bytes are put together before they are decoded.
 */
export function joinSplitWords(text: string): string {
  return text.replace(neighbours, (words: string, charset: string, how: string) => {
    const parts = Array.from(words.matchAll(payload), ([, part = '']) =>
      how.toLowerCase() === 'b' ? Buffer.from(part, 'base64') : quotedBytes(part),
    );
    return `=?${charset}?B?${Buffer.concat(parts).toString('base64')}?=`;
  });
}

/** Bytes of the "Q" encoding (RFC 2047, 4.2). */
function quotedBytes(text: string): Buffer {
  const plain = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}
