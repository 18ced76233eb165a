/**
 * The bytes of one file as a reader sees them: the start can be looked at first, then they are streamed once, or
 * gathered and used as often as wanted; or they are asked for from anywhere, as formats with a directory need.
 */
export type ByteSource = {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The first `length` bytes, fewer when the file is shorter. May be called again before the bytes are taken. */
  head(length: number): Promise<Uint8Array>;
  /** The whole file in one array. */
  all(): Promise<Uint8Array>;
  /** The whole file, piece by piece. */
  stream(): AsyncGenerator<Uint8Array, void, undefined>;
  /** The bytes from `start` to `end` (exclusive), fewer where the file ends. May be called at any time. */
  range(start: number, end: number): Promise<Uint8Array>;
};

/** Makes a source of bytes already in memory. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    head: length => Promise.resolve(bytes.subarray(0, length)),
    all: () => Promise.resolve(bytes),
    async *stream() {
      yield bytes;
    },
    range: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

/**
 * Makes a source of bytes that arrive in pieces. `size` is what the sender promised; fewer bytes are an error.
 * `ask` fetches what lies between two places in the file.
 */
export function bytesInPieces(
  size: number,
  pieces: AsyncIterator<Uint8Array>,
  ask: (start: number, end: number) => Promise<Uint8Array>,
): ByteSource {
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  let ended = false;
  let taken = false;
  let whole: Promise<Uint8Array> | undefined;

  async function pull(): Promise<void> {
    const next = await pieces.next();
    if (next.done === true) ended = true;
    else {
      held.push(next.value);
      heldBytes += next.value.length;
    }
  }

  async function head(length: number): Promise<Uint8Array> {
    if (whole !== undefined) return (await whole).subarray(0, length);
    while (heldBytes < length && !ended) await pull();
    const first = held[0] ?? new Uint8Array(0);
    if (first.length >= length || held.length === 1) return first.subarray(0, length);
    const joined = Buffer.concat(held);
    held.splice(0, held.length, joined);
    return joined.subarray(0, length);
  }

  async function* stream(): AsyncGenerator<Uint8Array, void, undefined> {
    if (whole !== undefined) {
      yield await whole;
      return;
    }
    yield* rest();
  }

  async function* rest(): AsyncGenerator<Uint8Array, void, undefined> {
    let given = 0;
    taken = true;
    for (;;) {
      const piece = held.shift();
      if (piece !== undefined) {
        given += piece.length;
        yield piece;
      } else if (ended) break;
      else await pull();
    }
    if (given !== size) throw new Error(`The sender promised ${size} bytes and sent ${given}.`);
  }

  function all(): Promise<Uint8Array> {
    whole ??= gather();
    return whole;
  }

  async function gather(): Promise<Uint8Array> {
    const only = held[0];
    if (held.length === 1 && only?.length === size) return only;
    // Filled in place: the bytes of a large file are held once, not once in pieces and once joined.
    const joined = new Uint8Array(size);
    let at = 0;
    for await (const piece of rest()) {
      if (at + piece.length > size) throw new Error(`The sender promised ${size} bytes and sent more.`);
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  async function range(start: number, end: number): Promise<Uint8Array> {
    if (whole !== undefined) return (await whole).subarray(start, end);
    const last = Math.min(end, size);
    const first = held[0];
    // Until the pieces are taken, the first of those that are held begins the file.
    if (!taken && first !== undefined && last <= first.length) return first.subarray(start, last);
    return start < last ? await ask(start, last) : new Uint8Array(0);
  }

  return { size, head, all, stream, range };
}
