import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import {
  type AlikeFile,
  allLooks,
  dropAlike,
  dropLook,
  dropSignature,
  enterAlike,
  enterLook,
  enterSignature,
  filesOfBand,
  hasLook,
  signatureOf,
} from '../../db/store/queries/alike.ts';
import {
  alikeFrom,
  bandsOf,
  differingBits,
  mostBits,
  packSignature,
  textLikeness,
  unpackSignature,
} from './likeness.ts';

/** What tells whether a file is like another. */
export type Likeness = {
  /** Null for a text that is too short to be told from others. */
  readonly signature: Uint32Array | null;
  readonly look: readonly [number, number] | null;
};

/** Files that are entered as like one file, and files that are compared with it. A form letter may have thousands like it. */
const [mostAlike, mostCompared, mostOfBand] = [50, 400, 100];

/** Finds and enters what is like a file; what was entered of it before goes. */
export type FindAlike = (fileId: number, likeness: Likeness) => void;

/** Keeps the looks of all pictures in memory, some 100 bytes each: comparing with 100,000 of them takes a millisecond. */
export function findAlike(text: WritableStore): FindAlike {
  let looks: Map<number, readonly [number, number]> | undefined;

  return (fileId, { signature, look }) => {
    dropAlike(text, fileId);
    const before = signatureOf(text, fileId);
    if (before) dropSignature(text, fileId, bandsOf(unpackSignature(before)));
    if (signature) {
      const bands = bandsOf(signature);
      const found = likeText(text, signature, bands);
      enterSignature(text, fileId, packSignature(signature), bands);
      for (const each of found) enterAlike(text, fileId, each, mostAlike);
    }
    looks ??= new Map([...allLooks(text)].map(({ fileId: id, low, high }) => [id, [low, high] as const]));
    looks.delete(fileId);
    dropLook(text, fileId);
    if (look) {
      // Subtle: of a file that was cleared meanwhile only the memory of it is left.
      for (const each of likeLook(looks, look))
        if (hasLook(text, each.otherId)) enterAlike(text, fileId, each, mostAlike);
      enterLook(text, fileId, look);
      looks.set(fileId, look);
    }
  };
}

function likeText(text: ReadableStore, signature: Uint32Array, bands: readonly number[]): readonly AlikeFile[] {
  const candidates = new Set<number>();
  for (const band of bands)
    for (const id of filesOfBand(text, band, mostOfBand)) if (candidates.size < mostCompared) candidates.add(id);
  const found: AlikeFile[] = [];
  for (const otherId of candidates) {
    const packed = signatureOf(text, otherId);
    const likeness = packed === undefined ? 0 : textLikeness(signature, unpackSignature(packed));
    if (likeness >= alikeFrom) found.push({ otherId, how: 'text', likeness });
  }
  return likest(found);
}

function likeLook(
  looks: ReadonlyMap<number, readonly [number, number]>,
  look: readonly [number, number],
): readonly AlikeFile[] {
  const found: AlikeFile[] = [];
  for (const [otherId, other] of looks) {
    const differing = differingBits(look, other);
    if (differing <= mostBits) found.push({ otherId, how: 'picture', likeness: 1 - differing / 64 });
  }
  return likest(found);
}

const likest = (found: readonly AlikeFile[]): readonly AlikeFile[] =>
  found.toSorted((one, other) => other.likeness - one.likeness).slice(0, mostAlike);
