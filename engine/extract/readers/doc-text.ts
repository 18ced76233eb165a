import { decode, detectCharset } from '../charset.ts';
import { charsetOfCodepage, codepageOfLanguage } from '../codepage.ts';
import { failure } from '../problems.ts';
import { type Fib, stories, type Story } from './doc-fib.ts';
import { isIn, stretchesWith } from './doc-runs.ts';

/** A stretch of text that lies in one piece in the stream: characters [from, to), and where and how they are kept. */
type Piece = { readonly from: number; readonly to: number; readonly at: number; readonly isWide: boolean };

/** Pieces that are looked at. A document that was saved quickly a thousand times has some ten thousand. */
const mostPieces = 500_000;
/** Properties (MS-DOC 2.6.1, 2.6.2): deleted under tracked changes; the end of a row of a table. */
const deleted = 0x0800;
const rowEnd = 0x2417;

export type DocText = {
  /** The text of one story, or of a stretch of it in characters, as its page shows it. */
  story(story: Story, from?: number, to?: number): string;
};

/** Finds the text of a Word document by its table of pieces (MS-DOC 2.4.1). `table` is the stream itself before Word 97. */
export function docText(stream: Buffer, table: Buffer, fib: Fib): DocText {
  const charset = fib.isOld ? oldCharset(stream, fib) : 'windows-1252';
  const starts = new Map<Story, number>();
  let total = 0;
  for (const story of stories) {
    starts.set(story, total);
    total += fib.lengths[story];
  }
  const pieces = fib.hasPieces
    ? readPieces(table, fib)
    : [{ from: 0, to: total, at: fib.textStart, isWide: fib.isWide }];
  if (pieces.length === 0) throw failure('damaged');
  const marks = (place: Fib['pieces'], what: 'characters' | 'paragraphs', sprm: number) =>
    fib.isOld ? [] : stretchesWith(stream, table, place, what, sprm);
  const deletions = marks(fib.characterRuns, 'characters', deleted);
  const rowEnds = marks(fib.paragraphRuns, 'paragraphs', rowEnd);

  /** The characters of a stretch as they are kept, and where each lies. */
  function* characters(from: number, to: number): Generator<{ text: string; place: (index: number) => number }> {
    for (const piece of pieces) {
      const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      if (first >= last) continue;
      const width = piece.isWide ? 2 : 1;
      const at = piece.at + (first - piece.from) * width;
      const bytes = stream.subarray(at, at + (last - first) * width);
      yield { text: decode(bytes, piece.isWide ? 'utf-16le' : charset), place: index => at + index * width };
    }
  }

  return {
    story(story, from = 0, to = fib.lengths[story]) {
      const start = starts.get(story) ?? 0;
      let shown = '';
      const fields: ('code' | 'result')[] = [];
      for (const { text, place } of characters(start + from, start + Math.min(to, fib.lengths[story]))) {
        for (let index = 0; index < text.length; index += 1) {
          const code = text.charCodeAt(index);
          if (code === 0x13) fields.push('code');
          else if (code === 0x14 && fields.length > 0) fields[fields.length - 1] = 'result';
          else if (code === 0x15) fields.pop();
          else if (!fields.includes('code') && !isIn(deletions, place(index)))
            shown += code === 7 && isIn(rowEnds, place(index)) ? '\x1d' : text.charAt(index);
        }
      }
      return asShown(shown);
    },
  };
}

/** Word 6 kept one byte a character, in the code page of its Windows: the document's language tells it, or its letters do. */
function oldCharset(stream: Buffer, { language, textStart, lengths }: Fib): string {
  const codepage = codepageOfLanguage(language);
  if (codepage !== 1252) return charsetOfCodepage(codepage);
  const found = detectCharset(stream.subarray(textStart, textStart + lengths.main));
  return found === 'utf-8' ? 'windows-1252' : found;
}

/** Marks of Word as characters of text: cells and rows, lines, hyphens; what stands for a picture or a note is left out. */
function asShown(text: string): string {
  return text
    .replace(/[\r]?\x07?\x1d/g, '\n')
    .replaceAll('\x07', '\t')
    .replaceAll('\r', '\n')
    .replaceAll('\v', '\n')
    .replaceAll('\x1e', '-')
    .replaceAll('\x1f', '\u00ad')
    .replace(/[\x00-\x06\x08\x0e-\x1c]/g, '');
}

function readPieces(table: Buffer, { pieces: { at, size }, isOld, isWide }: Fib): Piece[] {
  const end = Math.min(table.length, at + size);
  let place = at;
  // Before the pieces stand formattings, each with its length (MS-DOC 2.9.38).
  while (place + 3 <= end && table[place] === 1) place += 3 + table.readUInt16LE(place + 1);
  if (place + 5 > end || table[place] !== 2) return [];
  const first = place + 5;
  const count = Math.min(mostPieces, Math.floor((Math.min(end - first, table.readUInt32LE(place + 1)) - 4) / 12));
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = table.readUInt32LE(first + index * 4);
    const to = table.readUInt32LE(first + index * 4 + 4);
    const kept = table.readUInt32LE(first + (count + 1) * 4 + index * 8 + 2);
    const isPacked = (kept & 0x40000000) !== 0;
    const start = kept & 0x3fffffff;
    if (to <= from) continue;
    pieces.push(
      isOld ? { from, to, at: start, isWide } : { from, to, at: isPacked ? start >> 1 : start, isWide: !isPacked },
    );
  }
  return pieces;
}
