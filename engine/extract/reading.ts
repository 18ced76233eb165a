import type { Sentence } from '../../contract/say.ts';
import type { ByteSource } from './byte-source.ts';
import type { Child, LostChild, PageText, ProblemCode, ReadingProblem, WrittenDate } from './extraction.ts';

/** What a reader is given. */
export type ReaderInput = {
  readonly source: ByteSource;
  readonly mediaType: string;
  /** The file's name, for display and as a tie-breaker between kinds of text. Never trusted. */
  readonly name: string;
  readonly password: string | undefined;
  /** All passwords that are known, for containers whose files have passwords of their own. */
  readonly passwords: readonly string[];
  /** Hands one page over. Awaited: it resolves when more may be sent. */
  page(page: PageText): void | Promise<void>;
  /**
   * Hands over one file found inside. Awaited: it resolves when the next may follow, after the bytes have been read to
   * their end. Gives false when the engine wants no more; what is handed over then is left out.
   */
  child(child: Child | LostChild): Promise<boolean>;
};

/** What a reader found beside the pages and children it handed over. */
export type Reading = {
  readonly title?: string;
  readonly date?: WrittenDate;
  readonly metadata?: Readonly<Record<string, string>>;
  /** The file was read, but not all of it. */
  readonly problem?: ReadingProblem;
};

/** A reader of one kind of file. */
export type Reader = {
  /** Name and version; the version goes up whenever the same file would yield other text. */
  readonly id: string;
  /** The most bytes this reader takes. */
  readonly limit: number;
  /** Reads one file. Throws a ReadingFailure when the file cannot be read. */
  read(input: ReaderInput): Promise<Reading>;
};

/** Ends the reading of a file, with a sentence for the user. Stays inside the extractor process: outside it is the problem of an extraction. */
export class ReadingFailure extends Error {
  override readonly name = 'ReadingFailure';
  readonly code: ProblemCode;
  declare readonly message: Sentence;

  constructor(code: ProblemCode, message: Sentence, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** UTF-16 units of one stated value that are kept: enough for any honest one, and a bound for what the engine must hold. */
export const longestValue = 10_000;

/** Leaves out what a document does not state. */
export function stated(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value.trim() !== '') kept[name] = value.trim().slice(0, longestValue).toWellFormed();
  }
  return kept;
}
