import { packageLimit } from '../office-package.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { startAttempts } from './attempts.ts';
import { openOdf, readOdfFacts } from './odf-source.ts';
import { giveOdfObjects } from './odf-objects.ts';
import { readOdsSheets } from './ods-rows.ts';
import { sheetPages } from './sheet-pages.ts';

/** Bytes that the sheets may unpack to: they are streamed. */
export const mostUnpacked = 2_000_000_000;

/** Reads OpenDocument spreadsheets (.ods, .fods) and their forerunner (.sxc). */
export const odsReader: Reader = { id: 'ods 1', limit: packageLimit, read: readOds };

async function readOds(input: ReaderInput): Promise<Reading> {
  const odf = await openOdf(input, mostUnpacked);
  const pages = sheetPages(input.page);
  const attempts = startAttempts();
  const { sheets, hidden } = await readOdsSheets(odf.content(), pages);
  const { metadata, ...facts } = (await attempts.attempt(() => readOdfFacts(odf, 'ODS'))) ?? { metadata: {} };
  await giveOdfObjects(odf, input);
  const problem = pages.overflowed ? readUpTo(pages.count) : attempts.problem;
  return {
    ...facts,
    metadata: stated({ ...metadata, sheets: sheets.join(', '), hidden: hidden.join('; ') }),
    ...(problem && { problem }),
  };
}
