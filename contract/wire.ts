import { z } from 'zod';
import type { LibraryEvent } from './events.ts';
import type { Reply } from './failure.ts';

/** What a client sends: one call, which gets one reply with the same number. */
export const callMessage = z.object({
  type: z.literal('call'),
  id: z.int().nonnegative(),
  name: z.string().max(100),
  input: z.unknown(),
});
export type CallMessage = z.infer<typeof callMessage>;

/** What the engine sends. */
export type EngineMessage =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: HostEvent };

/**
 * Everything the engine tells without being asked: of the open library; that another one is open now, or none; that
 * something was chosen for the program on this machine, in whichever window.
 */
export type HostEvent =
  | LibraryEvent
  | { readonly kind: 'library'; readonly open: boolean }
  | { readonly kind: 'settings' }
  /** How far `host.verify` is, in bytes, at most every 100 ms; and once that it has ended, however it did. */
  | { readonly kind: 'verifying'; readonly done: number; readonly total: number; readonly ended: boolean };
