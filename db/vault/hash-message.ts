/** What the main thread says to the hashing one, in the order in which it is to be done. */
export type ToHashThread =
  /** The next piece of a content lies at the beginning of this slot. */
  | { readonly kind: 'piece'; readonly content: number; readonly slot: number; readonly length: number }
  /** That was all of it: its hash is wanted. */
  | { readonly kind: 'end'; readonly content: number }
  /** Nobody wants its hash any more. */
  | { readonly kind: 'drop'; readonly content: number };

export type FromHashThread =
  | { readonly kind: 'free'; readonly slot: number }
  | { readonly kind: 'hash'; readonly content: number; readonly sha256: Uint8Array };

/** Pieces in the memory that both threads see: enough to keep both busy when the system lets one of them wait. */
export const slotCount = 8;
/** Bytes: few enough to stay in the processors' caches, enough that a message for each costs nothing. */
export const slotLength = 512 * 1_024;

export const slotOf = (memory: SharedArrayBuffer, slot: number): Uint8Array =>
  new Uint8Array(memory, slot * slotLength, slotLength);
