import { lastPageNumber } from '../extraction.ts';
import { packageLimit } from '../office-package.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { startAttempts } from './attempts.ts';
import { giveOdfObjects } from './odf-objects.ts';
import { streamOdfSlides } from './odf-slides.ts';
import { openOdf, readOdfFacts } from './odf-source.ts';
import { slidePage } from './slide-page.ts';

/** Reads OpenDocument presentations and drawings (.odp, .fodp, .odg) and their forerunners: a page is a slide. */
export const odpReader: Reader = { id: 'odp 1', limit: packageLimit, read: readOdp };

async function readOdp(input: ReaderInput): Promise<Reading> {
  const odf = await openOdf(input);
  const hidden: string[] = [];
  let number = 0;
  let cut = false;
  await streamOdfSlides(odf.content(), async slide => {
    cut = number === lastPageNumber;
    if (cut) return false;
    number += 1;
    if (slide.isHidden) hidden.push(`slide ${number}`);
    await input.page(slidePage(number, slide));
    return true;
  });
  const attempts = startAttempts();
  const { metadata, ...facts } = (await attempts.attempt(() => readOdfFacts(odf, 'ODP'))) ?? { metadata: {} };
  await giveOdfObjects(odf, input);
  const problem = cut ? readUpTo(lastPageNumber) : attempts.problem;
  return { ...facts, metadata: stated({ ...metadata, hidden: hidden.join(', ') }), ...(problem && { problem }) };
}
