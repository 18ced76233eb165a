import type { ProblemCode } from './extraction.ts';
import { ReadingFailure } from './reading.ts';

const kept = 'The original is stored unchanged';

/**
 * What the user is told when a file could not be read: what happened, what it means for the evidence, what to do.
 * Sentences that need a figure are made where the figure is known.
 */
export const sentences = {
  empty: `The file is empty: it holds no bytes at all. ${kept}, and there is nothing to search in it. If you expected content, ask the source for another copy.`,
  damaged: `The file is damaged or incomplete, so its text could not be read. ${kept}, but it will not be found by its content. Open it in another program, or ask the source for another copy.`,
  password: `The file is protected by a password, so its text could not be read. ${kept}, but it will not be found by its content. Enter the password, and it is read again.`,
  'wrong-password': `No password that was tried opens this file, so its text could not be read. ${kept}. Check the password and enter it again.`,
  bomb: `The file unpacks to far more than a real document would (a "zip bomb"), so it was not unpacked. ${kept}, but it will not be found by its content. Treat it with care.`,
  'too-deep': `The file is nested far deeper than a real document would be, so it was not read to the end. ${kept}, but it may not be found by its content. Treat it with care.`,
  timeout: `Reading the file took too long and was stopped. ${kept}, but it will not be found by all of its content. Try it again, or open it in another program.`,
  memory: `Reading the file took more memory than is allowed and was stopped. ${kept}, but it will not be found by all of its content. Open it in another program.`,
  crashed: `The reader broke down on this file. ${kept}, and no other file is affected, but this one will not be found by all of its content. Try it again, or open it in another program.`,
  internal: `The reader met an error of its own on this file. ${kept}, but it will not be found by its content. Try it again, and report the error if it stays.`,
} as const satisfies Partial<Record<ProblemCode | 'wrong-password', string>>;

/** A failure with the usual sentence. */
export function failure(code: Exclude<keyof typeof sentences, 'wrong-password'>, cause?: unknown): ReadingFailure {
  return new ReadingFailure(code, sentences[code], { cause });
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
  return new ReadingFailure('password', given === undefined ? sentences.password : sentences['wrong-password'], {
    cause,
  });
}

/** The file is of a version from before those that are read. */
export function tooOld(program: string): ReadingFailure {
  return new ReadingFailure(
    'unsupported',
    `The file was written by ${program} or an earlier program, whose files are not read. ${kept}, but it will not be found by its content. Save a copy in a newer format in another program, and import that as well.`,
  );
}

/** The file hides its text in a way from before 1997. */
export function oldProtection(): ReadingFailure {
  return new ReadingFailure(
    'unsupported',
    `The file is protected in a way from before 1997 that is not opened here. ${kept}, but it will not be found by its content. Save a copy without the password in another program, and import that as well.`,
  );
}

/** The file can be opened only where its organisation's server allows it. */
export function rightsManaged(): ReadingFailure {
  return new ReadingFailure(
    'unsupported',
    `The file is protected by the rights management of an organisation, and no password opens it. ${kept}, but it will not be found by its content. Ask the source for a copy without protection.`,
  );
}

/** Says that a file is larger than its reader takes. */
export function tooLarge(size: number, limit: number): ReadingFailure {
  return new ReadingFailure(
    'too-large',
    `The file is ${megabytes(size)} MB; files of this kind are read up to ${megabytes(limit)} MB. ${kept}, but it will not be found by its content. Split it in another program and add the pieces.`,
  );
}

/** Says that a picture has more pixels than its words are looked for in. */
export function pictureTooLarge({ width, height }: { width: number; height: number }, limit: number): ReadingFailure {
  return new ReadingFailure(
    'too-large',
    `The picture has ${megabytes(width * height)} million pixels; words are looked for in pictures of up to ${megabytes(limit)} million. ${kept}, but it will not be found by what is written on it. Save a smaller copy in another program and add that as well.`,
  );
}

/** Says that a page is in letters that cannot be recognised. */
export function unknownScript(script: string): ReadingFailure {
  return new ReadingFailure(
    'script',
    `The page seems to be written in another script (${script}); Latin and Chinese are recognised. ${kept}, but this page will not be found by what is written on it, unless you type it in.`,
  );
}

/** Says that more would come out of a packed file than is taken in at once. */
export function unpacksTooLarge(most: number): ReadingFailure {
  return new ReadingFailure(
    'too-large',
    `More than ${megabytes(most)} MB would come out of this file, and files packed in this way are unpacked up to that size. ${kept}, but it will not be found by its content. Unpack it in another program and import what comes out.`,
  );
}

/** Says that a file was read up to a page number only. */
export function readUpTo(page: number): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `Only the first ${page.toLocaleString('en')} pages of the file were read. ${kept}, but what follows will not be found. Split it in another program and add the pieces.`,
  };
}

/** Says that some pages could not be read. */
export function pagesMissing(missing: number, of: number): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `${missing.toLocaleString('en')} of ${of.toLocaleString('en')} pages are damaged and could not be read. ${kept}, but those pages will not be found by their content. Look at them in another program.`,
  };
}

/** Says that a file ends before what it holds does. */
export function cutShort(): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `The file ends before its content does, so only the part that is there was read. ${kept}, but what is missing will not be found. Ask the source for another copy.`,
  };
}

/** Says that some sheets of a workbook could not be read to their end. */
export function sheetsMissing(missing: number, of: number): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `${missing.toLocaleString('en')} of ${of.toLocaleString('en')} sheets are damaged and were read only in part or not at all. ${kept}, but what is missing will not be found. Open it in a spreadsheet program.`,
  };
}

/** Says that parts of a document beside its main text could not be read. */
export function partsMissing(missing: number): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `The text was read, but ${missing.toLocaleString('en')} other parts of the file, such as notes or embedded files, are damaged and were left out. ${kept}. Look at it in another program.`,
  };
}

/** Says that text on some pages goes on past the length that is kept. */
export function pagesCutShort(cut: number): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `${cut.toLocaleString('en')} pages hold far more text than fits on a page, and only its beginning was read. ${kept}, but the rest will not be found. Look at those pages in another program.`,
  };
}

/** Says that some values of a table are too long to be shown whole. */
export function rowsCutShort(pages: number): { code: 'partial'; message: string } {
  return {
    code: 'partial',
    message: `On ${pages.toLocaleString('en')} pages a value is longer than is shown, and only its beginning was read. ${kept}, but the rest will not be found. Look at those rows in another program.`,
  };
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('en');
}
