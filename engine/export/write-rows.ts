import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { csvLine, csvMark } from '../../contract/csv.ts';
import type { ExportResult } from '../../contract/exports.ts';
import { syncFolder } from '../../db/store/sync-folder.ts';
import { atPlace, demandPlace } from './file-place.ts';

export type Row = readonly (string | number)[];

/**
 * Writes rows as a CSV file that appears whole or not at all: under a temporary name, batch by batch, between which
 * other calls are answered. Raises what `demandPlace` and `atPlace` raise.
 */
export async function writeRows(
  {
    file,
    replace,
    headings,
    batches,
  }: {
    readonly file: string;
    readonly replace: boolean;
    readonly headings: Row;
    readonly batches: Iterable<readonly Row[]>;
  },
  {
    library,
    signal,
    progress,
  }: {
    readonly library: string;
    readonly signal: AbortSignal;
    readonly progress: (rows: number) => void;
  },
): Promise<ExportResult> {
  demandPlace(file, replace, library);
  const temporary = `${file}.${randomUUID()}.tmp`;
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  // Whoever may read the folder may read a list that was put there.
  const descriptor = atPlace(file, () => openSync(temporary, 'wx', 0o644));
  const write = (text: string): void => {
    const piece = Buffer.from(text);
    atPlace(file, () => writeFileSync(descriptor, piece));
    hash.update(piece);
    bytes += piece.length;
  };
  try {
    try {
      write(csvMark + csvLine(headings));
      for (const batch of batches) {
        write(batch.map(csvLine).join(''));
        rows += batch.length;
        progress(rows);
        await setImmediate();
        signal.throwIfAborted();
      }
      atPlace(file, () => fsyncSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
    // Somebody may have put a file there meanwhile.
    demandPlace(file, replace, library);
    atPlace(file, () => renameSync(temporary, file));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
  return { file, rows, bytes, sha256: hash.digest('hex') };
}
