import type { Child, ChildFacts, LostChild, ReadingProblem } from './extraction.ts';
import { asLost } from './lost-children.ts';
import { type FromExtractor, pieceSize, type SmallChild } from './messages.ts';
import { asFailure } from './problems.ts';

/** Children in one batch: a batch is one transaction of the engine's store. */
const mostChildren = 64;
/** Milliseconds after which a batch goes out as it is, so that slow containers show progress. */
const longestWait = 1_000;

export type ChildBatches = {
  /** Gives false when the engine wants no more: nothing is handed over then. */
  add(child: Child | LostChild): Promise<boolean>;
  end(): Promise<void>;
  /** Why the engine wants no more. */
  readonly enough: ReadingProblem | undefined;
};

/**
 * Hands children over: small ones in batches bounded by count, size and time, large ones piece by piece, so that a
 * container never sits in memory. One batch is on its way while the next is gathered. `send` gives the reason when the
 * engine wants no more.
 */
export function childBatches(send: (message: FromExtractor) => Promise<ReadingProblem | undefined>): ChildBatches {
  let batch: SmallChild[] = [];
  let bytes = 0;
  let begun = 0;
  let enough: ReadingProblem | undefined;
  let onItsWay: Promise<void> = Promise.resolve();

  async function tell(message: FromExtractor): Promise<void> {
    enough = (await send(message)) ?? enough;
  }

  async function flush(): Promise<void> {
    const children = batch;
    batch = [];
    bytes = 0;
    await onItsWay;
    if (children.length > 0) onItsWay = tell({ type: 'children', children });
  }

  async function addSmall(child: SmallChild): Promise<void> {
    const length = 'bytes' in child ? child.bytes.length : 0;
    if (bytes + length > pieceSize) await flush();
    if (batch.length === 0) begun = performance.now();
    batch.push(child);
    bytes += length;
    if (batch.length === mostChildren || performance.now() - begun >= longestWait) await flush();
  }

  async function addPieces(facts: ChildFacts, pieces: AsyncGenerator<Uint8Array, void, undefined>): Promise<void> {
    const { value: first, problem } = await attempt(() => pieces.next());
    if (problem) return await addSmall({ ...facts, problem });
    // Only a piece that is not full is sure to be the last.
    if (first.done === true || first.value.length < pieceSize)
      return await addSmall({ ...facts, bytes: first.value ?? new Uint8Array(0) });
    await flush();
    await onItsWay;
    await tell({ type: 'child-begins', child: facts, bytes: first.value });
    for (;;) {
      const next = await attempt(() => pieces.next());
      const trouble = enough ?? next.problem;
      if (trouble) return await tell({ type: 'child-ends', problem: trouble });
      if (next.value?.done !== false) return await tell({ type: 'child-ends' });
      await tell({ type: 'child-piece', bytes: next.value.value });
    }
  }

  return {
    async add(child) {
      if (enough === undefined) {
        if ('problem' in child) await addSmall(child);
        else {
          const { bytes: content, ...facts } = child;
          const pieces = inPieces(content);
          try {
            await addPieces(facts, pieces);
          } finally {
            await pieces.return();
          }
        }
      }
      return enough === undefined;
    },
    async end() {
      await flush();
      await onItsWay;
    },
    get enough() {
      return enough;
    },
  };
}

/** What `work` gives, or why the child cannot be taken out. What breaks the reader itself is thrown on. */
async function attempt<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; problem?: undefined } | { value?: undefined; problem: ReadingProblem }> {
  try {
    return { value: await work() };
  } catch (error) {
    const { code, message } = asFailure(error);
    if (code === 'crashed' || code === 'memory') throw error;
    return { problem: asLost({ code, message }) };
  }
}

/** The same bytes in pieces that are full, but for the last. */
async function* inPieces(bytes: Child['bytes']): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes instanceof Uint8Array) {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    return;
  }
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const some of bytes) {
    for (let at = 0; at < some.length; ) {
      const part = some.subarray(at, at + pieceSize - held);
      parts.push(part);
      held += part.length;
      at += part.length;
      if (held < pieceSize) continue;
      yield Buffer.concat(parts);
      parts = [];
      held = 0;
    }
  }
  if (held > 0) yield Buffer.concat(parts);
}
