import type { FileKind } from '../../contract/file-kinds.ts';
import type { Child, Extraction, PageText, PageWords, ReadingProblem } from './extraction.ts';
import type { PreviewAnswer, PreviewKind } from './preview-messages.ts';

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
      readonly password: string | undefined;
    }
  | {
      readonly type: 'words';
      readonly page: number;
      readonly size: number;
      readonly first: Uint8Array;
      readonly password: string | undefined;
    }
  | { readonly type: 'preview'; readonly kind: PreviewKind; readonly size: number; readonly first: Uint8Array }
  | { readonly type: 'piece'; readonly bytes: Uint8Array }
  /** The engine has stored the last batch: another may follow. */
  | { readonly type: 'taken' };

/** What an extractor process says to the engine. */
export type FromExtractor =
  /** The walls stand and the process waits for a file. */
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly kind: FileKind; readonly mediaType: string }
  /** Asks for the next piece of the file. */
  | { readonly type: 'want' }
  | { readonly type: 'pages'; readonly pages: readonly PageText[] }
  | { readonly type: 'child'; readonly child: Child }
  /** The file is done. `spent`: the process should not be used again. */
  | { readonly type: 'done'; readonly extraction: Omit<Extraction, 'children'>; readonly spent: boolean }
  | { readonly type: 'words-done'; readonly answer: WordsAnswer; readonly spent: boolean }
  | { readonly type: 'preview-done'; readonly answer: PreviewAnswer; readonly spent: boolean };

/** `problem` is left out when the file can be read but has no such page. */
export type WordsAnswer =
  | { readonly ok: true; readonly words: PageWords }
  | { readonly ok: false; readonly problem?: ReadingProblem };
