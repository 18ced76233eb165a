/** Bytes that come in pieces, read in portions of one's own choosing. */
export type InOrder = {
  /** The next `length` bytes, fewer at the end. */
  take(length: number): Promise<Buffer>;
  /** The next `length` bytes piece by piece, fewer at the end. Whoever leaves early leaves the rest to be taken next. */
  pieces(length: number): AsyncGenerator<Uint8Array, void, undefined>;
  /** Passes over bytes. */
  skip(length: number): Promise<void>;
  /** The next `length` bytes, which will still be taken. */
  peek(length: number): Promise<Buffer>;
  /** Bytes taken so far. */
  readonly at: number;
  close(): Promise<void>;
};

export function inOrder(source: AsyncIterable<Uint8Array>): InOrder {
  const incoming = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let at = 0;
  let isOver = false;

  async function fill(length: number): Promise<void> {
    if (held.length >= length || isOver) return;
    const parts: Uint8Array[] = [held];
    let total = held.length;
    while (total < length) {
      const next = await incoming.next();
      if (next.done === true) {
        isOver = true;
        break;
      }
      parts.push(next.value);
      total += next.value.length;
    }
    held = Buffer.concat(parts);
  }

  function cut(length: number): Buffer {
    const part = held.subarray(0, length);
    held = held.subarray(part.length);
    at += part.length;
    return part;
  }

  async function* pieces(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = length; left > 0; ) {
      if (held.length === 0) await fill(1);
      if (held.length === 0) return;
      const piece = cut(left);
      left -= piece.length;
      yield piece;
    }
  }

  return {
    async take(length) {
      await fill(length);
      return cut(length);
    },
    pieces,
    async skip(length) {
      const passing = pieces(length);
      while ((await passing.next()).done !== true);
    },
    async peek(length) {
      await fill(length);
      return held.subarray(0, length);
    },
    get at() {
      return at;
    },
    async close() {
      await incoming.return?.();
    },
  };
}
