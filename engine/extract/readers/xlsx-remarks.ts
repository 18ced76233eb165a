import type { Package } from '../office-package.ts';
import type { Relation } from './ooxml-relations.ts';
import type { SheetRemark } from './sheet-pages.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/**
 * The comments on a sheet's cells, each with its author. Where a cell has a conversation (threaded comments, MS-XLSX 2.1.35),
 * that stands for the old form kept beside it, which only says that a newer program is needed.
 */
export async function readRemarks(file: Package, relations: readonly Relation[]): Promise<SheetRemark[]> {
  const threads: SheetRemark[] = [];
  for (const { type, part } of relations)
    if (type.startsWith('threadedComment')) threads.push(...(await readThreads(file, part)));
  const inThread = new Set(threads.map(({ cell }) => cell));
  const remarks = [...threads];
  for (const { type, part } of relations)
    if (type === 'comments') remarks.push(...(await readNotes(file, part)).filter(({ cell }) => !inThread.has(cell)));
  return remarks.sort((one, other) => one.row - other.row);
}

/** Old comments (ISO/IEC 29500-1, 18.7): their authors are listed first. */
async function readNotes(file: Package, part: string): Promise<SheetRemark[]> {
  const authors: string[] = [];
  const remarks: SheetRemark[] = [];
  let cell = '';
  let author = '';
  let text = '';
  let open = false;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'author') text = '';
      if (name === 'author' || name === 't') open = true;
      if (name !== 'comment') return;
      cell = attributeOf(attributes, 'ref') ?? '';
      author = authors[Number(attributeOf(attributes, 'authorId'))] ?? '';
      text = '';
    },
    text(data) {
      if (open) text += data;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'author') authors.push(text.trim());
      if (name === 'author' || name === 't') open = false;
      if (name === 'comment') remarks.push(remark(cell, author, text));
    },
  });
  return remarks;
}

async function readThreads(file: Package, part: string): Promise<SheetRemark[]> {
  const people = await readPeople(file);
  const remarks: SheetRemark[] = [];
  let cell = '';
  let author = '';
  let text = '';
  let open = false;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'text') open = true;
      if (name !== 'threadedComment') return;
      cell = attributeOf(attributes, 'ref') ?? '';
      author = people.get(attributeOf(attributes, 'personId') ?? '') ?? '';
      text = '';
    },
    text(data) {
      if (open) text += data;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'text') open = false;
      if (name === 'threadedComment') remarks.push(remark(cell, author, text));
    },
  });
  return remarks;
}

async function readPeople(file: Package): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for (const part of file.names.filter(name => /^xl\/persons\/[^/]+\.xml$/i.test(name)))
    await readXmlPart(file.read(part), {
      open(tag, attributes) {
        if (localName(tag) === 'person')
          people.set(attributeOf(attributes, 'id') ?? '', attributeOf(attributes, 'displayName') ?? '');
      },
    });
  return people;
}

/** A comment with its author before it, unless it begins with the name, as Excel writes old ones. */
export function remark(cell: string, author: string, text: string): SheetRemark {
  const said = text.trim();
  const named = author === '' || said.startsWith(author);
  return { row: Number(/\d+$/.exec(cell)?.[0] ?? 0), cell, text: named ? said : `${author}: ${said}` };
}
