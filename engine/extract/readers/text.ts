import { charsetDecoder, charsetSample, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { declaredCharset } from './html.ts';

/** Text of any size is streamed; what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/** Reads plain text in any charset. */
export const textReader: Reader = { id: 'text 2', limit, read: readText };

/** Reads XML as it stands: its tags are part of what it says, and nothing it refers to is looked up. */
export const xmlReader: Reader = { id: 'xml 2', limit, read: readText };

/** Streams text into parts and says which charset it was taken for. */
export async function readText(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const charset = detectCharset(sample, declaredCharset(sample), sample.length < input.source.size);
  const decoder = charsetDecoder(charset);
  const parts = cutIntoParts(input.page);
  for await (const piece of input.source.stream()) {
    if (!(await parts.add(decoder.write(piece)))) break;
  }
  await parts.add(decoder.end());
  await parts.end();
  return {
    metadata: { charset },
    ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }),
  };
}
