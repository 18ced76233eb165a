import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ChildBroken } from '../../engine/extract/incoming-child.ts';
import type { Extraction } from '../../engine/extract/extraction.ts';
import type { ExtractorPool } from '../../engine/extract/pool.ts';

/** What became of one file: how it was read, how much text it gave, and how many files came out of it. */
export type ReadResult = Pick<Extraction, 'kind' | 'outcome' | 'problem' | 'pageCount' | 'reader'> & {
  readonly name: string;
  readonly characters: number;
  readonly children: number;
  /** Bytes of the files that came out in pieces. */
  readonly length: number;
};

/** Reads bytes in an extractor process, as an import does, and keeps only what became of them. */
export async function readBytes(pool: ExtractorPool, name: string, bytes: Buffer): Promise<ReadResult> {
  let characters = 0;
  let children = 0;
  let length = 0;
  const { kind, outcome, problem, pageCount, reader } = await pool.extract(
    {
      name,
      bytes: {
        size: bytes.length,
        read: async function* (range) {
          yield range === undefined ? bytes : bytes.subarray(range.start, range.end);
        },
      },
    },
    {
      onPages(pages) {
        for (const page of pages) characters += page.text.trim().length;
      },
      async onChildren(all) {
        for (const child of all) {
          if ('problem' in child) continue;
          try {
            // Bytes that come in pieces are asked for to their end, as the vault does.
            if (!(child.bytes instanceof Uint8Array)) for await (const piece of child.bytes) length += piece.length;
            children += 1;
          } catch (error) {
            if (!(error instanceof ChildBroken)) throw error;
          }
        }
        return undefined;
      },
    },
  );
  return { name, kind, outcome, ...(problem && { problem }), pageCount, reader, characters, children, length };
}

/** Reads every file of a folder, each when its turn comes, so that the whole folder is never in memory. */
export async function readFolder(
  pool: ExtractorPool,
  folder: string,
  onResult: (result: ReadResult) => void = () => undefined,
): Promise<readonly ReadResult[]> {
  const names = readdirSync(folder)
    .filter(name => statSync(join(folder, name)).isFile())
    .toSorted();
  const results: ReadResult[] = [];
  const worker = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const result = await readBytes(pool, name, readFileSync(join(folder, name)));
      results.push(result);
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: pool.size * 2 }, worker));
  return results;
}

/** The ending of a name without its dot, in small letters; "none" without one. */
export const endingOf = (name: string): string => extname(name).slice(1).toLowerCase() || 'none';
