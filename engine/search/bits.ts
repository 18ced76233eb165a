/** A set of small whole numbers below a fixed size, one bit each: 100,000 exhibits are 12.5 kB, and sets combine in microseconds. */
export type Bits = Uint32Array<ArrayBuffer>;

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

/** Subtle: numbers beyond the size are dropped, as writing outside a typed array is. */
export const setBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
};

export const clearBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
};

export const bothBits = (left: Bits, right: Bits): Bits => left.map((word, index) => word & (right[index] ?? 0));
export const eitherBits = (left: Bits, right: Bits): Bits => left.map((word, index) => word | (right[index] ?? 0));
/** What is in `left` and not in `right`. */
export const withoutBits = (left: Bits, right: Bits): Bits => left.map((word, index) => word & ~(right[index] ?? 0));

/** How many numbers are in the set. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let word of bits) {
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    count += (((word + (word >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
  }
  return count;
}

/** Calls back for each number in the set, in rising order. */
export function eachBit(bits: Bits, found: (at: number) => void): void {
  for (let index = 0; index < bits.length; index++) {
    let word = bits[index] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      found(index * 32 + 31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
}
