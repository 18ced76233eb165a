import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { type SumKind, sumLengths } from '../../contract/known-lists.ts';
import { operate } from '../../db/change/operation.ts';
import { recordFile } from '../../db/store/queries/files.ts';
import { addKnownList } from '../../db/store/queries/known-lists.ts';
import type { Added } from '../../db/vault/vault.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';

/** Sums of one list: they are held in memory while an import uses them (160 MB). */
const mostSums = 5_000_000;

const input = z.object({ name: z.string(), path: z.string() });

/** The job that reads a list of known files into the vault. */
export function knownListJob(engine: Engine): JobKind {
  const { library } = engine.stores;
  return {
    atOnce: 1,
    async run(job, { signal, progress }) {
      const { name, path } = input.parse(job.input);
      const lists: { readonly file: Added; readonly count: number }[] = [];
      for (const [kind, sums] of await readSums(path, signal, progress)) {
        const joined = Buffer.concat(Array.from(sums, sum => Buffer.from(sum, 'latin1')).sort(Buffer.compare));
        lists.push({
          file: await engine.vault.add({ bytes: joined }, { signal }),
          count: joined.length / sumLengths[kind],
        });
      }
      return {
        result: { count: lists.reduce((sum, { count }) => sum + count, 0) },
        library: () => {
          for (const { file, count } of lists) {
            const fileId = recordFile(library, file.sha256, file.size, engine.author.now()).id;
            // It is no evidence: nobody looks for words in it.
            library.run(`UPDATE files SET reading = 'none', kind = 'known-list' WHERE id = ? AND reading = 'waiting'`, [
              fileId,
            ]);
            operate(library, engine.author, { action: 'known.added' }, operation => {
              addKnownList(operation, { name, fileId, count });
              operation.tell({ name, count, sha256: file.sha256.toString('hex') });
            });
          }
        },
      };
    },
  };
}

/** Sums as they are written, the surest first: of a line with several, the first counts. */
const written = Object.entries(sumLengths).map(([kind, length]) => ({
  kind: kind as SumKind,
  pattern: new RegExp(`(?<![0-9a-f])[0-9a-f]{${2 * length}}(?![0-9a-f])`, 'i'),
}));

/** The sums in a file of text by their kind, each once. */
async function readSums(
  path: string,
  signal: AbortSignal,
  progress: (done: number, total: number | null) => void,
): Promise<ReadonlyMap<SumKind, ReadonlySet<string>>> {
  const found = new Map<SumKind, Set<string>>();
  let count = 0;
  try {
    for await (const line of linesOf(path, signal)) {
      for (const { kind, pattern } of written) {
        const sum = pattern.exec(line)?.[0];
        if (sum === undefined) continue;
        const sums = found.get(kind) ?? new Set();
        found.set(kind, sums.add(Buffer.from(sum, 'hex').toString('latin1')));
        break;
      }
      count += 1;
      if (count % 10_000 === 0) progress(count, null);
      if ([...found.values()].some(({ size }) => size > mostSums))
        throw new Failure(
          'too-large',
          `The list knows more than ${mostSums.toLocaleString('en')} files. Split it, and add the parts that matter for your material.`,
        );
    }
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    throw new Failure('not-found', 'The list cannot be read from there. Check the path and try again.', undefined, {
      cause: error,
    });
  }
  if (found.size === 0) throw notList('There is no SHA-256, SHA-1 or MD5 sum in this file.');
  return found;
}

/** Characters. A list has no longer lines. */
const longestLine = 1_000_000;

/** The lines of a file. What is no text, such as the image of a disk that was chosen by mistake, is never held as a whole. */
async function* linesOf(path: string, signal: AbortSignal): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'latin1', signal })) {
    const lines = `${rest}${piece as string}`.split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw notList('This file has lines of more than a million characters.');
    yield* lines;
  }
  yield rest;
}

const notList = (why: string): Failure =>
  new Failure('unsupported', `${why} A list is text, such as CSV, with one sum of 64, 40 or 32 figures in each line.`);
