import { cleanText } from '../clean-text.ts';
import { lastPageNumber } from '../extraction.ts';
import { openPackage, type Package, packageLimit } from '../office-package.ts';
import { failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { type Attempts, startAttempts } from './attempts.ts';
import { drawingText } from './drawing-text.ts';
import { giveEmbeddedFiles } from './embedded-files.ts';
import { readDocumentFacts } from './ooxml-properties.ts';
import { type Relation, relationsOf } from './ooxml-relations.ts';
import { commentsOf, readAuthors } from './pptx-comments.ts';
import { slidePage } from './slide-page.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** Placeholders of a page of notes that are the same on every page. */
const headings = ['hdr', 'dt', 'ftr', 'sldNum'];

/** Reads PowerPoint presentations (.pptx, .pptm, .ppsx): a page is a slide, with its notes and comments. */
export const pptxReader: Reader = { id: 'pptx 1', limit: packageLimit, read: readPptx };

async function readPptx(input: ReaderInput): Promise<Reading> {
  const file = await openPackage(await input.source.all());
  const main = (await relationsOf(file, '')).find(({ type }) => type === 'officeDocument')?.part;
  const part = main ?? file.find('ppt/presentation.xml');
  if (part === undefined) throw failure('damaged');
  const attempts = startAttempts();
  const slides = await slideParts(file, part);
  const backgrounds = new Map<string, Promise<string>>();
  const background = (part: string): Promise<string> => {
    const known = backgrounds.get(part) ?? backgroundText(file, part);
    backgrounds.set(part, known);
    return known;
  };
  const authors = (await attempts.attempt(() => readAuthors(file))) ?? new Map<string, string>();
  const hidden: number[] = [];
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    if (number > lastPageNumber) break;
    const { page, isHidden } = await readSlide(file, slide, authors, background, attempts);
    if (isHidden) hidden.push(number);
    await input.page(slidePage(number, page));
  }
  const { metadata, ...facts } = (await attempts.attempt(() => readDocumentFacts(file, 'PPTX'))) ?? { metadata: {} };
  await giveEmbeddedFiles(file, input);
  const problem = slides.length > lastPageNumber ? readUpTo(lastPageNumber) : attempts.problem;
  return {
    ...facts,
    metadata: stated({ ...metadata, hidden: hidden.map(number => `slide ${number}`).join(', ') }),
    ...(problem && { problem }),
  };
}

/** The slides in the order in which they are shown (ISO/IEC 29500-1, 19.2.1.34). */
async function slideParts(file: Package, presentation: string): Promise<string[]> {
  const targets = new Map((await relationsOf(file, presentation)).map(({ id, part }) => [id, part]));
  const parts: string[] = [];
  await readXmlPart(file.read(presentation), {
    open(tag, attributes) {
      // Subtle: `id` without a prefix is the slide's number, `r:id` points to its part.
      const id = Object.entries(attributes).find(([name]) => name.includes(':') && localName(name) === 'id')?.[1];
      const target = localName(tag) === 'sldId' ? targets.get(id ?? '') : undefined;
      if (target !== undefined) parts.push(target);
    },
  });
  return parts;
}

/** What the slide's layout and master show on every slide that uses them, such as the name of an office or a stamp. */
async function backgroundText(file: Package, layout: string): Promise<string> {
  const master = (await relationsOf(file, layout)).find(({ type }) => type === 'slideMaster');
  const parts = [...(master === undefined ? [] : [master.part]), layout];
  const texts: string[] = [];
  for (const part of parts) texts.push(await drawingText(file, part, { leftOut: 'placeholders' }));
  return texts.join('\n');
}

async function readSlide(
  file: Package,
  part: string,
  authors: ReadonlyMap<string, string>,
  background: (layout: string) => Promise<string>,
  { attempt }: Attempts,
) {
  let isHidden = false;
  const shown = await attempt(() =>
    drawingText(file, part, {
      seen(name, attributes) {
        if (name === 'sld' && attributeOf(attributes, 'show') === '0') isHidden = true;
      },
    }),
  );
  const relations = (await attempt(() => relationsOf(file, part))) ?? [];
  const texts = [shown ?? ''];
  for (const each of relations.filter(({ type }) => type === 'diagramData' || type === 'chart'))
    texts.push((await attempt(() => drawingText(file, each.part))) ?? '');
  const layout = relations.find(({ type }) => type === 'slideLayout');
  if (layout !== undefined) texts.push((await attempt(() => background(layout.part))) ?? '');
  const notes = relations.find(({ type }) => type === 'notesSlide');
  return {
    isHidden,
    page: {
      shown: texts.join('\n'),
      notes:
        notes === undefined ? '' : ((await attempt(() => drawingText(file, notes.part, { leftOut: headings }))) ?? ''),
      comments: (await attempt(() => slideComments(file, relations, authors))) ?? [],
    },
  };
}

async function slideComments(
  file: Package,
  relations: readonly Relation[],
  authors: ReadonlyMap<string, string>,
): Promise<string[]> {
  const comments: string[] = [];
  for (const { type, part } of relations)
    if (type === 'comments') comments.push(...(await commentsOf(file, part, authors)));
  return comments.map(cleanText);
}
