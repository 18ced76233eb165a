import type { Verification } from '../../contract/custody.ts';
import { headOf } from '../../db/change/device.ts';
import { operate } from '../../db/change/operation.ts';
import { verifyLog } from '../../db/change/verify-log.ts';
import { verifyPlaces } from '../../db/change/verify-places.ts';
import { verifyRecords } from '../../db/change/verify-records.ts';
import type { Swept } from '../../db/vault/vault.ts';
import type { Engine } from '../engine.ts';
import type { JobContext, JobKind } from '../jobs/runner.ts';
import { inOrder } from './in-order.ts';

/** Problems that are listed one by one; more of them are counted. */
const mostListed = 100;
/** Files read at once: opening and reading some while another is hashed, a few MiB of memory each. */
const filesAtOnce = 4;
type FileRow = { readonly id: number; readonly sha256: Buffer; readonly size: number; readonly name: string | null };

/** What a verification found, and the files that are whole. */
export type Verified = { readonly result: Verification; readonly whole: readonly number[] };

/** Walks log, store and vault and names the first thing that is wrong. Writes nothing: see `verifyJob`. */
export async function verifyLibrary(engine: Engine, { signal, progress }: JobContext): Promise<Verified> {
  const { library } = engine.stores;
  const problems: string[] = [];
  const remarks: string[] = [];
  let more = 0;
  const wrong = (problem: string): void => {
    if (problems.length < mostListed) problems.push(problem);
    else more += 1;
  };

  const files = library.all<FileRow>(
    `SELECT files.id, sha256, size, (SELECT number || ' ' || file_name FROM exhibits WHERE file_id = files.id ORDER BY deleted, id LIMIT 1) AS name FROM files ORDER BY id`,
  );
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  let entries = 0;
  for (const { problem } of verifyLog(library, () => {
    entries += 1;
  }))
    wrong(problem);
  for (const problem of verifyRecords(library)) wrong(problem);
  for (const problem of verifyPlaces(library)) wrong(problem);
  for (const broken of library.all<{ table: string }>(`SELECT "table" FROM pragma_foreign_key_check`))
    wrong(`Store: a row of ${broken.table} points to something that is not there`);
  for (const line of library.values<string>('PRAGMA quick_check')) if (line !== 'ok') wrong(`Store: ${line}`);

  const whole: number[] = [];
  let done = 0;
  const checked = inOrder(files, filesAtOnce, async ({ sha256, size }) => {
    signal.throwIfAborted();
    return await engine.vault.verify(sha256, size, { signal });
  });
  for await (const { item, result: found } of checked) {
    const { id, sha256, size, name } = item;
    if (found === 'ok') whole.push(id);
    else
      wrong(
        `Original of ${name ?? 'no exhibit'}: ${found === 'missing' ? 'the file is missing from the vault' : 'the file in the vault was altered'} (SHA-256 ${sha256.toString('hex')})`,
      );
    done += size;
    progress(done, bytes);
  }
  // The sweep removes what interrupted imports left half-written; where nothing can be written it is left out.
  const swept = engine.stores.readOnly ? nothingSwept : await engine.vault.sweep(hashesOf(files), engine.author.now());
  if (swept.orphaned.length > 0)
    remarks.push(
      `${swept.orphaned.length} files in the vault belong to no exhibit yet, such as after an interrupted import.`,
    );
  if (swept.foreign.length > 0)
    remarks.push(
      `${swept.foreign.length} files in the vault’s folder were not put there by this program: ${swept.foreign.slice(0, 3).join(', ')}`,
    );
  if (swept.removed.length > 0) remarks.push(`${swept.removed.length} leftovers of interrupted imports were removed.`);
  if (more > 0) problems.push(`${more} further problems`);

  const head = headOf(engine.author.device, library);
  const result: Verification = {
    entries,
    files: files.length,
    bytes,
    problem: problems[0] ?? null,
    problems,
    remarks,
    head: head ? { seq: head.seq, hash: head.hash.toString('hex') } : null,
  };
  return { result, whole };
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
          for (const id of whole) library.run('UPDATE files SET verified_at = ? WHERE id = ?', [at, id]);
        },
      };
    },
  };
}

const nothingSwept: Swept = { missing: [], orphaned: [], removed: [], foreign: [] };
const hashesOf = (files: readonly FileRow[]): readonly Buffer[] => files.map(({ sha256 }) => sha256);
