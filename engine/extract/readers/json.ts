import { charsetDecoder, charsetSample, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { jsonText } from './json-text.ts';

/** Streamed: what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/** Reads JSON and JSON lines as text in which words can be found. */
export const jsonReader: Reader = { id: 'json 2', limit, read: readJson };

async function readJson(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const charset = detectCharset(sample, undefined, sample.length < input.source.size);
  const decoder = charsetDecoder(charset);
  const text = jsonText();
  const parts = cutIntoParts(input.page);
  for await (const piece of input.source.stream()) {
    if (!(await parts.add(text.write(decoder.write(piece))))) break;
  }
  await parts.add(text.write(decoder.end()) + text.end());
  await parts.end();
  return { metadata: { charset }, ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }) };
}
