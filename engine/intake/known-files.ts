import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ImportRules } from '../../contract/imports.ts';
import { sumsOfLists } from '../../db/store/queries/known-lists.ts';
import type { Engine } from '../engine.ts';
import type { PathBytes } from './path-bytes.ts';
import type { Skipped } from './skip-rules.ts';

/** Bytes of a SHA-256 sum. */
export const sumLength = 32;

/** The files that everybody has, as an import treats them. */
export type KnownFiles = {
  /** Why a file on the disk is left out; undefined when it is taken in. Raises what reading it raises. */
  skipped(path: PathBytes, signal: AbortSignal): Promise<Skipped | undefined>;
  /** The name of the list that has a file that was taken in and shall be marked. */
  marked(sha256: Uint8Array): string | undefined;
};

const none: KnownFiles = { skipped: () => Promise.resolve(undefined), marked: () => undefined };

/** Loads the lists of known files that an import needs. */
export async function knownFiles(engine: Engine, { known }: ImportRules): Promise<KnownFiles> {
  if (known === 'keep') return none;
  const lists = await Promise.all(
    sumsOfLists(engine.stores.library).map(async ({ name, sha256 }) => ({
      name,
      sums: await engine.vault.readWhole(sha256),
    })),
  );
  const listOf = (sha256: Uint8Array): string | undefined => lists.find(({ sums }) => has(sums, sha256))?.name;
  if (known === 'mark') return { ...none, marked: listOf };
  return {
    ...none,
    // Read once more than needed when it is taken in after all: what is left out must never be stored.
    async skipped(path, signal) {
      const name = listOf(await sumOf(path, signal));
      return name === undefined
        ? undefined
        : {
            code: 'known-file',
            reason: `The list “${name}” has this file as one that everybody has, and this import leaves those out.`,
          };
    },
  };
}

async function sumOf(path: PathBytes, signal: AbortSignal): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { signal, highWaterMark: 1024 * 1024 }))
    hash.update(piece as Buffer);
  return hash.digest();
}

/** Looks for a sum in sums that are sorted and joined. */
export function has(sums: Buffer, sum: Uint8Array): boolean {
  let low = 0;
  let high = sums.length / sumLength;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = sums.compare(sum, 0, sumLength, middle * sumLength, (middle + 1) * sumLength);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
