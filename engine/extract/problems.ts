import { say } from '../../contract/say.ts';
import type { ReadingProblem } from './extraction.ts';
import { ReadingFailure } from './reading.ts';

/** Problems whose usual sentence stands under their code. */
type PlainCode = 'empty' | 'damaged' | 'password' | 'bomb' | 'too-deep' | 'timeout' | 'memory' | 'crashed' | 'internal';

/** A failure with the usual sentence. */
export function failure(code: PlainCode, cause?: unknown): ReadingFailure {
  return new ReadingFailure(code, say(code), { cause });
}

/** What Node calls reading behind the end of a buffer. */
const outOfBounds: ReadonlySet<unknown> = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/** What a reader threw, as a problem. A trap of WebAssembly leaves the engine in it unusable, which is a crash of the reader. */
export function asFailure(error: unknown): ReadingFailure {
  if (error instanceof ReadingFailure) return error;
  if (error instanceof Error && error.name === 'RuntimeError') return failure('crashed', error);
  // A number in the file points behind its end, and a reader followed it there.
  if (error instanceof RangeError && 'code' in error && outOfBounds.has(error.code)) return failure('damaged', error);
  if (error instanceof RangeError && /memory|allocation|array length|buffer/i.test(error.message))
    return failure('memory', error);
  if (error instanceof RangeError && /call stack/i.test(error.message)) return failure('too-deep', error);
  return failure('internal', error);
}

/** The file needs a password, or the given one is wrong. */
export function passwordFailure(given: string | undefined, cause?: unknown): ReadingFailure {
  return new ReadingFailure('password', say(given === undefined ? 'password' : 'wrong-password'), {
    cause,
  });
}

/** The file is of a version from before those that are read. */
export function tooOld(program: string): ReadingFailure {
  return new ReadingFailure('unsupported', say('too-old', { program }));
}

/** The file hides its text in a way from before 1997. */
export function oldProtection(): ReadingFailure {
  return new ReadingFailure('unsupported', say('old-protection'));
}

/** The file can be opened only where its organisation's server allows it. */
export function rightsManaged(): ReadingFailure {
  return new ReadingFailure('unsupported', say('rights-managed'));
}

/** Says that a file is larger than its reader takes. */
export function tooLarge(size: number, limit: number): ReadingFailure {
  return new ReadingFailure('too-large', say('too-large', { size: megabytes(size), limit: megabytes(limit) }));
}

/** Says that a picture has more pixels than its words are looked for in. */
export function pictureTooLarge({ width, height }: { width: number; height: number }, limit: number): ReadingFailure {
  return new ReadingFailure(
    'too-large',
    say('picture-too-large', { size: megabytes(width * height), limit: megabytes(limit) }),
  );
}

/** Says that a page is in letters that cannot be recognised. */
export function unknownScript(script: string): ReadingFailure {
  return new ReadingFailure('script', say('script', { script }));
}

/** Says that more would come out of a packed file than is taken in at once. */
export function unpacksTooLarge(most: number): ReadingFailure {
  return new ReadingFailure('too-large', say('unpacks-too-large', { limit: megabytes(most) }));
}

/** Says that a file was read up to a page number only. */
export function readUpTo(page: number): ReadingProblem {
  return {
    code: 'partial',
    message: say('first-pages', { pages: page }),
  };
}

/** Says that some pages could not be read. */
export function pagesMissing(missing: number, of: number): ReadingProblem {
  return {
    code: 'partial',
    message: say('pages-missing', { missing, all: of }),
  };
}

/** Says that a file ends before what it holds does. */
export function cutShort(): ReadingProblem {
  return {
    code: 'partial',
    message: say('cut-short'),
  };
}

/** Says that some sheets of a workbook could not be read to their end. */
export function sheetsMissing(missing: number, of: number): ReadingProblem {
  return {
    code: 'partial',
    message: say('sheets-missing', { missing, all: of }),
  };
}

/** Says that parts of a document beside its main text could not be read. */
export function partsMissing(missing: number): ReadingProblem {
  return {
    code: 'partial',
    message: say('parts-missing', { missing }),
  };
}

/** Says that text on some pages goes on past the length that is kept. */
export function pagesCutShort(cut: number): ReadingProblem {
  return {
    code: 'partial',
    message: say('long-pages', { pages: cut }),
  };
}

/** Says that some values of a table are too long to be shown whole. */
export function rowsCutShort(pages: number): ReadingProblem {
  return {
    code: 'partial',
    message: say('long-rows', { pages }),
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
