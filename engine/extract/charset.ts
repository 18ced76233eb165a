import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** Bytes looked at to find the charset. A larger file is decoded by what its first part shows. */
export const charsetSample = 4 * 1024 * 1024;

/** Bytes given to the statistical detector: its answer does not get better after this, only slower. */
const statisticsSample = 64 * 1024;

/** Share of NUL bytes from which text without a mark is taken for UTF-16. Latin text has 50 %, binary files are excluded by the parity test. */
const utf16NulShare = 0.3;

/** Share of the best guess's confidence from which another one counts as its equal. In a sentence or two the difference says nothing. */
const nearlyEqual = 0.95;

const marks: readonly (readonly [string, readonly number[]])[] = [
  // UTF-32 first: its little-endian mark begins with that of UTF-16.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The charset that a byte order mark states, or undefined. */
export function charsetOfMark(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** UTF-16 without a mark, known by its many NULs all on one side of each pair; else undefined. */
export function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, statisticsSample);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < length * utf16NulShare) return undefined;
  if (odd > even * 20) return 'utf-16le';
  if (even > odd * 20) return 'utf-16be';
  return undefined;
}

/** Japanese text of seven bits, which is valid UTF-8 as well, known by its escapes ESC $ @ or ESC $ B (RFC 1468); else undefined. */
function escapes(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, statisticsSample));
  return sample.includes('\x1b$B', 0, 'latin1') || sample.includes('\x1b$@', 0, 'latin1') ? 'iso-2022-jp' : undefined;
}

/** True when the bytes are UTF-8; a character cut off at the end is let pass when more bytes follow. */
export function isUtf8(bytes: Uint8Array, more = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: more });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * The charset of text by its bytes: mark, UTF-16 by its NULs, UTF-8 by its strict form,
 * then what the text declares, then statistics, then windows-1252, which never fails.
 * @param declared what the document says of itself, if anything
 * @param more true when `bytes` is only the start of the text
 */
export function detectCharset(bytes: Uint8Array, declared?: string, more = false): string {
  const certain =
    charsetOfMark(bytes) ?? utf16WithoutMark(bytes) ?? escapes(bytes) ?? (isUtf8(bytes, more) ? 'utf-8' : undefined);
  if (certain !== undefined) return certain;
  if (declared !== undefined && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared))
    return declared.toLowerCase();
  return likeliest(sampleAroundLetters(bytes)) ?? 'windows-1252';
}

/** What statistics say. Between near equals the charset of Western Europe wins: it is by far the commonest in files of one byte a character. */
function likeliest(sample: Uint8Array): string | undefined {
  const guesses = jschardet
    .detectAll(sample)
    .filter(
      ({ encoding }) => encoding !== null && iconv.encodingExists(encoding) && !/^(ascii|utf-8)$/i.test(encoding),
    );
  const enough = (guesses[0]?.confidence ?? 0) * nearlyEqual;
  const western = guesses.find(
    ({ encoding, confidence }) => /^(windows-1252|iso-8859-1)$/i.test(encoding ?? '') && confidence >= enough,
  );
  return western === undefined ? guesses[0]?.encoding?.toLowerCase() : 'windows-1252';
}

/** Statistics need characters outside ASCII: begins shortly before the first one. */
function sampleAroundLetters(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80);
  const from = Math.max(0, first - 1024);
  return bytes.subarray(from, from + statisticsSample);
}

export type CharsetDecoder = { write(bytes: Uint8Array): string; end(): string };

/** Decodes bytes that arrive in pieces. Bytes that the charset does not know become U+FFFD. */
export function charsetDecoder(charset: string): CharsetDecoder {
  const own = ownDecoder(charset);
  if (own !== undefined) return { write: bytes => own.decode(bytes, { stream: true }), end: () => own.decode() };
  const decoder = iconv.getDecoder(charset);
  return {
    write: bytes => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
}

/**
 * Node's own decoder, where it knows the charset: it is the faster one, knows ISO-2022-JP,
 * and iconv-lite loses characters of GB18030 that are cut between two pieces. iconv-lite knows many more charsets.
 */
function ownDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Decodes bytes that are all there. */
export function decode(bytes: Uint8Array, charset: string): string {
  const decoder = charsetDecoder(charset);
  return decoder.write(bytes) + decoder.end();
}
