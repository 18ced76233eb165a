import { lastPageNumber } from '../extraction.ts';
import { packageLimit } from '../office-package.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { startAttempts } from './attempts.ts';
import { giveOdfObjects } from './odf-objects.ts';
import { openOdf, readOdfFacts } from './odf-source.ts';
import { readHeadersAndFooters, streamOdtText } from './odt-text.ts';

/** Reads OpenDocument texts (.odt, .fodt) and their forerunner (.sxw), in the order of the DOCX reader. */
export const odtReader: Reader = { id: 'odt 1', limit: packageLimit, read: readOdt };

async function readOdt(input: ReaderInput): Promise<Reading> {
  const odf = await openOdf(input);
  const attempts = startAttempts();
  const parts = cutIntoParts(input.page);
  const styles = odf.styles();
  const around = (styles && (await attempts.attempt(() => readHeadersAndFooters(styles)))) ?? {
    headers: [],
    footers: [],
  };
  try {
    await parts.add(around.headers.join(''));
    const { footnotes, comments } = await streamOdtText(odf.content(), parts.add);
    await parts.add(footnotes + comments + around.footers.join(''));
  } finally {
    await parts.end();
  }
  const facts = await attempts.attempt(() => readOdfFacts(odf, 'ODT'));
  await giveOdfObjects(odf, input);
  const problem = parts.overflowed ? readUpTo(lastPageNumber) : attempts.problem;
  return { ...facts, ...(problem && { problem }) };
}
