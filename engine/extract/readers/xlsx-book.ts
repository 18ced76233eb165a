import type { Package } from '../office-package.ts';
import { failure } from '../problems.ts';
import { relationsOf } from './ooxml-relations.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** A sheet of a workbook: its name, the part that holds its rows, and whether Excel shows it. */
export type XlsxSheet = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** What the rows of all sheets refer to. */
export type XlsxBook = {
  readonly sheets: readonly XlsxSheet[];
  /** Days are counted from 1904 and not from 1900. */
  readonly date1904: boolean;
  readonly strings: readonly string[];
  /** The number format of each cell style: the number of a built-in one, or the format itself. */
  readonly formats: readonly (string | number)[];
};

/** Reads what a SpreadsheetML workbook (ISO/IEC 29500-1, 18) has beside its rows. */
export async function readBook(file: Package): Promise<XlsxBook> {
  const main = (await relationsOf(file, '')).find(({ type }) => type === 'officeDocument')?.part;
  const part = main ?? file.find('xl/workbook.xml');
  if (part === undefined) throw failure('damaged');
  const relations = await relationsOf(file, part);
  const targets = new Map(relations.map(({ id, part: target }) => [id, target]));
  const sheets: XlsxSheet[] = [];
  let date1904 = false;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/i.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attributeOf(attributes, 'id') ?? '');
      const hidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
      if (target !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', part: target, hidden });
    },
  });
  const other = (type: string) => relations.find(relation => relation.type === type)?.part;
  return {
    sheets,
    date1904,
    strings: await readStrings(file, other('sharedStrings') ?? file.find('xl/sharedStrings.xml')),
    formats: await readFormats(file, other('styles') ?? file.find('xl/styles.xml')),
  };
}

async function readStrings(file: Package, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let open = false;
  let phonetic = 0;
  let text = '';
  await readXmlPart(file.read(part), {
    open(tag) {
      const name = localName(tag);
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') open = phonetic === 0;
    },
    text(data) {
      if (open) text += data;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') open = false;
    },
  });
  return strings;
}

async function readFormats(file: Package, part: string | undefined): Promise<(string | number)[]> {
  const formats: (string | number)[] = [];
  if (part === undefined) return formats;
  const own = new Map<number, string>();
  let inCells = false;
  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      const name = localName(tag);
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') own.set(id, attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(own.get(id) ?? id);
    },
    close(tag) {
      if (localName(tag) === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Characters that XML cannot hold stand as _xHHHH_ (ISO/IEC 29500-1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
