import { operate } from '../../db/change/operation.ts';
import { getImport } from '../../db/store/queries/imports.ts';
import { ensureTag, setTag } from '../../db/store/queries/tags.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';
import { knownFiles } from './known-files.ts';

/** The tag above those that are named after the lists. */
const knownTag = 'Known file';

/**
 * The job that tags what an import has taken in and a list of known files has: when everything has come out of its
 * containers. One operation, so that it can be undone as a whole.
 */
export function markKnownJob(engine: Engine): JobKind {
  const { library } = engine.stores;
  return {
    atOnce: 1,
    after: ['import', 'read', 'family'],
    async run(job, { signal }) {
      const { rules } = getImport(library, job.subject);
      // What is left out by its content on a disk cannot be left out of a container, and is marked there.
      const known = await knownFiles(engine, { ...rules, known: rules.known === 'skip' ? 'mark' : rules.known });
      const found = library.all<{ id: number; sha256: Buffer }>(
        `SELECT DISTINCT exhibits.id, sha256 FROM import_items JOIN exhibits ON exhibits.id = exhibit_id
         JOIN files ON files.id = exhibits.file_id
         WHERE import_id = ? AND outcome = 'stored' AND exhibits.deleted = 0 ORDER BY exhibits.id`,
        [job.subject],
      );
      const marks: { readonly id: number; readonly list: string }[] = [];
      for (const { id, sha256 } of found) {
        signal.throwIfAborted();
        const list = await known.marked(sha256);
        if (list !== undefined) marks.push({ id, list: list.replaceAll('/', '∕') });
      }
      if (marks.length === 0) return {};
      return {
        library: () => {
          operate(library, engine.author, { action: 'known.marked' }, operation => {
            for (const { id, list } of marks)
              setTag(operation, id, ensureTag(operation, `${knownTag}/${list}`, 'grey').id, true);
            operation.tell({ import: job.subject, exhibits: marks.length });
          });
          engine.recordsChanged([
            ['exhibits', marks.map(({ id }) => id)],
            ['tags', []],
          ]);
        },
      };
    },
  };
}
