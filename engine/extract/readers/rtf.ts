import { cleanText } from '../clean-text.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { cutShort, failure, readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { documentFacts } from './document-facts.ts';
import { rtfText } from './rtf-text.ts';

/** Bytes. Streamed, so this is a limit of time: pictures make such files very long. */
const limit = 2_000_000_000;

/** Reads Rich Text (.rtf): the text with its headers, then notes, comments and footers, as of other documents. */
export const rtfReader: Reader = { id: 'rtf 1', limit, read: readRtf };

async function readRtf(input: ReaderInput): Promise<Reading> {
  const rtf = rtfText();
  const parts = cutIntoParts(input.page);
  let wantsMore = true;
  let isFirst = true;
  for await (const piece of input.source.stream()) {
    if (isFirst && !/^\s*\{\\(rtf|urtf)/.test(Buffer.from(piece.subarray(0, 64)).toString('latin1')))
      throw failure('damaged');
    isFirst = false;
    const goesOn = await parts.add(rtf.write(piece));
    for (const object of rtf.objects.take()) wantsMore &&= await input.child(object);
    if (!goesOn) break;
  }
  await parts.add(rtf.end());
  const { footnotes, comments, footers } = rtf.beside;
  await parts.add([footnotes, comments, footers].map(text => (text.trim() === '' ? '' : `\n${text.trim()}`)).join(''));
  await parts.end();
  const properties = Object.fromEntries(
    Object.entries(rtf.properties).map(([name, value]) => [name, cleanText(value).replace(/;$/, '')]),
  );
  const problem = parts.overflowed ? readUpTo(lastPageNumber) : rtf.open > 0 ? cutShort() : undefined;
  return { ...documentFacts('RTF', properties), ...(problem && { problem }) };
}
