import { cleanText } from '../clean-text.ts';
import type { Package } from '../office-package.ts';
import { documentFacts, type Properties } from './document-facts.ts';
import { localName, readXmlPart } from './xml-part.ts';

/** Properties that are kept, by their element, and the names they are kept under (ISO/IEC 29500-2, 11; 29500-1, 22.2). */
const wanted: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  creator: 'author',
  description: 'description',
  keywords: 'keywords',
  category: 'category',
  lastModifiedBy: 'lastModifiedBy',
  revision: 'revision',
  created: 'created',
  modified: 'modified',
  lastPrinted: 'lastPrinted',
  Application: 'application',
  Company: 'company',
  Manager: 'manager',
  Template: 'template',
  TotalTime: 'minutesEdited',
};

/** UTF-16 units of one property that are kept. */
const longest = 2_000;

/** What a document in a package states of itself: its core, program and own properties. */
export async function readDocumentFacts(file: Package, format: string): Promise<ReturnType<typeof documentFacts>> {
  const named = {
    ...(await properties(file, 'docProps/app.xml')),
    ...(await properties(file, 'docProps/core.xml')),
  };
  const macros = file.names.some(name => /\/vbaProject\.bin$/i.test(name)) ? 'yes' : undefined;
  return documentFacts(format, { ...named, custom: await customProperties(file), macros });
}

async function properties(file: Package, part: string): Promise<Properties> {
  const found: Record<string, string> = {};
  const name = file.find(part);
  if (name === undefined) return found;
  let open: string | undefined;
  await readXmlPart(file.read(name), {
    open(tag) {
      open = wanted[localName(tag)];
    },
    text(data) {
      if (open !== undefined) found[open] = cleanText((found[open] ?? '') + data).slice(0, longest);
    },
    close() {
      open = undefined;
    },
  });
  return found;
}

/** Properties that somebody added, such as the case number of an office's system, as "name: value" one after the other. */
async function customProperties(file: Package): Promise<string | undefined> {
  const part = file.find('docProps/custom.xml');
  if (part === undefined) return undefined;
  const lines: string[] = [];
  let line: string | undefined;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      if (localName(tag) === 'property') line = `${attributes['name'] ?? ''}: `;
    },
    text(data) {
      if (line !== undefined) line += data;
    },
    close(tag) {
      if (localName(tag) !== 'property' || line === undefined) return;
      lines.push(cleanText(line).replace(/\s+/g, ' ').trim().slice(0, longest));
      line = undefined;
    },
  });
  return lines.join('; ');
}
