/** The stream of bytes that RC4 makes of a key, to be laid over the text. Written out because the system's OpenSSL no longer has it. */
function keystream(key: Uint8Array): () => number {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index] ?? 0;
  const swap = (one: number, other: number): void => {
    const held = at(one);
    state[one] = at(other);
    state[other] = held;
  };
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let i = 0;
  j = 0;
  return () => {
    i = (i + 1) & 0xff;
    j = (j + at(i)) & 0xff;
    swap(i, j);
    return at((at(i) + at(j)) & 0xff);
  };
}

/** Bytes laid under RC4, or taken from under it: both are the same. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const next = keystream(key);
  return Buffer.from(bytes.map(byte => byte ^ next()));
}

/** The same for bytes that are ciphered in blocks, each with a key of its own. */
export function rc4InBlocks(keyOf: (block: number) => Uint8Array, bytes: Uint8Array, blockSize: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0, block = 0; at < bytes.length; at += blockSize, block += 1)
    pieces.push(rc4(keyOf(block), bytes.subarray(at, at + blockSize)));
  return Buffer.concat(pieces);
}
