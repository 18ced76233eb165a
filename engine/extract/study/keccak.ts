const mask = (1n << 64n) - 1n;
const rotated = (word: bigint, by: number): bigint => ((word << BigInt(by)) | (word >> BigInt(64 - by))) & mask;

/** The constants of the 24 rounds, from the shift register of the specification. */
const roundConstants = ((): readonly bigint[] => {
  let register = 1;
  const bit = (): boolean => {
    const isSet = (register & 1) === 1;
    register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    return isSet;
  };
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let power = 0; power < 7; power += 1) if (bit()) constant ^= 1n << BigInt((1 << power) - 1);
    return constant;
  });
})();

/** Keccak-256 as the wallets of Ethereum use it: like SHA3-256 but for the padding. For a message of at most 135 bytes. */
export function keccak256(message: Uint8Array): Buffer {
  const block = Buffer.alloc(136);
  block.set(message);
  block[message.length] = 0x01;
  block[135] = (block[135] ?? 0) | 0x80;
  let state = Array.from({ length: 25 }, (_, lane) => (lane < 17 ? block.readBigUInt64LE(lane * 8) : 0n));
  for (const constant of roundConstants) state = round(state, constant);
  const out = Buffer.alloc(32);
  for (let lane = 0; lane < 4; lane += 1) out.writeBigUInt64LE(state[lane] ?? 0n, lane * 8);
  return out;
}

function round(state: readonly bigint[], constant: bigint): bigint[] {
  const at = (lanes: readonly bigint[], x: number, y: number): bigint => lanes[(x % 5) + 5 * (y % 5)] ?? 0n;
  const columns = [0, 1, 2, 3, 4].map(x => [0, 1, 2, 3, 4].reduce((sum, y) => sum ^ at(state, x, y), 0n));
  const mixed = state.map((lane, place) => {
    const x = place % 5;
    return lane ^ (columns[(x + 4) % 5] ?? 0n) ^ rotated(columns[(x + 1) % 5] ?? 0n, 1);
  });
  const moved = [...mixed];
  let [x, y] = [1, 0];
  let lane = mixed[1] ?? 0n;
  for (let step = 1; step <= 24; step += 1) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    const place = x + 5 * y;
    const next = mixed[place] ?? 0n;
    moved[place] = rotated(lane, ((step * (step + 1)) / 2) % 64);
    lane = next;
  }
  const result = moved.map((each, place) => {
    const [column, row] = [place % 5, Math.floor(place / 5)];
    return each ^ (~at(moved, column + 1, row) & mask & at(moved, column + 2, row));
  });
  result[0] = (result[0] ?? 0n) ^ constant;
  return result;
}
