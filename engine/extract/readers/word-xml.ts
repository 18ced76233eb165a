import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import type { Reader } from '../reading.ts';
import { streamWordText } from './docx-text.ts';

/** Reads Word documents that are one XML file: what Word 2003 called XML documents, and packages written flat. */
export const wordXmlReader: Reader = {
  id: 'word-xml 1',
  limit: 1_000_000_000,
  async read({ source, page }) {
    const parts = cutIntoParts(page);
    await streamWordText(source.stream(), parts.add);
    await parts.end();
    return { ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }) };
  },
};
