import type { ByteSource } from '../byte-source.ts';
import type { ReadingProblem } from '../extraction.ts';
import { asFailure, failure } from '../problems.ts';
import { openPages, type PagePictures } from './pages.ts';
import { readPage } from './read-page.ts';
import type { PageOutcome, RecognisedPage } from './recognised.ts';

/**
 * Reads pages of one file as pictures, one after the other. `next` takes what came of the last page and gives the number
 * of another one, or undefined at the end. Never throws for what the file does; gives what is wrong with the file as a whole.
 */
export async function recognisePages(
  source: ByteSource,
  file: { readonly mediaType: string; readonly passwords: readonly string[] },
  next: (last: PageOutcome | undefined) => Promise<number | undefined>,
): Promise<ReadingProblem | undefined> {
  let pages: PagePictures;
  try {
    pages = await openPages(source, file.mediaType, file.passwords);
  } catch (error) {
    return problemOf(error);
  }
  try {
    for (let page = await next(undefined); page !== undefined; ) page = await next(await outcomeOf(pages, page));
    return undefined;
  } finally {
    pages.close();
  }
}

async function outcomeOf(pages: PagePictures, page: number): Promise<PageOutcome> {
  try {
    return { page, ok: true, recognised: await recognise(pages, page) };
  } catch (error) {
    return { page, ok: false, problem: problemOf(error) };
  }
}

async function recognise(pages: PagePictures, number: number): Promise<RecognisedPage> {
  const picture = await pages.page(number);
  if (picture === undefined) throw failure('damaged');
  const { width, height } = picture;
  const { words, confidence, recogniser, pixels } = await readPage(picture);
  const [across, down] = [width / pixels.width, height / pixels.height];
  const placed = words.map(word => ({
    ...word,
    x: word.x * across,
    y: word.y * down,
    w: word.w * across,
    h: word.h * down,
  }));
  return { width, height, words: placed, confidence, recogniser };
}

function problemOf(error: unknown): ReadingProblem {
  const { code, message } = asFailure(error);
  return { code, message };
}
