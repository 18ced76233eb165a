import { inflateSync } from 'node:zlib';
import { failure } from '../../problems.ts';

// Signed, encrypted and packed content (CMS, RFC 5652), as S/MIME and .p7m files have it. Only what is inside is looked
// for: no signature is checked and nothing is decrypted.

/** Kinds of content by their object identifiers, as written in DER. */
const kinds: ReadonlyMap<string, Cms['kind']> = new Map([
  ['2a864886f70d010701', 'data'],
  ['2a864886f70d010702', 'signed'],
  ['2a864886f70d010703', 'encrypted'],
  ['2a864886f70d0109100117', 'encrypted'],
  ['2a864886f70d0109100109', 'packed'],
  ['2a864886f70d010910011f', 'timestamped'],
]);

export type Cms = {
  readonly kind: 'data' | 'signed' | 'encrypted' | 'packed' | 'timestamped';
  /** What is inside, where it is there and can be read: a signature may stand beside its file. */
  readonly content?: Buffer | undefined;
};

type Element = { readonly tag: number; readonly start: number; readonly end: number; readonly next: number };

const sequence = 0x30;
const objectIdentifier = 0x06;
const octetString = 0x04;
/** Octet strings may be in pieces, and the pieces in pieces. */
const inPieces = 0x24;
const explicit0 = 0xa0;
/** Levels of elements within elements. Real ones stay below twenty. */
const deepest = 60;
/** Bytes that packed content may unpack to. */
const mostUnpacked = 250_000_000;

/** What CMS bytes are and hold, or undefined when they are none. Throws when packed content cannot be unpacked. */
export function readCms(bytes: Uint8Array): Cms | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = elementAt(data, 0, data.length, 0);
  if (whole?.tag !== sequence) return undefined;
  const [type, wrapped] = childrenOf(data, whole, 1);
  if (type?.tag !== objectIdentifier || wrapped === undefined) return undefined;
  const kind = kinds.get(data.toString('hex', type.start, type.end));
  if (kind === undefined) return undefined;
  if (kind === 'encrypted') return { kind };
  const [inner] = childrenOf(data, wrapped, 2);
  if (inner === undefined) return { kind };
  if (kind === 'data') return { kind, content: octets(data, inner, 3) };
  if (kind === 'timestamped') return { kind, content: firstOctets(data, childrenOf(data, inner, 3)) };
  // The content stands in a sequence of its own: its type, then its bytes.
  const holder = childrenOf(data, inner, 3).find(
    element =>
      element.tag === sequence &&
      childrenOf(data, element, 4)[0]?.tag === objectIdentifier &&
      hasContent(data, element),
  );
  const held = holder && childrenOf(data, holder, 4).find(({ tag }) => tag === explicit0);
  const content = held && firstOctets(data, childrenOf(data, held, 5));
  return { kind, content: kind === 'packed' ? unpacked(content) : content };
}

/** An algorithm is a sequence that begins with an identifier as well, but has no content in an element of its own. */
function hasContent(data: Buffer, element: Element): boolean {
  return childrenOf(data, element, 4).some(({ tag }) => tag === explicit0);
}

function firstOctets(data: Buffer, elements: readonly Element[]): Buffer | undefined {
  const found = elements.find(({ tag }) => tag === octetString || tag === inPieces);
  return found && octets(data, found, 5);
}

function octets(data: Buffer, element: Element, depth: number): Buffer {
  if (element.tag !== inPieces) return data.subarray(element.start, element.end);
  if (depth > deepest) return Buffer.alloc(0);
  return Buffer.concat(childrenOf(data, element, depth).map(piece => octets(data, piece, depth + 1)));
}

function unpacked(content: Buffer | undefined): Buffer {
  if (content === undefined) throw failure('damaged');
  try {
    return inflateSync(content, { maxOutputLength: mostUnpacked });
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw failure(isTooMuch ? 'bomb' : 'damaged', error);
  }
}

/** The element that begins at a place. One without a stated length ends at its end mark (X.690, 8.1.3.6). */
function elementAt(data: Buffer, at: number, limit: number, depth: number): Element | undefined {
  if (at + 2 > limit || depth > deepest) return undefined;
  const tag = data.readUInt8(at);
  const first = data.readUInt8(at + 1);
  if (first === 0x80) {
    let place = at + 2;
    while (place + 2 <= limit && data.readUInt16BE(place) !== 0) {
      const inner = elementAt(data, place, limit, depth + 1);
      if (inner === undefined) return { tag, start: at + 2, end: limit, next: limit };
      place = inner.next;
    }
    return { tag, start: at + 2, end: Math.min(place, limit), next: Math.min(place + 2, limit) };
  }
  const figures = first < 0x80 ? 0 : first & 0x7f;
  if (figures > 6 || at + 2 + figures > limit) return undefined;
  const length = figures === 0 ? first : data.readUIntBE(at + 2, figures);
  const start = at + 2 + figures;
  // What breaks off is read as far as it goes.
  const end = Math.min(start + length, limit);
  return { tag, start, end, next: end };
}

function childrenOf(data: Buffer, { start, end }: Element, depth: number): Element[] {
  const found: Element[] = [];
  for (let at = start; at < end; ) {
    const element = elementAt(data, at, end, depth);
    if (element === undefined) break;
    found.push(element);
    at = element.next;
  }
  return found;
}
