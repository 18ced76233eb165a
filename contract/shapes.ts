import { z } from 'zod';

/** The local key of a record. It means something only in this copy of the library. */
export const id = z.int().positive();
/** The key of a record that is the same in every copy of the library: a UUID as text. */
export type Uid = string;

/** One line of text a person typed: trimmed, no line breaks, at most 500 characters so that lists stay readable. */
export const line = z
  .string()
  .trim()
  .max(500)
  .transform(text => text.replace(/[\r\n]+/g, ' '));
export const requiredLine = line.refine(text => text !== '', 'This must not be empty');
/** Longer text. 1,000,000 characters are about 300 pages; more than that belongs in an exhibit. */
export const prose = z.string().max(1_000_000);

/** How many rows a list gives at a time. */
export const limit = z.int().min(1).max(1000).default(200);

/** A part of a list: the rows, how many there are in all, and where to go on (null at the end). */
export type Page<Row> = { readonly rows: readonly Row[]; readonly total: number; readonly next: string | null };
/** Where to go on in a list: what the last answer gave as `next`. */
export const after = z.string().max(500).optional();
/** The answer of a call that has nothing to tell. */
export type Done = { readonly done: true };
