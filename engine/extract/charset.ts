import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** Bytes looked at to find the charset. A larger file is decoded by what its first part shows. */
export const charsetSample = 4 * 1024 * 1024;

/** Bytes given to the statistical detector: its answer does not get better after this, only slower. */
const statisticsSample = 64 * 1024;

/** Share of NUL bytes from which text without a mark is taken for UTF-16. Latin text has 50 %, binary files are excluded by the parity test. */
const utf16NulShare = 0.3;

/** Share of the best guess's confidence from which another one counts as its equal. In a sentence or two the difference says little. */
const nearlyEqual = 0.7;

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

/**
 * Charsets in which files are met. The detector knows some thirty more, such as those of mainframes, of Maltese and of
 * old Macs, which it prefers now and then when it has only a few letters to go by.
 */
const met: ReadonlySet<string> = new Set(
  (
    'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 ' +
    'iso-8859-1 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-13 ' +
    'koi8-r koi8-u ibm866 cp437 cp850 cp852 ibm855 tis-620 cp874 gb18030 big5 euc-kr cp949 euc-jp shift_jis cp932'
  ).split(' '),
);

/** What statistics say. Between near equals the charset of Western Europe wins: it is by far the commonest in files of one byte a character. */
function likeliest(sample: Uint8Array): string | undefined {
  const guesses = jschardet
    .detectAll(sample)
    .map(({ encoding, confidence }) => ({ encoding: (encoding ?? '').toLowerCase(), confidence }))
    .filter(({ encoding }) => met.has(encoding) && iconv.encodingExists(encoding));
  // Where it is sure, nothing else is asked; with a few words to go by, it takes "Größe" for a word with Russian letters in it.
  const sure = guesses.filter(({ encoding, confidence }) => confidence > sureFrom || isPlausible(sample, encoding));
  const enough = (sure[0]?.confidence ?? 0) * nearlyEqual;
  const western = sure.find(
    ({ encoding, confidence }) => /^(windows-1252|iso-8859-1)$/.test(encoding) && confidence >= enough,
  );
  return western === undefined ? sure[0]?.encoding : 'windows-1252';
}

/** Confidence of the detector that a page of text has. */
const sureFrom = 0.5;

/** Letters of an alphabet other than the Latin one. Those of East Asia may touch Latin letters. */
const foreign = '[^\\p{Script=Latin}\\p{Script=Han}\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Hang}\\P{L}]';
const foreignLetter = new RegExp(foreign, 'gu');
const mixedWord = new RegExp(`${foreign}(?=[a-z])|(?<=[a-z])${foreign}`, 'giu');

/** Whether letters of another alphabet mostly keep among themselves, and Korean is written in its own letters. */
function isPlausible(sample: Uint8Array, charset: string): boolean {
  const text = decode(sample, charset);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (/^(cp949|euc-kr)$/.test(charset)) return count(/\p{Script=Hang}/gu) >= count(/\p{Script=Han}/gu);
  return count(mixedWord) * 2 <= count(foreignLetter);
}

/** Statistics need characters outside ASCII: the lines in which there are some, from the first one on. */
function sampleAroundLetters(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80);
  const from = bytes.lastIndexOf(0x0a, first) + 1;
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let at = from; at < bytes.length && length < statisticsSample; ) {
    const end = bytes.indexOf(0x0a, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end + 1).subarray(0, statisticsSample - length);
    if (line.some(byte => byte >= 0x80)) {
      lines.push(line);
      length += line.length;
    }
    at = end < 0 ? bytes.length : end + 1;
  }
  return Buffer.concat(lines);
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
