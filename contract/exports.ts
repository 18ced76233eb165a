import { z } from 'zod';
import { writes } from './call.ts';
import { custodyFilter } from './custody.ts';
import { exhibitOrders, exhibitStatuses, exhibitTableInput } from './exhibits.ts';
import { id, line } from './shapes.ts';

/** What a list of exhibits can have in its columns. */
export const exhibitColumns = [...exhibitOrders, 'tags', 'fileName', 'sha256'] as const;
export type ExhibitColumn = (typeof exhibitColumns)[number];

/**
 * The columns of a custody log as a file. `text` is the very text that was hashed, together with `previous`, to give
 * `hash`, so that each entry can be checked without the program; `act` is in words, `action` as the log has it.
 */
export const custodyColumns = [
  'device',
  'seq',
  'at',
  'actor',
  'act',
  'action',
  'item',
  'reason',
  'text',
  'previous',
  'hash',
] as const;
export type CustodyColumn = (typeof custodyColumns)[number];

const place = {
  /** Absolute path of the file to write. An existing file is replaced only when `replace` says so. */
  file: z.string().min(1),
  replace: z.boolean().default(false),
};

/** What the finished job of an export gives as its result. */
export type ExportResult = {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** Lists as CSV files. The words are those of the window that asks, so that the file has what was seen. Each comes back at once; the work is a job whose result is an ExportResult, and the log tells what was written. */
export const exportCalls = {
  'exhibits.export': writes(
    exhibitTableInput.extend({
      ...place,
      /** Of what the filter lets through, these alone. */
      only: z.array(id).min(1).max(100_000).optional(),
      columns: z
        .array(z.object({ key: z.enum(exhibitColumns), heading: line }))
        .min(1)
        .max(exhibitColumns.length),
      kinds: z.record(z.string().max(100), line),
      statuses: z.record(z.enum(exhibitStatuses), line),
    }),
  ).returns<{ readonly jobId: number }>(),
  /** Oldest first, the log of one device after that of another. */
  'custody.export': writes(
    z.object({
      ...place,
      filter: custodyFilter,
      headings: z.record(z.enum(custodyColumns), line),
      /** What acts are called; one that is left out has its own name. */
      acts: z.record(z.string().max(100), line),
    }),
  ).returns<{ readonly jobId: number }>(),
};
