import { Readable, pipeline, type Transform } from 'node:stream';
import { asFailure, failure } from './problems.ts';
import type { ReadingFailure } from './reading.ts';

/** Bytes that may come out of anything, however small it is; and how many times its size otherwise. Real members of archives stay below. */
const always = 250_000_000;
const mostTimes = 200;

/** Whether so much more comes out of so few bytes than would of a real file. */
export const swells = (packed: number, unpacked: number): boolean => unpacked > Math.max(always, packed * mostTimes);

/**
 * Streams bytes through a decompressor.
 * @throws ReadingFailure 'damaged' when they are not what it expects or end too early, 'bomb' when they swell beyond measure
 */
export async function* unpack(
  pieces: AsyncIterable<Uint8Array>,
  decompressor: Transform,
): AsyncGenerator<Uint8Array, void, undefined> {
  let packed = 0;
  let unpacked = 0;
  let ownFailure: ReadingFailure | undefined;
  const source = Readable.from(
    (async function* () {
      try {
        for await (const piece of pieces) {
          packed += piece.length;
          yield piece;
        }
      } catch (error) {
        ownFailure = asFailure(error);
        throw error;
      }
    })(),
    { objectMode: false },
  );
  pipeline(source, decompressor, () => undefined);
  const chunks = (decompressor as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw ownFailure ?? failure('damaged', error);
      });
      if (next.done === true) return;
      unpacked += next.value.length;
      if (swells(packed, unpacked)) throw failure('bomb');
      yield next.value;
    }
  } finally {
    source.destroy();
    decompressor.destroy();
  }
}

/** Reads a part of a file piece by piece, without keeping it. */
export async function* pieces(
  source: { range(start: number, end: number): Promise<Uint8Array> },
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const step = 512 * 1024;
  for (let at = start; at < end; at += step) yield await source.range(at, Math.min(end, at + step));
}
