import type { ChildRequest } from '../engine/children/child.ts';

/** What the main process says to the engine's process. Ports go along with a message. */
export type ToEngine =
  /** A window's port: attend it. */
  | { readonly type: 'attend' }
  /** Answer one request for content through the port. */
  | { readonly type: 'content'; readonly address: string; readonly method: string; readonly range: string | null }
  /** The port to the child process that the engine asked for under this number. */
  | { readonly type: 'child'; readonly id: number }
  /** That process is gone, or could not be started. */
  | { readonly type: 'child-ended'; readonly id: number; readonly output: string }
  /** Close the library and end. */
  | { readonly type: 'close' };

/** What the engine's process says to the main process, which alone may start others. The engine chooses the numbers. */
export type FromEngine =
  | ({ readonly type: 'start-child'; readonly id: number } & ChildRequest)
  | { readonly type: 'end-child'; readonly id: number };

/** What the engine says through the port of a request: the head first, then one part for each `more`. */
export type ContentPart =
  | { readonly type: 'head'; readonly status: number; readonly headers: readonly (readonly [string, string])[] }
  | { readonly type: 'part'; readonly bytes: Uint8Array }
  | { readonly type: 'end' }
  | { readonly type: 'failed' };
