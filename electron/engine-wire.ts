/** What the main process says to the engine's process. Ports go along with a message. */
export type ToEngine =
  /** A window's port: attend it. */
  | { readonly type: 'attend' }
  /** Answer one request for content through the port. */
  | { readonly type: 'content'; readonly address: string; readonly method: string; readonly range: string | null }
  /** Close the library and end. */
  | { readonly type: 'close' };

/** What the engine says through the port of a request: the head first, then one part for each `more`. */
export type ContentPart =
  | { readonly type: 'head'; readonly status: number; readonly headers: readonly (readonly [string, string])[] }
  | { readonly type: 'part'; readonly bytes: Uint8Array }
  | { readonly type: 'end' }
  | { readonly type: 'failed' };
