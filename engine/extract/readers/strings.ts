import { say } from '../../../contract/say.ts';
import { lastPageNumber, type ReadingProblem } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { stringsIn } from './strings-in-bytes.ts';

/** Streamed: what ends it is the length of what was found. */
const limit = Number.MAX_SAFE_INTEGER;

/** UTF-16 units that are kept: a disk image has far more than anybody reads, and each is searched. */
const mostText = 50_000_000;

/** Reads the strings in a file of an unknown kind: runs of letters, figures and signs, in UTF-8 or in UTF-16 (Latin). */
export const stringsReader: Reader = { id: 'strings 1', limit, read: readStrings };

async function readStrings(input: ReaderInput): Promise<Reading> {
  const parts = cutIntoParts(input.page);
  const found = stringsIn();
  let length = 0;
  let count = 0;
  let isFull = false as boolean;
  const give = async (strings: readonly string[]): Promise<void> => {
    for (const string of strings) {
      if (isFull) return;
      count += 1;
      length += string.length + 1;
      isFull = length > mostText || !(await parts.add(`${string}\n`));
    }
  };
  for await (const piece of input.source.stream()) {
    await give(found.take(piece));
    if (isFull) break;
  }
  await give(found.end());
  await parts.end();
  return {
    metadata: { strings: String(count) },
    ...(isFull && { problem: length > mostText ? tooMany : readUpTo(lastPageNumber) }),
  };
}

const tooMany: ReadingProblem = {
  code: 'partial',
  message: say('many-strings', { millions: mostText / 1_000_000 }),
};
