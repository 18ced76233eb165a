import { type PptRecord, recordsIn, recordsUnder } from './ppt-records.ts';

/** Record types of MS-PPT 2.13.24 that matter here. */
export const types = {
  document: 1000,
  slide: 1006,
  slideAtom: 1007,
  notes: 1008,
  slidePersist: 1011,
  slideShowInfo: 1017,
  outlineRef: 3998,
  textHeader: 3999,
  textChars: 4000,
  textBytes: 4008,
  string: 4026,
  headersFooters: 4057,
  listWithText: 4080,
  userEdit: 4085,
  oleObject: 4113,
  persistDirectory: 6002,
  comment: 12000,
} as const;

/** The words of an atom of text; undefined for any other record. Paragraphs end in \r, lines in \v (MS-PPT 2.9.42). */
export function textOf(stream: Buffer, { type, start, end }: PptRecord): string | undefined {
  if (type === types.textChars || type === types.string)
    return stream.toString('utf16le', start, end).replaceAll('\r', '\n').replaceAll('\v', '\n');
  // Each byte is the lower half of a character: Latin-1 by definition, whatever the machine's code page.
  if (type === types.textBytes)
    return stream.toString('latin1', start, end).replaceAll('\r', '\n').replaceAll('\v', '\n');
  return undefined;
}

/**
 * The words on a slide or a page of notes, shape by shape. A shape may only point to the slide's outline, which stands in
 * the document's list of slides.
 */
export function shownText(stream: Buffer, slide: PptRecord, outline: readonly string[]): string {
  const texts: string[] = [];
  const used = new Set<number>();
  for (const record of recordsUnder(
    stream,
    slide,
    ({ type }) => type !== types.comment && type !== types.headersFooters,
  )) {
    const text = record.type === types.string ? undefined : textOf(stream, record);
    if (text !== undefined) texts.push(text);
    if (record.type !== types.outlineRef || record.end - record.start < 4) continue;
    const index = stream.readUInt32LE(record.start);
    used.add(index);
    texts.push(outline[index] ?? '');
  }
  // What no shape points to is in the outline all the same.
  const rest = outline.filter((_, index) => !used.has(index));
  return [...rest, ...texts].join('\n');
}

/** The footer of a slide (MS-PPT 2.4.15). */
export function footerOf(stream: Buffer, slide: PptRecord): string {
  for (const record of recordsIn(stream, slide.start, slide.end))
    if (record.type === types.headersFooters)
      for (const line of recordsIn(stream, record.start, record.end))
        if (line.type === types.string && line.instance === 2) return textOf(stream, line) ?? '';
  return '';
}

/** The comments on a slide with their authors (MS-PPT 2.5.17: strings 0, 1 and 2 are author, text and initials). */
export function commentsOn(stream: Buffer, slide: PptRecord): string[] {
  const comments: string[] = [];
  for (const record of recordsUnder(stream, slide)) {
    if (record.type !== types.comment) continue;
    const said = new Map<number, string>();
    for (const part of recordsIn(stream, record.start, record.end))
      if (part.type === types.string) said.set(part.instance, textOf(stream, part) ?? '');
    const [author, text] = [said.get(0) ?? '', said.get(1) ?? ''];
    comments.push(author === '' ? text : `${author}: ${text}`);
  }
  return comments;
}
