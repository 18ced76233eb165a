/** Values in a signature. Two texts with the share s of their shingles in common have about 64 s values in common, give or take four. */
export const signatureLength = 64;
/** Characters of a shingle; of Chinese, where a character says more. */
const [shingleLength, hanShingleLength] = [5, 3];
/** Characters of one text that count. */
const mostText = 2_000_000;

/** One multiplier and one addend for each value, from a fixed sequence: signatures of different times must compare. */
const [multipliers, addends] = ((): [Uint32Array, Uint32Array] => {
  let state = 0x9e3779b9;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return mixed(state);
  };
  return [
    Uint32Array.from({ length: signatureLength }, () => next() | 1),
    Uint32Array.from({ length: signatureLength }, next),
  ];
})();

/** The signature of a text that comes in pieces. */
export type Sketch = {
  add(text: string): void;
  /** How many shingles there were, and the least value of each function over them. */
  end(): { readonly shingles: number; readonly signature: Uint32Array };
};

/**
 * Sketches a text by MinHash: letters and figures alone count, in small letters, so that white space, line breaks and marks
 * make no difference.
 */
export function sketch(): Sketch {
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  let shingles = 0;
  let length = 0;
  return {
    add(text) {
      const plain = text
        .slice(0, Math.max(0, mostText - length))
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
      length += text.length;
      for (let start = 0; start < plain.length; start += 1) {
        const code = plain.charCodeAt(start);
        const size = code >= 0x4e00 && code <= 0x9fff ? hanShingleLength : shingleLength;
        if (start + size > plain.length) continue;
        let hash = 0x811c9dc5;
        for (let at = start; at < start + size; at += 1) hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193);
        const value = mixed(hash >>> 0);
        shingles += 1;
        for (let each = 0; each < signatureLength; each += 1) {
          const own = (Math.imul(value, multipliers[each] ?? 1) + (addends[each] ?? 0)) >>> 0;
          if (own < (signature[each] ?? 0)) signature[each] = own;
        }
      }
    },
    end: () => ({ shingles, signature }),
  };
}

/** Spreads a number over all its bits (the end of MurmurHash3). */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
