import { z } from 'zod';
import { writes } from './call.ts';

/** What was taken back or done again. */
export type Undone = { readonly action: string; readonly seq: number; readonly fields: number };

export const historyCalls = {
  /**
   * Takes back the newest edit of this copy that still stands, or the one named. When fields were edited since, the
   * failure is `conflict` and lists them; `force` takes them back all the same.
   */
  'history.undo': writes(
    z.object({ seq: z.int().positive().optional(), force: z.boolean().default(false) }),
  ).returns<Undone>(),
  'history.redo': writes(z.object({ force: z.boolean().default(false) })).returns<Undone>(),
};
