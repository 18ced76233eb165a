import { z } from 'zod';
import { reads, writes } from './call.ts';
import { lineReader } from './chat-pattern.ts';
import { mostColumns } from './chat-source.ts';
import { type Done, id } from './shapes.ts';

/** Counted from 0. */
const column = z
  .int()
  .min(0)
  .max(mostColumns - 1);

/**
 * How a file of another tool is read as a chat. A table has a column for each part of a message; its times are as
 * written, or seconds or milliseconds since 1970. In lines, a pattern tells which of them begin a message.
 */
export const chatMapping = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('table'),
    /** The sheet of a workbook that has the messages; left out for other files. */
    sheet: z.string().max(200).optional(),
    /** The first row as written, by which other files of the tool are known. */
    header: z.array(z.string().max(200)).max(mostColumns),
    /** Whether the first row names the columns and is no message. */
    hasHeader: z.boolean().default(true),
    time: column,
    clock: z.enum(['written', 'seconds', 'milliseconds']).default('written'),
    /** Where the day stands in a column of its own. */
    day: column.nullable().default(null),
    sender: column.nullable().default(null),
    text: column,
    /** A file that goes with the message. */
    file: column.nullable().default(null),
  }),
  z.object({
    form: z.literal('lines'),
    pattern: z
      .string()
      .trim()
      .max(200)
      .refine(pattern => lineReader(pattern) !== undefined, 'This is no pattern'),
    /** Whether lines that are only a date say the day of the messages below. */
    dayLines: z.boolean().default(false),
  }),
]);
export type ChatMapping = z.output<typeof chatMapping>;

export type ChatReadAs = {
  /** How a person has said that this file is read; null when nobody has. */
  readonly mapping: ChatMapping | null;
  /** How another file of the same look is read; offered, and applied only when somebody says so. */
  readonly offered: { readonly mapping: ChatMapping; readonly number: string; readonly title: string } | null;
};

/** A file that a chat names as going with a message. */
export type NamedFile = {
  readonly page: number;
  /** As written in the chat: a name, or a path. */
  readonly name: string;
  /** What was imported under this name beside the chat; null when nothing was. */
  readonly exhibit: {
    readonly id: number;
    readonly number: string;
    readonly title: string;
    readonly kind: string;
  } | null;
};

export const chatCalls = {
  'chats.mapping': reads(z.object({ exhibitId: id })).returns<ChatReadAs>(),
  /** The files that a page of a chat names, in their order. */
  'chats.files': reads(z.object({ exhibitId: id, page: z.int().min(1).max(65_535) })).returns<readonly NamedFile[]>(),
  /** How many files a chat names, and how many of them are not among the exhibits beside it. */
  'chats.filesInAll': reads(z.object({ exhibitId: id })).returns<{
    readonly named: number;
    readonly missing: number;
    /** The first that are missing. */
    readonly first: readonly NamedFile[];
  }>(),
  /** Has the text of a file read as a chat. The original is not touched, and undo has it read as before. */
  'chats.map': writes(z.object({ exhibitId: id, mapping: chatMapping })).returns<Done>(),
  /** Has a file that was mapped read as what it is. */
  'chats.unmap': writes(z.object({ exhibitId: id })).returns<Done>(),
};
