import { collapsed, inlineText, notShown } from './odf-words.ts';
import type { Slide } from './slide-page.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** UTF-16 units of one part of a slide that are kept. */
const longest = 1_000_000;

/** Streams the slides of an OpenDocument presentation (ODF 1.3, 10.2), each with its notes and comments. */
export async function streamOdfSlides(
  content: AsyncIterable<Uint8Array>,
  give: (slide: Slide & { readonly isHidden: boolean }) => Promise<boolean>,
): Promise<void> {
  const complete: (Slide & { readonly isHidden: boolean })[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let isHidden = false;
  let inPage = false;
  let inNotes = false;
  let inNote = false;
  let paragraphs = 0;
  let cells = 0;
  let skipping = 0;
  let shown = '';
  let notes = '';
  let comment = '';
  let author: string | undefined;
  let comments: string[] = [];

  function put(text: string): void {
    if (author !== undefined) author += text;
    else if (paragraphs === 0) return;
    else if (inNote && comment.length < longest) comment += text;
    else if (inNotes && notes.length < longest) notes += text;
    else if (inPage && shown.length < longest) shown += text;
  }

  await readXmlPart(
    content,
    {
      open(tag, attributes) {
        const name = localName(tag);
        if (skipping > 0 || notShown.has(name)) skipping += 1;
        else if (name === 'style') style = attributeOf(attributes, 'name') ?? '';
        else if (name === 'drawing-page-properties' || name === 'properties') {
          if (attributeOf(attributes, 'visibility') === 'hidden') hiddenStyles.add(style);
        } else if (name === 'page') {
          inPage = true;
          isHidden = hiddenStyles.has(attributeOf(attributes, 'style-name') ?? '');
          [shown, notes, comments] = ['', '', []];
        } else if (tag.startsWith('presentation:') && name === 'notes') inNotes = true;
        else if (name === 'annotation') {
          inNote = true;
          comment = '';
        } else if (name === 'creator' && inNote) author = '';
        else if (name === 'p' || name === 'h') paragraphs += 1;
        else if (name === 'table-cell') cells += 1;
        else put(inlineText(name, attributes));
      },
      text(data) {
        if (skipping === 0) put(collapsed(data));
      },
      close(tag) {
        if (skipping > 0) {
          skipping -= 1;
          return;
        }
        const name = localName(tag);
        if (name === 'p' || name === 'h') {
          put(cells > 0 ? ' ' : '\n');
          paragraphs -= 1;
        } else if (name === 'table-cell') {
          cells -= 1;
          shown = `${shown.trimEnd()}\t`;
        } else if (name === 'table-row') shown = `${shown.trimEnd()}\n`;
        else if (tag.startsWith('presentation:') && name === 'notes') inNotes = false;
        else if (name === 'creator' && author !== undefined) {
          comment = author.trim() === '' ? '' : `${author.trim()}: `;
          author = undefined;
        } else if (name === 'annotation') {
          comments.push(comment);
          inNote = false;
        } else if (name === 'page') {
          complete.push({ shown, notes, comments, isHidden });
          inPage = false;
        }
      },
    },
    async () => {
      for (const slide of complete.splice(0)) if (!(await give(slide))) return false;
      return true;
    },
  );
  for (const slide of complete) if (!(await give(slide))) return;
}
