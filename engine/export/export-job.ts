import { z } from 'zod';
import { custodyColumns, exportCalls } from '../../contract/exports.ts';
import { signHead } from '../../db/change/device.ts';
import { operate } from '../../db/change/operation.ts';
import type { Engine } from '../engine.ts';
import type { JobKind } from '../jobs/runner.ts';
import { custodyBatches } from './custody-rows.ts';
import { exhibitBatches } from './exhibit-rows.ts';
import { writeRows } from './write-rows.ts';

const request = z.discriminatedUnion('list', [
  exportCalls['exhibits.export'].input.extend({ list: z.literal('exhibits') }),
  exportCalls['custody.export'].input.extend({ list: z.literal('custody') }),
]);

/** The job that writes a list: its subject is the case, or 0 for the whole library. What was written is logged, and the log's head signed. */
export function exportJob(engine: Engine): JobKind {
  const { library, folder } = engine.stores;
  return {
    atOnce: 1,
    run: async (job, { signal, progress }) => {
      const wanted = request.parse(job.input);
      const { file, replace, list } = wanted;
      const found =
        list === 'exhibits'
          ? { ...exhibitBatches(library, wanted), headings: wanted.columns.map(({ heading }) => heading) }
          : {
              total: null,
              batches: custodyBatches(library, wanted),
              headings: custodyColumns.map(key => wanted.headings[key]),
            };
      const { headings, batches, total } = found;
      const result = await writeRows(
        { file, replace, headings, batches },
        { library: folder, signal, progress: rows => progress(rows, total) },
      );
      return {
        result,
        library: () => {
          operate(library, engine.author, { action: `${list}.exported` }, operation => {
            operation.about(library.value<Buffer>('SELECT uid FROM cases WHERE id = ?', [job.subject]));
            operation.tell(result);
          });
          signHead(engine.author.device, library, engine.author.now());
        },
      };
    },
  };
}
