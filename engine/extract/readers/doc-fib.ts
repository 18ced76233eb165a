import { failure } from '../problems.ts';

/** Where a structure lies: in the table stream from Word 97 on, in the document's own stream before. */
export type Place = { readonly at: number; readonly size: number };

/** The parts into which the text of a document is divided, in the order in which they lie one after the other (MS-DOC 2.3). */
export const stories = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const;
export type Story = (typeof stories)[number];

/** What the first bytes of a Word document say of the rest (MS-DOC 2.5). */
export type Fib = {
  /** Word 6 and 95: one byte a character, no table stream. */
  readonly isOld: boolean;
  /** Two bytes a character in all of the text, as Word 6 for East Asia wrote. */
  readonly isWide: boolean;
  readonly language: number;
  readonly isEncrypted: boolean;
  /** Encrypted by a simple mask and not by a cipher. */
  readonly isMasked: boolean;
  readonly key: number;
  readonly tableStream: '0Table' | '1Table';
  readonly textStart: number;
  readonly hasPieces: boolean;
  /** Characters of each story. */
  readonly lengths: Readonly<Record<Story, number>>;
  readonly pieces: Place;
  readonly characterRuns: Place;
  readonly paragraphRuns: Place;
  readonly headerPlaces: Place;
  /** Who commented, where the words of each comment begin, and the names that are referred to. */
  readonly commentMarks: Place;
  readonly commentPlaces: Place;
  readonly commentAuthors: Place;
};

/** Where structures are named in each version: of Word 97 by number (MS-DOC 2.5.6), of Word 6 and 95 by their known offsets. */
const newer = { lengths: 76, pieces: 418, characters: 250, paragraphs: 258, headers: 242, comments: [186, 194, 442] };
const older = { lengths: 52, pieces: 352, characters: 184, paragraphs: 192, headers: 176, comments: [] };

/** Reads the beginning of a document. Throws 'damaged' when it is none. */
export function readFib(stream: Buffer): Fib {
  if (stream.length < 512) throw failure('damaged');
  const mark = stream.readUInt16LE(0);
  const version = stream.readUInt16LE(2);
  if (![0xa5, 0xa6].includes(mark >> 8)) throw failure('damaged');
  const isOld = version < 0xc1;
  const flags = stream.readUInt16LE(10);
  const at = isOld ? older : newer;
  const place = (offset: number | undefined): Place =>
    offset === undefined
      ? { at: 0, size: 0 }
      : { at: stream.readUInt32LE(offset), size: stream.readUInt32LE(offset + 4) };
  const lengths = stories.map(
    (story, index) => [story, Math.max(0, stream.readInt32LE(at.lengths + index * 4))] as const,
  );
  return {
    isOld,
    isWide: isOld && (flags & 0x1000) !== 0,
    language: stream.readUInt16LE(6),
    isEncrypted: (flags & 0x0100) !== 0,
    isMasked: (flags & 0x8000) !== 0,
    key: stream.readUInt32LE(14),
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    textStart: stream.readUInt32LE(24),
    hasPieces: !isOld || (flags & 0x0004) !== 0,
    lengths: Object.fromEntries(lengths) as Record<Story, number>,
    pieces: place(at.pieces),
    characterRuns: place(at.characters),
    paragraphRuns: place(at.paragraphs),
    headerPlaces: place(at.headers),
    commentMarks: place(at.comments[0]),
    commentPlaces: place(at.comments[1]),
    commentAuthors: place(at.comments[2]),
  };
}
