import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { operate } from '../../db/change/operation.ts';
import { recordFile } from '../../db/store/queries/files.ts';
import { addKnownList } from '../../db/store/queries/known-lists.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';
import { sumLength } from './known-files.ts';

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
      const sums = await readSums(path, signal, progress);
      const added = await engine.vault.add({ bytes: sums }, { signal });
      const count = sums.length / sumLength;
      return {
        result: { count },
        library: () => {
          const fileId = recordFile(library, added.sha256, added.size, engine.author.now()).id;
          // It is no evidence: nobody looks for words in it.
          library.run(`UPDATE files SET reading = 'none', kind = 'known-list' WHERE id = ? AND reading = 'waiting'`, [
            fileId,
          ]);
          operate(library, engine.author, { action: 'known.added' }, operation => {
            addKnownList(operation, { name, fileId, count });
            operation.tell({ name, count, sha256: added.sha256.toString('hex') });
          });
        },
      };
    },
  };
}

/** The SHA-256 sums in a file of text, sorted and joined, each once. */
async function readSums(
  path: string,
  signal: AbortSignal,
  progress: (done: number, total: number | null) => void,
): Promise<Buffer> {
  const sums = new Set<string>();
  let others = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path, { signal }), crlfDelay: Infinity })) {
      const sum = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(line)?.[0];
      if (sum === undefined) others += /(?<![0-9a-f])(?:[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-f])/i.test(line) ? 1 : 0;
      else sums.add(Buffer.from(sum, 'hex').toString('latin1'));
      if (sums.size > mostSums)
        throw new Failure(
          'too-large',
          `The list knows more than ${mostSums.toLocaleString('en')} files. Split it, and add the parts that matter for your material.`,
        );
      if (sums.size % 10_000 === 0) progress(sums.size, null);
    }
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    throw new Failure('not-found', 'The list cannot be read from there. Check the path and try again.', undefined, {
      cause: error,
    });
  }
  if (sums.size === 0)
    throw new Failure(
      'unsupported',
      others > 0
        ? 'The list holds only MD5 or SHA-1 sums, and files here are known by their SHA-256. Get the list with SHA-256 sums, such as the NSRL from version 3 on.'
        : 'There is no SHA-256 sum in this file. A list is text, such as CSV, with one sum of 64 figures in each line.',
    );
  const joined = Array.from(sums, sum => Buffer.from(sum, 'latin1')).sort(Buffer.compare);
  return Buffer.concat(joined);
}
