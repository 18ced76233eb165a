import { collapsed, inlineText, notShown } from './odf-words.ts';
import { columnName, type SheetCell, type SheetRemark, type SheetSink } from './sheet-pages.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';
import { remark } from './xlsx-remarks.ts';

/** Rows and columns a sheet can have in LibreOffice. Repeats beyond them are a mistake of the file, or a bomb. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** UTF-16 units of one cell that are kept. */
const longestCell = 100_000;
/** UTF-16 units that the repeats of rows may come to: a few bytes can ask for a million rows. */
const mostRepeated = 50_000_000;

/** What the sheets of an OpenDocument spreadsheet are called, and what the program would not show of them. */
export type OdsFacts = { readonly sheets: readonly string[]; readonly hidden: readonly string[] };

/** Reads the sheets of an OpenDocument spreadsheet (ODF 1.3, 9) into pages, each cell as it shows. */
export async function readOdsSheets(content: AsyncIterable<Uint8Array>, pages: SheetSink): Promise<OdsFacts> {
  const sheets: string[] = [];
  const hidden: string[] = [];
  const hiddenStyles = new Set<string>();
  // What has been read and waits to be handed on: rows, and the beginnings and ends of sheets.
  const steps: (() => void | Promise<unknown>)[] = [];
  let style = '';
  let tables = 0;
  let row = 0;
  let column = 0;
  let rowRepeats = 1;
  let cellRepeats = 1;
  let cells: SheetCell[] = [];
  let remarks: SheetRemark[] = [];
  let hiddenRows = 0;
  let value = '';
  let shown = '';
  let note = '';
  let noteAuthor = '';
  let beside = '';
  let repeated = 0;
  let into: 'cell' | 'note' | 'author' | 'beside' | undefined;
  let inCell = false;
  let inNote = false;
  let paragraphs = 0;
  let skipping = 0;

  function put(text: string): void {
    if (into === 'note' && note.length < longestCell) note += text;
    else if (into === 'author' && noteAuthor.length < longestCell) noteAuthor += text;
    else if (into === 'cell' && shown.length < longestCell) shown += text;
    else if (into === 'beside' && beside.length < longestCell) beside += text;
  }

  function open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(tag);
    if (skipping > 0 || notShown.has(name)) {
      skipping += 1;
      return;
    }
    const of = (attribute: string): string => attributeOf(attributes, attribute) ?? '';
    switch (name) {
      case 'style':
        style = of('name');
        break;
      case 'table-properties':
        if (of('display') === 'false') hiddenStyles.add(style);
        break;
      case 'table':
        tables += 1;
        if (tables === 1) beginSheet(of('name'), hiddenStyles.has(of('style-name')));
        break;
      case 'table-row':
        rowRepeats = repeats(of('number-rows-repeated'), mostRows);
        cells = [];
        column = 0;
        if (/collapse|filter/.test(of('visibility'))) hiddenRows += rowRepeats;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        inCell = true;
        cellRepeats = repeats(of('number-columns-repeated'), mostColumns);
        value = of('value') || of('date-value') || of('time-value') || of('string-value') || of('boolean-value');
        shown = '';
        break;
      case 'annotation':
        inNote = true;
        note = '';
        noteAuthor = '';
        break;
      case 'creator':
        if (inNote) into = 'author';
        break;
      case 'p':
      case 'h':
        paragraphs += 1;
        into = inNote ? 'note' : inCell ? 'cell' : tables > 0 ? 'beside' : undefined;
        break;
      default:
        put(inlineText(name, attributes));
    }
  }

  function close(tag: string): void {
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    switch (localName(tag)) {
      case 'table':
        tables -= 1;
        if (tables === 0) endSheet();
        break;
      case 'table-row':
        endRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        endCell();
        break;
      case 'annotation':
        remarks.push(remark(`${columnName(column)}${row + 1}`, noteAuthor.trim(), note));
        inNote = false;
        break;
      case 'creator':
        into = undefined;
        break;
      case 'p':
      case 'h':
        put('\n');
        paragraphs -= 1;
        if (paragraphs === 0) into = undefined;
        break;
      default:
    }
  }

  function beginSheet(name: string, isHidden: boolean): void {
    sheets.push(name);
    if (isHidden) hidden.push(`sheet ${name}`);
    row = 0;
    hiddenRows = 0;
    beside = '';
    steps.push(() => pages.begin(name));
  }

  function endCell(): void {
    inCell = false;
    const text = shown.trim() === '' ? value : shown;
    if (text !== '')
      for (let at = column; at < Math.min(mostColumns, column + cellRepeats); at += 1) cells.push({ column: at, text });
    column = Math.min(mostColumns, column + cellRepeats);
  }

  function endRow(): void {
    const [held, said, first] = [cells, remarks, row];
    const length = held.reduce((sum, { text }) => sum + text.length + 1, 0);
    let times = held.length === 0 ? 0 : Math.min(rowRepeats, mostRows - row);
    if (times > 1) repeated += length * times;
    if (repeated > mostRepeated) times = Math.min(1, times);
    steps.push(async () => {
      for (const each of said) pages.remark(each);
      for (let time = 0; time < times; time += 1) if (!(await pages.row(first + time + 1, held))) break;
    });
    remarks = [];
    row = Math.min(mostRows, row + rowRepeats);
  }

  function endSheet(): void {
    if (hiddenRows > 0) hidden.push(`${hiddenRows} rows of ${sheets.at(-1) ?? ''}`);
    const text = beside;
    steps.push(() => pages.end(text));
  }

  await readXmlPart(
    content,
    { open, close, text: data => (skipping > 0 ? undefined : put(collapsed(data))) },
    async () => {
      for (const step of steps.splice(0)) await step();
      return !pages.overflowed;
    },
  );
  for (const step of steps) await step();
  return { sheets, hidden };
}

function repeats(written: string, most: number): number {
  const count = Number(written);
  return count >= 1 ? Math.min(most, Math.floor(count)) : 1;
}
