import { charsetDecoder, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { openPackage, type Package, packageLimit } from '../office-package.ts';
import { type PartCutter, cutIntoParts } from '../parts.ts';
import { failure, partsMissing, readUpTo, rightsManaged } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { startAttempts } from './attempts.ts';
import { cipheredParts, readBook } from './epub-book.ts';
import { declaredCharset } from './html.ts';
import { htmlText } from './html-text.ts';

/** Reads books (.epub): each chapter begins a page; a page's label is the number of its chapter and of its part in it. */
export const epubReader: Reader = { id: 'epub 1', limit: packageLimit, read: readEpub };

async function readEpub(input: ReaderInput): Promise<Reading> {
  const file = await openPackage(await input.source.all());
  const { chapters, facts } = await readBook(file);
  const ciphered = await cipheredParts(file);
  const open = chapters.filter(part => !ciphered.has(part));
  if (chapters.length > 0 && open.length === 0) throw rightsManaged();
  const attempts = startAttempts();
  let number = 0;
  for (const [index, part] of chapters.entries()) {
    if (ciphered.has(part) || number === lastPageNumber) continue;
    const parts = cutIntoParts(async page => {
      if (number === lastPageNumber) return;
      number += 1;
      await input.page({ ...page, number, label: `${index + 1}.${page.number}` });
    });
    await attempts.attempt(() => readChapter(file, part, parts));
  }
  if (number === 0 && open.length > 0 && attempts.problem !== undefined) throw failure('damaged');
  const missing = chapters.length - open.length;
  const problem = number === lastPageNumber ? readUpTo(number) : missing > 0 ? partsMissing(missing) : attempts.problem;
  return { ...facts, ...(problem && { problem }) };
}

async function readChapter(file: Package, part: string, parts: PartCutter): Promise<void> {
  const html = htmlText();
  let decoder: ReturnType<typeof charsetDecoder> | undefined;
  try {
    for await (const piece of file.read(part)) {
      decoder ??= charsetDecoder(detectCharset(piece, declaredCharset(piece), true));
      await parts.add(html.write(decoder.write(piece)));
    }
    await parts.add(html.write(decoder?.end() ?? '') + html.end());
  } finally {
    await parts.end();
  }
}
