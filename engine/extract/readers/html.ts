import { charsetDecoder, charsetSample, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { htmlText } from './html-text.ts';

/** Bytes. Streamed, so this is a limit of time, not of memory. */
const limit = 1_000_000_000;

/** Bytes in which a page states its charset. The HTML standard asks for 1024; saved pages put comments before it. */
const declaredWithin = 4096;

/** Reads a web page as the text that it shows. */
export const htmlReader: Reader = { id: 'html 2', limit, read: readHtml };

async function readHtml(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const charset = detectCharset(sample, declaredCharset(sample), sample.length < input.source.size);
  const decoder = charsetDecoder(charset);
  const html = htmlText();
  const parts = cutIntoParts(input.page);
  for await (const piece of input.source.stream()) {
    if (!(await parts.add(html.write(decoder.write(piece))))) break;
  }
  await parts.add(html.write(decoder.end()) + html.end());
  await parts.end();
  const { title, author, date, description } = html.facts();
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    metadata: stated({ charset, author, description }),
    ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }),
  };
}

/** The charset a page or an XML declaration states. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, declaredWithin)).toString('latin1');
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1]
  );
}
