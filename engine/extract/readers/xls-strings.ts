import { decode } from '../charset.ts';

/** Reads values one after the other from the pieces of a record. What is not there any more reads as zero, or as nothing. */
export type PieceReader = {
  byte(): number;
  short(): number;
  long(): number;
  skip(bytes: number): void;
  /** Characters, which may go on in the next piece: that says first how wide they are there (MS-XLS 2.5.293). */
  characters(count: number, isWide: boolean): string;
  readonly isAtEnd: boolean;
};

/** Reads from pieces, beginning at a place in the first. */
export function readPieces(pieces: readonly Buffer[], start = 0): PieceReader {
  let index = 0;
  let at = start;

  const current = (): Buffer => pieces[index] ?? Buffer.alloc(0);
  const isAtEnd = (): boolean => index >= pieces.length;

  function advance(): void {
    while (index < pieces.length && at >= current().length) {
      at -= current().length;
      index += 1;
    }
  }

  function byte(): number {
    advance();
    const value = current()[at] ?? 0;
    at += 1;
    return value;
  }

  const short = (): number => byte() + byte() * 0x100;

  return {
    byte,
    short,
    long: () => short() + short() * 0x10000,
    skip(bytes) {
      at += bytes;
      advance();
    },
    characters(count, isWide) {
      let text = '';
      let wide = isWide;
      let left = count;
      while (left > 0) {
        if (at >= current().length) {
          advance();
          if (isAtEnd()) break;
          // Only where the characters themselves are cut does the next piece begin with their width.
          wide = (byte() & 1) === 1;
        }
        const width = wide ? 2 : 1;
        const here = Math.min(left, Math.floor((current().length - at) / width));
        if (here === 0) break;
        text += current().toString(wide ? 'utf16le' : 'latin1', at, at + here * width);
        at += here * width;
        left -= here;
      }
      return text;
    },
    get isAtEnd() {
      advance();
      return isAtEnd();
    },
  };
}

/**
 * A string with its length before it, in two bytes or one (MS-XLS 2.5.294 and 2.5.240).
 * @param charset of Excel 5 and 95, which kept one byte a character; undefined from Excel 97 on
 */
export function stringAt(pieces: readonly Buffer[], start: number, lengthBytes: 1 | 2, charset?: string): string {
  const reader = readPieces(pieces, start);
  const count = lengthBytes === 1 ? reader.byte() : reader.short();
  if (charset === undefined) return reader.characters(count, (reader.byte() & 1) === 1);
  const from = start + lengthBytes;
  return decode(Buffer.concat(pieces.slice(0, 2)).subarray(from, from + count), charset);
}

/** The table of strings that cells share (MS-XLS 2.4.265): each may have formatting and phonetic guides after it. */
export function sharedStrings(pieces: readonly Buffer[]): string[] {
  const reader = readPieces(pieces, 4);
  const count = reader.long();
  const strings: string[] = [];
  while (strings.length < count && !reader.isAtEnd) {
    const length = reader.short();
    const flags = reader.byte();
    const runs = (flags & 8) === 0 ? 0 : reader.short();
    const guides = (flags & 4) === 0 ? 0 : reader.long();
    strings.push(reader.characters(length, (flags & 1) === 1));
    reader.skip(runs * 4 + guides);
  }
  return strings;
}
