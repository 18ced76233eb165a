import type { Fib, Place } from './doc-fib.ts';
import type { DocText } from './doc-text.ts';

/** Bytes of what is kept of one comment beside its words (MS-DOC 2.9.9), and where in it the number of its author stands. */
const markSize = 30;
const authorAt = 20;

/** The comments of a document, each with its author before it. Without a list of them, their words as they come. */
export function comments(text: DocText, table: Buffer, fib: Fib): string[] {
  const places = numbersIn(table, fib.commentPlaces);
  const count = Math.floor((fib.commentMarks.size - 4) / (markSize + 4));
  if (fib.isOld || places.length < 2 || count < 1) return [text.story('comments')];
  const authors = namesIn(table, fib.commentAuthors);
  return places.slice(0, Math.min(count, places.length - 1)).map((from, index) => {
    const mark = fib.commentMarks.at + (count + 1) * 4 + index * markSize + authorAt;
    const author = mark + 2 <= table.length ? authors[table.readUInt16LE(mark)] : undefined;
    const words = text.story('comments', from, places[index + 1]).trim();
    return author === undefined || author === '' ? words : `${author}: ${words}`;
  });
}

/** Numbers of four bytes, one after the other. */
export function numbersIn(table: Buffer, { at, size }: Place): number[] {
  const numbers: number[] = [];
  for (let place = at; place + 4 <= Math.min(table.length, at + size); place += 4)
    numbers.push(table.readUInt32LE(place));
  return numbers;
}

/** Names, each with its length in characters before it (MS-DOC 2.9.103). */
function namesIn(table: Buffer, { at, size }: Place): string[] {
  const names: string[] = [];
  const end = Math.min(table.length, at + size);
  for (let place = at; place + 2 <= end; ) {
    const length = table.readUInt16LE(place) * 2;
    names.push(table.toString('utf16le', place + 2, Math.min(end, place + 2 + length)));
    place += 2 + length;
  }
  return names;
}
