import type { Package } from '../office-package.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** Who may have commented: the old list (ISO/IEC 29500-1, 19.4.3) and that of newer programs (MS-PPTX 2.6.1), by their keys. */
export async function readAuthors(file: Package): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (const part of file.names.filter(name => /^ppt\/(commentAuthors|authors)\.xml$/i.test(name)))
    await readXmlPart(file.read(part), {
      open(tag, attributes) {
        if (/^(cmAuthor|author)$/.test(localName(tag)))
          authors.set(attributeOf(attributes, 'id') ?? '', attributeOf(attributes, 'name') ?? '');
      },
    });
  return authors;
}

/** The comments on a slide with their authors: the old form (`cm` with `text`), and conversations with their replies (`txBody`). */
export async function commentsOf(file: Package, part: string, authors: ReadonlyMap<string, string>): Promise<string[]> {
  const comments: string[] = [];
  const who: string[] = [];
  let text = '';
  let open = false;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'cm' || name === 'reply') {
        // Subtle: replies stand inside the comment, before its own words.
        who.push(authors.get(attributeOf(attributes, 'authorId') ?? '') ?? '');
        text = '';
      } else if (name === 'text' || name === 't') open = true;
    },
    text(data) {
      if (open) text += data;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'text' || name === 't') open = false;
      else if (name === 'p' && text !== '') text += ' ';
      else if (name === 'cm' || name === 'reply') who.pop();
      if ((name === 'text' || name === 'txBody') && text.trim() !== '') {
        const author = who.at(-1) ?? '';
        comments.push(author === '' ? text.trim() : `${author}: ${text.trim()}`);
        text = '';
      }
    },
  });
  return comments;
}
