/** A file in the text of a message. */
export type EncodedFile = { readonly name: string; readonly bytes: Uint8Array };

const beginning = /^begin [0-7]{3,4} (\S[^\r\n]{0,250}?)\s*$/;
/** Bytes a line holds at most: its length is one character. */
const longestLine = 63;

/**
 * Takes out the files that programs from before MIME put into the text of a message (uuencode, IEEE Std 1003.1). Of each
 * its first line stays in the text, and its last; what only looks like one stays as it is.
 */
export function takeOutEncoded(text: string): { readonly text: string; readonly files: readonly EncodedFile[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] };
  const lines = text.split('\n');
  const kept: string[] = [];
  const files: EncodedFile[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    kept.push(line);
    const name = beginning.exec(line)?.[1];
    const file = name === undefined ? undefined : decoded(lines, at + 1);
    if (name === undefined || file === undefined) continue;
    files.push({ name, bytes: file.bytes });
    kept.push(lines[file.end] ?? '');
    at = file.end;
  }
  return { text: kept.join('\n'), files };
}

/** The bytes of lines up to one that says "end"; undefined where one of them holds none. */
function decoded(lines: readonly string[], from: number): { readonly bytes: Buffer; readonly end: number } | undefined {
  const pieces: Buffer[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/\r$/, '');
    if (line === 'end') return { bytes: Buffer.concat(pieces), end: at };
    const piece = bytesOf(line);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return undefined;
}

/** Four characters hold three bytes, six bits each; a space may be missing at the end of a line, or be written as "`". */
function bytesOf(line: string): Buffer | undefined {
  const values = Array.from(line, character => character.charCodeAt(0) - 0x20).map(value => (value === 64 ? 0 : value));
  const [length = 0, ...bits] = values;
  if (length > longestLine || values.some(value => value < 0 || value > 63)) return undefined;
  const needed = Math.ceil(length / 3) * 4;
  // Some programs end each line with one more character.
  if (bits.length > needed + 1) return undefined;
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const [a = 0, b = 0, c = 0, d = 0] = bits.slice(group * 4, group * 4 + 4);
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, group * 3, 3);
  }
  return bytes.subarray(0, length);
}
