import { openPackage, type Package, packageLimit } from '../office-package.ts';
import { failure, readUpTo, sheetsMissing } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { startAttempts } from './attempts.ts';
import { drawingText } from './drawing-text.ts';
import { giveEmbeddedFiles } from './embedded-files.ts';
import { readDocumentFacts } from './ooxml-properties.ts';
import { type Relation, relationsOf } from './ooxml-relations.ts';
import { sheetPages } from './sheet-pages.ts';
import { readBook, type XlsxSheet } from './xlsx-book.ts';
import { readRemarks } from './xlsx-remarks.ts';
import { type SheetFacts, streamRows } from './xlsx-rows.ts';

/** Bytes that the sheets of a workbook may unpack to. They are streamed, so a long ledger costs time and no memory. */
export const mostUnpacked = 2_000_000_000;

/** Reads Excel workbooks in packages (.xlsx, .xlsm): every cell of every sheet, hidden ones too. */
export const xlsxReader: Reader = { id: 'xlsx 1', limit: packageLimit, read: readXlsx };

async function readXlsx(input: ReaderInput): Promise<Reading> {
  const file = await openPackage(await input.source.all(), mostUnpacked);
  const book = await readBook(file);
  const pages = sheetPages(input.page);
  const attempts = startAttempts();
  const { attempt } = attempts;
  const hidden: string[] = [];
  let damaged = 0;
  for (const sheet of book.sheets) {
    const relations = (await attempt(() => relationsOf(file, sheet.part))) ?? [];
    pages.begin(sheet.name);
    for (const remark of (await attempt(() => readRemarks(file, relations))) ?? []) pages.remark(remark);
    const facts = await startAttempts().attempt(() => streamRows(file.read(sheet.part), book, pages.row));
    if (facts === undefined) damaged += 1;
    const drawn = await attempt(() => textOfDrawings(file, relations));
    await pages.end([...(facts?.headersAndFooters ?? []), drawn ?? ''].join('\n'));
    hidden.push(...hiddenParts(sheet, facts));
  }
  if (damaged > 0 && pages.count === 0) throw failure('damaged');
  const { metadata, ...facts } = (await attempt(() => readDocumentFacts(file, 'XLSX'))) ?? { metadata: {} };
  await giveEmbeddedFiles(file, input);
  const problem = pages.overflowed
    ? readUpTo(pages.count)
    : damaged > 0
      ? sheetsMissing(damaged, book.sheets.length)
      : attempts.problem;
  const sheets = book.sheets.map(({ name }) => name).join(', ');
  return {
    ...facts,
    metadata: stated({ ...metadata, sheets, hidden: hidden.join('; ') }),
    ...(problem && { problem }),
  };
}

/** The words of what is drawn on a sheet: text boxes, the titles of charts, SmartArt. */
async function textOfDrawings(file: Package, relations: readonly Relation[]): Promise<string> {
  let text = '';
  for (const drawing of relations.filter(({ type }) => type === 'drawing')) {
    text += await drawingText(file, drawing.part);
    for (const { type, part } of await relationsOf(file, drawing.part))
      if (type === 'chart' || type === 'diagramData') text += await drawingText(file, part);
  }
  return text;
}

/** What the program would not show of a sheet. */
export function hiddenParts(
  { name, hidden }: Pick<XlsxSheet, 'name' | 'hidden'>,
  facts: Pick<SheetFacts, 'hiddenRows' | 'hiddenColumns'> | undefined,
): string[] {
  const { hiddenRows = 0, hiddenColumns = 0 } = facts ?? {};
  return [
    ...(hidden ? [`sheet ${name}`] : []),
    ...(hiddenRows > 0 ? [`${hiddenRows} rows of ${name}`] : []),
    ...(hiddenColumns > 0 ? [`${hiddenColumns} columns of ${name}`] : []),
  ];
}
