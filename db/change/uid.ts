import { parse, stringify, v7 } from 'uuid';

/** A new UUIDv7 as 16 bytes: unique across copies, and in the order of making. */
export function newUid(): Buffer {
  return Buffer.from(v7(undefined, new Uint8Array(16)));
}

/** The text form that leaves the store. */
export function uidText(uid: Uint8Array): string {
  return stringify(uid);
}

/** The bytes of a uid that came from outside. Throws a TypeError when the text is no UUID. */
export function uidBytes(text: string): Buffer {
  return Buffer.from(parse(text));
}
