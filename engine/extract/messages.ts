import type { ChatSource } from '../../contract/chat-source.ts';
import type { ReadAs } from '../../contract/read-as.ts';
import type { FileKind } from '../../contract/file-kinds.ts';
import type { ChildFacts, Extraction, LostChild, PageText, PageWords, ReadingProblem } from './extraction.ts';
import type { PageOutcome } from './ocr/recognised.ts';
import type { PictureAnswer, PictureOrder } from './pictures/picture-messages.ts';
import type { PreviewAnswer, PreviewKind } from './preview-messages.ts';
import type { PageToStudy, PictureLook, StudiedText } from './study/studied.ts';

/** Bytes of a file that travel in one message. Large enough to be quick, small enough that few of them are ever in memory. */
export const pieceSize = 1024 * 1024;

/** What the engine says to an extractor process. One file at a time. */
export type ToExtractor =
  /** Begins a file. `first` holds its first piece; more are sent as they are wanted. */
  | {
      readonly type: 'read';
      readonly name: string;
      readonly size: number;
      readonly first: Uint8Array;
      readonly passwords: readonly string[];
      /** How a person has said that the file is read. */
      readonly readAs: ReadAs | undefined;
    }
  | {
      readonly type: 'words';
      readonly page: number;
      readonly size: number;
      readonly first: Uint8Array;
      readonly password: string | undefined;
    }
  /** Begins the recognising of pages that are pictures. The process asks for them one by one. */
  | {
      readonly type: 'recognise';
      readonly mediaType: string;
      readonly size: number;
      readonly first: Uint8Array;
      readonly passwords: readonly string[];
    }
  /** The page to recognise; left out when there is none any more. */
  | { readonly type: 'page'; readonly page?: number }
  | {
      readonly type: 'preview';
      readonly kind: PreviewKind;
      readonly size: number;
      readonly first: Uint8Array;
      readonly passwords: readonly string[];
    }
  /** Asks for the beginning of a file, to choose by how it is read as a chat. */
  | {
      readonly type: 'source';
      readonly mediaType: string;
      readonly size: number;
      readonly first: Uint8Array;
      readonly passwords: readonly string[];
    }
  | {
      readonly type: 'picture';
      readonly order: PictureOrder;
      readonly size: number;
      readonly first: Uint8Array;
      readonly passwords: readonly string[];
    }
  /** Looks for what may be worth keeping on pages whose text was read. No bytes of the file are needed. */
  | {
      readonly type: 'study';
      readonly kind: string;
      readonly pages: readonly PageToStudy[];
      readonly size: number;
      readonly first: Uint8Array;
    }
  /** Looks at a picture, to tell what looks like it. */
  | { readonly type: 'look'; readonly mediaType: string; readonly size: number; readonly first: Uint8Array }
  | { readonly type: 'piece'; readonly bytes: Uint8Array }
  /** The engine has stored what came last: more may follow. With `enough`, no further child is wanted. */
  | { readonly type: 'taken'; readonly enough?: ReadingProblem };

/** A child that fits in one message, or one that could not be taken out. */
export type SmallChild = (ChildFacts & { readonly bytes: Uint8Array }) | LostChild;

/** What an extractor process says to the engine. */
export type FromExtractor =
  /** The walls stand and the process waits for a file. */
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly kind: FileKind; readonly mediaType: string }
  /** Asks for the next piece of the file. */
  | { readonly type: 'want' }
  /** Asks for bytes from anywhere in the file, at most `pieceSize` of them. They do not count as pieces. */
  | { readonly type: 'want-range'; readonly start: number; readonly end: number }
  | { readonly type: 'pages'; readonly pages: readonly PageText[] }
  | { readonly type: 'children'; readonly children: readonly SmallChild[] }
  /** A child that does not fit in one message, with its first piece; the others follow one by one. */
  | { readonly type: 'child-begins'; readonly child: ChildFacts; readonly bytes: Uint8Array }
  | { readonly type: 'child-piece'; readonly bytes: Uint8Array }
  /** With a problem, it could not be taken out to its end, and nothing of it is kept. */
  | { readonly type: 'child-ends'; readonly problem?: ReadingProblem }
  /** The file is done, these are its last pages. `spent`: the process should not be used again. */
  | {
      readonly type: 'done';
      readonly extraction: Extraction;
      readonly pages: readonly PageText[];
      readonly spent: boolean;
    }
  | { readonly type: 'words-done'; readonly answer: WordsAnswer; readonly spent: boolean }
  /** Asks for a page, and says what came of the one before. */
  | { readonly type: 'want-page'; readonly last?: PageOutcome }
  /** With a problem, the file as a whole could not be opened. */
  | { readonly type: 'recognise-done'; readonly problem?: ReadingProblem; readonly spent: boolean }
  | { readonly type: 'study-done'; readonly studied: StudiedText; readonly spent: boolean }
  | { readonly type: 'look-done'; readonly look: PictureLook; readonly spent: boolean }
  | { readonly type: 'preview-done'; readonly answer: PreviewAnswer; readonly spent: boolean }
  | { readonly type: 'source-done'; readonly answer: SourceAnswer; readonly spent: boolean }
  | { readonly type: 'picture-done'; readonly answer: PictureAnswer; readonly spent: boolean };

/** The beginning of a file that may be a chat, or why there is none. */
export type SourceAnswer =
  | { readonly ok: true; readonly source: ChatSource }
  | { readonly ok: false; readonly problem: ReadingProblem };

/** `problem` is left out when the file can be read but has no such page. */
export type WordsAnswer =
  | { readonly ok: true; readonly words: PageWords }
  | { readonly ok: false; readonly problem?: ReadingProblem };
