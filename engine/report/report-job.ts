import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ReportResult, reportChoices } from '../../contract/report.ts';
import { signHead } from '../../db/change/device.ts';
import { operate } from '../../db/change/operation.ts';
import { writeDurably } from '../../db/store/write-durably.ts';
import type { Engine } from '../engine.ts';
import { atPlace, demandPlace } from '../export/file-place.ts';
import type { JobKind } from '../jobs/runner.ts';
import { program } from '../program.ts';
import { namedPages } from './named-pages.ts';
import { summariseCase } from './summarise-case.ts';
import { typeset } from './typesetter.ts';

const request = z.object({
  file: z.string(),
  replace: z.boolean(),
  ...reportChoices.shape,
});

/** The job that writes a case summary: its subject is the case. The export is logged and the log's head signed. */
export function reportJob(engine: Engine): JobKind {
  const { library } = engine.stores;
  return {
    atOnce: 1,
    run: async (job, { signal, progress }) => {
      const { file, replace, ...choices } = request.parse(job.input);
      demandPlace(file, replace, engine.stores.folder);
      const summary = {
        ...summariseCase(library, engine.author.device, { caseId: job.subject, ...choices }, program),
        namedPages: namedPages(library, engine.stores.text, job.subject),
      };
      let stages = 0;
      const made = await typeset(summary, {
        standard: 'a-2a',
        signal,
        startChild: engine.startChild,
        onProgress: () => progress((stages += 1), null),
      });
      // It may have come to be while the document was made.
      demandPlace(file, replace, engine.stores.folder);
      // Whoever may read the folder may read a report that was put there.
      atPlace(file, () => writeDurably(file, made.pdf, 0o644));
      const result: ReportResult = {
        file,
        pages: made.pages,
        bytes: made.pdf.length,
        standard: made.standard,
        sha256: createHash('sha256').update(made.pdf).digest('hex'),
      };
      return {
        result,
        library: () => {
          operate(library, engine.author, { action: 'report.made' }, operation => {
            operation.about(library.value<Buffer>('SELECT uid FROM cases WHERE id = ?', [job.subject]));
            operation.tell({ ...result, head: summary.custody.headHash });
          });
          signHead(engine.author.device, library, engine.author.now());
        },
      };
    },
  };
}
