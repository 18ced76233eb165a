import { Failure } from '../../contract/failure.ts';
import { indexFile, pendingFiles, removeFile } from '../../db/index/file-words.ts';
import { addJob } from '../../db/store/queries/jobs.ts';
import { dropScans, filesWithScans } from '../../db/store/queries/scans.ts';
import { clearText, pagesOf, textLength } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';
import { applyCorrections, correctionsToApply } from '../ocr/corrections.ts';
import { indexInSteps, longText } from './index-in-steps.ts';

/**
 * Compares the three databases after opening: they never commit together. Text that is missing is read from the
 * originals again, and what the index lacks is indexed from the text; both are jobs.
 */
export function reconcile(engine: Engine): void {
  const { library, text, search } = engine.stores;
  const held = new Map(
    text
      .all<{ file_id: number; text_rev: number }>('SELECT file_id, text_rev FROM file_texts')
      .map(row => [row.file_id, row.text_rev]),
  );
  const open = new Set(
    library.values<string>(`SELECT kind || ' ' || subject FROM jobs WHERE state IN ('waiting', 'running')`),
  );
  const now = engine.author.now();
  library.transaction(() => {
    const want = (kind: string, fileId: number): void => {
      if (!open.has(`${kind} ${fileId}`)) addJob(library, kind, fileId, now);
      open.add(`${kind} ${fileId}`);
    };
    for (const { id, text_rev } of library.all<{ id: number; text_rev: number }>(
      'SELECT id, text_rev FROM files WHERE text_rev > 0',
    ))
      if (held.get(id) !== text_rev) {
        library.run(`UPDATE files SET reading = 'waiting' WHERE id = ?`, [id]);
        want('read', id);
      }
    for (const id of library.values<number>(`SELECT id FROM files WHERE reading = 'waiting'`)) want('read', id);
    // A library.db put back from a backup does not know what was read since. Its numbers will be given to other files.
    const wanted = new Set(library.values<number>('SELECT id FROM files WHERE text_rev > 0'));
    const unknown = [...held.keys()].filter(id => !wanted.has(id));
    if (unknown.length > 0) text.transaction(() => unknown.forEach(id => clearText(text, id)));
    for (const fileId of filesWithScans(text, 'waiting').keys())
      if (wanted.has(fileId)) want('ocr', fileId);
      else text.transaction(() => dropScans(text, fileId));
    const pending = pendingFiles(library, search);
    for (const { fileId } of pending.index) if (!open.has(`read ${fileId}`)) want('index', fileId);
    if (pending.remove.length > 0) search.transaction(() => pending.remove.forEach(id => removeFile(search, id)));
  });
  applyCorrections(engine, correctionsToApply(engine));
}

/** The job that indexes one file anew from its text. */
export function indexJob(engine: Engine): JobKind {
  const { library, text, search } = engine.stores;
  return {
    atOnce: 16,
    run: async (job, { signal }) => {
      const textRev = library.value<number>('SELECT text_rev FROM files WHERE id = ?', [job.subject]);
      if (textRev === undefined) throw new Failure('not-found', 'The file to index is not in the library.');
      const size = textLength(text, job.subject);
      if (size > longText) return { search: await indexInSteps(engine.stores, job.subject, textRev, signal) };
      return { size, search: () => indexFile(search, job.subject, textRev, pagesOf(text, job.subject)) };
    },
  };
}
