import { say } from '../../contract/say.ts';
import { type Hash, createHash } from 'node:crypto';
import type { ImportRules } from '../../contract/imports.ts';
import type { SumKind } from '../../contract/known-lists.ts';
import { sumsOfLists } from '../../db/store/queries/known-lists.ts';
import { openSource } from '../../db/vault/source.ts';
import type { Engine } from '../engine.ts';
import type { PathBytes } from './path-bytes.ts';
import type { Skipped } from './skip-rules.ts';

/** The files that everybody has, as an import treats them. */
export type KnownFiles = {
  /** Why a file on the disk is left out; undefined when it is taken in. Raises what `openSource` raises. */
  skipped(path: PathBytes, signal: AbortSignal): Promise<Skipped | undefined>;
  /** The name of the list that has a file that was taken in and shall be marked. Raises what `Vault.read` raises. */
  marked(sha256: Uint8Array): Promise<string | undefined>;
};

type List = { readonly name: string; readonly sum: SumKind; readonly sums: Buffer };
type Sums = ReadonlyMap<SumKind, Uint8Array>;

const none: KnownFiles = { skipped: () => Promise.resolve(undefined), marked: () => Promise.resolve(undefined) };

/** Loads the lists of known files that an import needs. */
export async function knownFiles(engine: Engine, { known }: ImportRules): Promise<KnownFiles> {
  if (known === 'keep') return none;
  const lists: readonly List[] = await Promise.all(
    sumsOfLists(engine.stores.library).map(async ({ name, sum, sha256 }) => ({
      name,
      sum,
      sums: await engine.vault.readWhole(sha256),
    })),
  );
  if (lists.length === 0) return none;
  const kinds = new Set(lists.map(({ sum }) => sum));
  const listOf = (sums: Sums): string | undefined =>
    lists.find(list => {
      const sum = sums.get(list.sum);
      return sum !== undefined && has(list.sums, sum);
    })?.name;
  if (known === 'mark')
    return {
      ...none,
      async marked(sha256) {
        const others = [...kinds].filter(kind => kind !== 'sha256');
        const sums = others.length === 0 ? new Map() : await sumsOf(engine.vault.read(sha256), others);
        return listOf(new Map([...sums, ['sha256', sha256]]));
      },
    };
  return {
    ...none,
    // Read once more than needed when it is taken in after all: what is left out must never be stored.
    async skipped(path, signal) {
      const source = await openSource({ path });
      let name: string | undefined;
      try {
        name = listOf(await sumsOf(source.blocks(), [...kinds], signal));
      } finally {
        await source.close();
      }
      return name === undefined
        ? undefined
        : {
            code: 'known-file',
            reason: say('known-file', { list: name }),
          };
    },
  };
}

async function sumsOf(
  pieces: AsyncIterable<Uint8Array>,
  kinds: readonly SumKind[],
  signal?: AbortSignal,
): Promise<Sums> {
  const hashes = kinds.map((kind): readonly [SumKind, Hash] => [kind, createHash(kind)]);
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    for (const [, hash] of hashes) hash.update(piece);
  }
  return new Map(hashes.map(([kind, hash]) => [kind, hash.digest()]));
}

/** Looks for a sum in sums of its length that are sorted and joined. */
export function has(sums: Buffer, sum: Uint8Array): boolean {
  const { length } = sum;
  let low = 0;
  let high = sums.length / length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = sums.compare(sum, 0, length, middle * length, (middle + 1) * length);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
