import { statSync } from 'node:fs';
import type { Verification } from '../../contract/custody.ts';
import { type Sentence, say } from '../../contract/say.ts';
import { operate } from '../../db/change/operation.ts';
import { verifyAside } from '../../db/change/verify-aside.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import type { Engine } from '../engine.ts';
import type { JobContext, JobKind } from '../jobs/runner.ts';
import { inOrder } from './in-order.ts';

/** Problems that are listed one by one; more of them are counted. */
const mostListed = 100;
/** Files read at once: opening and reading some while another is hashed, a few MiB of memory each. */
const filesAtOnce = 4;
/** Files looked up at a time. */
const filesAtATime = 500;
type FileRow = { readonly id: number; readonly sha256: Buffer; readonly size: number; readonly name: string | null };

/** What a verification found, and the files that are whole. */
export type Verified = { readonly result: Verification; readonly whole: readonly number[] };

/**
 * Walks log, store and vault and names the first thing that is wrong. Calls are answered meanwhile; what they change is
 * looked at the next time. Writes nothing: see `verifyJob`.
 */
export async function verifyLibrary(engine: Engine, { signal, progress }: JobContext): Promise<Verified> {
  const { library, libraryFile } = engine.stores;
  const last = library.value<number | null>('SELECT max(id) FROM files') ?? 0;
  const { count, bytes } = library.one<{ count: number; bytes: number }>(
    'SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM files WHERE id <= ?',
    [last],
  ) ?? { count: 0, bytes: 0 };
  // Reading the store takes its time as well: it counts by its own size.
  const storeBytes = statSync(libraryFile).size;
  let storePart = 0;
  let done = 0;
  const tell = (): void => progress(done + Math.round(storePart * storeBytes), bytes + storeBytes);

  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const storeChecked = verifyAside(engine.stores, {
    device: engine.author.device.id,
    mostListed,
    signal: either,
    onProgress: part => {
      storePart = part;
      tell();
    },
  });
  // Awaited below; until then a failure must not count as unhandled.
  storeChecked.catch(() => undefined);
  const wrong: Sentence[] = [];
  const whole: number[] = [];
  try {
    const checked = inOrder(filesUpTo(library, last), filesAtOnce, async ({ sha256, size }) => {
      either.throwIfAborted();
      return await engine.vault.verify(sha256, size, { signal: either });
    });
    for await (const { item, result: found } of checked) {
      const { id, sha256, size, name } = item;
      if (found === 'ok') whole.push(id);
      else wrong.push(originalIs(found, name, sha256.toString('hex')));
      done += size;
      tell();
    }
    const store = await storeChecked;
    storePart = 1;
    tell();
    const listed = [...store.problems, ...wrong];
    const more = Math.max(0, listed.length - mostListed) + store.more;
    const problems = [
      ...listed.slice(0, mostListed),
      ...(more > 0 ? [say('more-problems', { count: `${more}` })] : []),
    ];
    const result: Verification = {
      entries: store.entries,
      files: count,
      bytes,
      problem: problems[0] ?? null,
      problems,
      remarks: await remarksOn(engine),
      head: store.head,
    };
    return { result, whole };
  } finally {
    stop.abort();
    await storeChecked.catch(() => undefined);
  }
}

function originalIs(found: 'missing' | 'altered', name: string | null, sha256: string): Sentence {
  return name === null ? say(`original-of-none-${found}`, { sha256 }) : say(`original-${found}`, { name, sha256 });
}

/** The files with ids up to `last`, looked up as they are asked for. */
function* filesUpTo(library: ReadableStore, last: number): Generator<FileRow> {
  for (let before = 0; before < last; ) {
    const rows = library.all<FileRow>(
      `SELECT files.id, sha256, size, (SELECT number || ' ' || file_name FROM exhibits WHERE file_id = files.id ORDER BY deleted, id LIMIT 1) AS name
       FROM files WHERE files.id > ? AND files.id <= ? ORDER BY files.id LIMIT ${filesAtATime}`,
      [before, last],
    );
    yield* rows;
    before = rows.at(-1)?.id ?? last;
  }
}

/** What is in the vault's folder besides the originals. Removes what interrupted imports left half-written. */
async function remarksOn({ stores, vault, author }: Engine): Promise<readonly Sentence[]> {
  if (stores.readOnly) return [];
  const { orphaned, foreign, removed } = await vault.sweep(
    stores.library.values<Buffer>('SELECT sha256 FROM files'),
    author.now(),
  );
  const remarks: Sentence[] = [];
  if (orphaned.length > 0) remarks.push(say('files-of-no-exhibit', { count: `${orphaned.length}` }));
  if (foreign.length > 0)
    remarks.push(say('files-of-others', { count: `${foreign.length}`, names: foreign.slice(0, 3).join(', ') }));
  if (removed.length > 0) remarks.push(say('leftovers-removed', { count: `${removed.length}` }));
  return remarks;
}

/** The job that verifies the library and enters the result in the log. */
export function verifyJob(engine: Engine): JobKind {
  const { library } = engine.stores;
  return {
    atOnce: 1,
    run: async (_job, context) => {
      const { result, whole } = await verifyLibrary(engine, context);
      const { entries, files, bytes, problems, problem } = result;
      return {
        result,
        library: () => {
          const { result: at } = operate(library, engine.author, { action: 'custody.verified' }, operation => {
            operation.tell({ entries, files, bytes, problems: problems.length, first: problem });
            return operation.at;
          });
          library.run('UPDATE files SET verified_at = ? WHERE id IN (SELECT value FROM json_each(?))', [
            at,
            JSON.stringify(whole),
          ]);
        },
      };
    },
  };
}
