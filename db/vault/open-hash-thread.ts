import { Worker } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import { type FromHashThread, slotCount, slotLength, slotOf, type ToHashThread } from './hash-message.ts';

/** Takes the next piece of a content. Its memory may be used again once this has resolved. */
export type Take = (piece: Uint8Array) => void | Promise<void>;

export type HashThread = {
  /** The SHA-256 of all that `feed` hands over. Raises what `feed` raises, and 'internal' when the thread dies. */
  hash(feed: (take: Take) => Promise<void>): Promise<Buffer>;
};

type Waiting<Value> = { readonly resolve: (value: Value) => void; readonly reject: (error: unknown) => void };

/**
 * Starts a thread that hashes. It keeps the program from ending only while it has work. When it dies, all that it was
 * working on fails, `onEnd` is called, and it takes nothing more.
 */
export function openHashThread(program: URL, onEnd: () => void): HashThread {
  const memory = new SharedArrayBuffer(slotCount * slotLength);
  const worker = new Worker(program, { workerData: memory });
  worker.unref();
  const free = Array.from({ length: slotCount }, (_, slot) => slot);
  /** Those who wait for a slot, the first one first. */
  const slotsWanted: Waiting<number>[] = [];
  const hashesWanted = new Map<number, Waiting<Uint8Array>>();
  let contents = 0;
  let open = 0;
  let dead: Failure | undefined;

  const tell = (message: ToHashThread): void => worker.postMessage(message);
  const release = (slot: number): void => {
    const next = slotsWanted.shift();
    if (next) next.resolve(slot);
    else free.push(slot);
  };
  const slotFree = async (): Promise<number> => {
    if (dead) throw dead;
    return free.pop() ?? (await new Promise((resolve, reject) => slotsWanted.push({ resolve, reject })));
  };
  const hashOf = async (content: number): Promise<Uint8Array> => {
    if (dead) throw dead;
    tell({ kind: 'end', content });
    return await new Promise((resolve, reject) => hashesWanted.set(content, { resolve, reject }));
  };
  const die = (cause: unknown): void => {
    if (dead) return;
    dead = new Failure(
      'internal',
      'The part of the program that computes hashes ended unexpectedly, so the file could not be checked. ' +
        'This says nothing about the file. Try again.',
      undefined,
      { cause },
    );
    onEnd();
    for (const { reject } of [...slotsWanted.splice(0), ...hashesWanted.values()]) reject(dead);
    hashesWanted.clear();
  };

  worker.on('message', (message: FromHashThread) => {
    if (message.kind === 'free') return release(message.slot);
    hashesWanted.get(message.content)?.resolve(message.sha256);
    hashesWanted.delete(message.content);
  });
  worker.on('error', die);
  worker.on('exit', code => die(new Error(`The hashing thread ended with code ${code}`)));

  return {
    async hash(feed) {
      const content = contents++;
      // The slot that is being filled, and how far.
      let slot: number | undefined;
      let filled = 0;
      const send = (): void => {
        if (slot === undefined) return;
        tell({ kind: 'piece', content, slot, length: filled });
        slot = undefined;
        filled = 0;
      };
      // Subtle: an idle thread must not keep the program alive, and one that is waited for must.
      if (open++ === 0) worker.ref();
      try {
        await feed(async piece => {
          for (let at = 0; at < piece.length; ) {
            slot ??= await slotFree();
            const length = Math.min(slotLength - filled, piece.length - at);
            slotOf(memory, slot).set(piece.subarray(at, at + length), filled);
            at += length;
            filled += length;
            if (filled === slotLength) send();
          }
        });
        send();
        return Buffer.from(await hashOf(content));
      } catch (error) {
        if (slot !== undefined) release(slot);
        tell({ kind: 'drop', content });
        throw error;
      } finally {
        if (--open === 0) worker.unref();
      }
    },
  };
}
