import { signatureLength } from '../extract/study/minhash.ts';

/**
 * Values that make a part of a signature. Texts that share the share s of their shingles have one of the 21 parts of three in
 * common with the likelihood 1 - (1 - s³)²¹: 94 % at one half, 99.5 % at six tenths, 2 % at one tenth.
 */
const rows = 3;
/** Shares from which two texts are called alike: pages that have nothing to do with each other stay below 0.27. */
export const alikeFrom = 0.5;
/** Bits of 64 by which two pictures may differ: another size or quality makes six at most; other pages of one form nine and more. */
export const mostBits = 8;

/** The parts of a signature as numbers, each of which says which part it is. */
export function bandsOf(signature: Uint32Array): readonly number[] {
  return Array.from({ length: Math.floor(signatureLength / rows) }, (_, band) => {
    let hash = 0x811c9dc5;
    for (const value of signature.subarray(band * rows, (band + 1) * rows)) {
      hash = Math.imul(hash ^ value, 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    return band * 2 ** 32 + (hash >>> 0);
  });
}

/** About which share of their shingles two texts have in common. */
export function textLikeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < signatureLength; at += 1) if (one[at] === other[at]) same += 1;
  return same / signatureLength;
}

/** In how many of 64 bits two looks differ. */
export const differingBits = (one: readonly [number, number], other: readonly [number, number]): number =>
  bits(one[0] ^ other[0]) + bits(one[1] ^ other[1]);

function bits(number: number): number {
  let left = number - ((number >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A signature as it is stored, and back. */
export const packSignature = (signature: Uint32Array): Buffer => {
  const packed = Buffer.alloc(signatureLength * 4);
  signature.forEach((value, at) => packed.writeUInt32LE(value, at * 4));
  return packed;
};
export const unpackSignature = (packed: Buffer): Uint32Array =>
  Uint32Array.from({ length: signatureLength }, (_, at) => packed.readUInt32LE(at * 4));
