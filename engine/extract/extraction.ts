import type { FileKind } from '../../contract/file-kinds.ts';
import type { Sentence } from '../../contract/say.ts';

/** The highest page number: a page's row is `file × 65,536 + page`. */
export const lastPageNumber = 65_535;

/** One page as a reader found it. Kinds without pages are cut into parts of bounded length, always at the same places. */
export type PageText = {
  /** From 1, without gaps. At most `lastPageNumber`. */
  readonly number: number;
  /** The page's own label where it has one ("iv"), else ''. */
  readonly label: string;
  /** Size in points (1/72 inch) as shown; 0 when the kind has no page size. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** What the page says is in a picture, and must be recognised: beside the text, or instead of one that says nothing. */
  readonly picture?: 'beside' | 'instead';
  /** Files that the page names as going with what it says, such as the pictures of a chat: names or paths as written. */
  readonly files?: readonly string[];
};

/** A date as the document states it; nothing is converted. */
export type WrittenDate = { readonly text: string; readonly source: string };

/** What a container says of a file in it. */
export type ChildFacts = {
  /** As written in the container; never used as a path on a disk. */
  readonly name: string;
  /** Where it lies inside the container: its folders and its name, with slashes between. Left out where there are no folders. */
  readonly path?: string;
  /** What else the container states of it, as written there: `modified`, `comment` … */
  readonly stated?: Readonly<Record<string, string>>;
};

/** A file found inside another one, such as an attachment. What its bytes throw makes it a child that could not be taken out. */
export type Child = ChildFacts & { readonly bytes: Uint8Array | AsyncIterable<Uint8Array> };

/** A file that a container has, but that could not be taken out of it. */
export type LostChild = ChildFacts & { readonly problem: ReadingProblem; readonly size?: number };

/** What a reader made of one file. Pages and children have been handed over before, in order. */
export type Extraction = {
  readonly kind: FileKind;
  readonly mediaType: string;
  /** Name and version of the reader, such as "pdf 1"; null when there is none for this kind yet. */
  readonly reader: string | null;
  readonly outcome: 'read' | 'none' | 'failed';
  /** Why it failed, or what the user should know of a file that was read only in part. */
  readonly problem?: ReadingProblem;
  readonly pageCount: number;
  /** The document's own title, when it states one. */
  readonly title?: string;
  readonly date?: WrittenDate;
  /** Everything else worth showing, as written: author, subject, from, to, camera … */
  readonly metadata: Readonly<Record<string, string>>;
};

export const problemCodes = [
  'empty',
  'damaged',
  'password',
  'bomb',
  'too-large',
  'too-deep',
  'timeout',
  'memory',
  'crashed',
  'partial',
  'script',
  'unsupported',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export type ReadingProblem = { readonly code: ProblemCode; readonly message: Sentence };

/** One word of a page: its box in points, origin at the top left of the page as shown. */
export type Word = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** The words of one page in reading order, and the page's size in points as shown. */
export type PageWords = { readonly width: number; readonly height: number; readonly words: readonly Word[] };
