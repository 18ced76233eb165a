import { charsetSample, decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { findDelimiter } from '../delimiter.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { readText, textReader } from './text.ts';

/** UTF-16 units of the header line that are kept. */
const longestHeader = 2_000;

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** Reads a table in text as its lines, and notes its separator and its header line. */
export const csvReader: Reader = { id: 'csv 2', limit: textReader.limit, read: readCsv };

async function readCsv(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const more = sample.length < input.source.size;
  const start = cleanText(decode(sample, detectCharset(sample, undefined, more)));
  const delimiter = findDelimiter(start, more, 1);
  // Excel lets the first line say which separator follows; the header is the next one.
  const header = start
    .slice(0, longestHeader)
    .trimStart()
    .replace(/^sep=.\n/i, '')
    .split('\n', 1)[0];
  const reading = await readText(input);
  return {
    ...reading,
    metadata: stated({ ...reading.metadata, delimiter: delimiter && delimiterNames[delimiter], header }),
  };
}
