import type { LostChild, ReadingProblem } from '../../extraction.ts';
import type { MailHeaders } from '../mail-headers.ts';

/** A file that came with a message. */
export type MessagePart = {
  readonly name: string;
  readonly mediaType: string;
  /** The id by which the formatted body shows it, without its brackets. */
  readonly contentId?: string | undefined;
  readonly bytes: Uint8Array;
};

/** A message as its reader would have seen it, whatever format it was kept in. */
export type OpenedMessage = {
  readonly headers: MailHeaders;
  readonly text: string;
  /** The formatted body, as foreign markup. */
  readonly html?: string | undefined;
  readonly parts: readonly MessagePart[];
  /** Files that came with it and could not be taken out. */
  readonly lost?: readonly LostChild[];
  /** What else is worth saying of it, such as how it is signed. */
  readonly facts: Readonly<Record<string, string | undefined>>;
  /** Why not all of it could be read. */
  readonly problem?: ReadingProblem | undefined;
};
