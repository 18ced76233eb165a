import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A word that was recognised: what stands between the word before and it, and its box in points from the top left of the page as shown. */
export type ScanWord = {
  readonly text: string;
  readonly gap: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** 0 to 100. */
  readonly confidence: number;
};

/** Words as they are kept: the text is elsewhere, so only lengths; boxes in tenths of a point. Whole numbers in columns, which pack best. */
type Columns = {
  readonly gap: number[];
  readonly length: number[];
  readonly x: number[];
  readonly y: number[];
  readonly w: number[];
  readonly h: number[];
  readonly sure: number[];
};

const stepsPerPoint = 10;

/** Packs what is known of the words of a text beside the text itself. */
export function packWords(words: readonly ScanWord[]): Buffer {
  const steps = (pick: (word: ScanWord) => number): number[] =>
    words.map(word => Math.round(pick(word) * stepsPerPoint));
  const columns: Columns = {
    gap: words.map(({ gap }) => gap.length),
    length: words.map(({ text }) => text.length),
    x: steps(word => word.x),
    y: steps(word => word.y),
    w: steps(word => word.w),
    h: steps(word => word.h),
    sure: words.map(({ confidence }) => Math.round(confidence)),
  };
  return zstdCompressSync(Buffer.from(JSON.stringify(columns), 'utf8'));
}

/** The words of a text again, from the text and what was packed beside it. */
export function unpackWords(text: string, packed: Uint8Array): ScanWord[] {
  const columns = JSON.parse(zstdDecompressSync(packed).toString('utf8')) as Columns;
  let at = 0;
  return columns.length.map((length, index) => {
    const start = at + (columns.gap[index] ?? 0);
    const gap = text.slice(at, start);
    at = start + length;
    const points = (column: readonly number[]): number => (column[index] ?? 0) / stepsPerPoint;
    return {
      gap,
      text: text.slice(start, at),
      x: points(columns.x),
      y: points(columns.y),
      w: points(columns.w),
      h: points(columns.h),
      confidence: columns.sure[index] ?? 0,
    };
  });
}
