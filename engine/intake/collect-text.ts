import { indexFile } from '../../db/index/file-words.ts';
import type { StoredFile } from '../../db/store/queries/files.ts';
import { wantsOcr } from '../../db/store/queries/imports.ts';
import { corrections } from '../../db/store/queries/page-corrections.ts';
import { type FoundScan, keepScans, recordCorrection } from '../../db/store/queries/scans.ts';
import { addPages, clearText, completeText, pagesOf } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';
import type { PageText } from '../extract/extraction.ts';
import type { JobEnd } from '../jobs/runner.ts';
import { indexInSteps, longText } from './index-in-steps.ts';

/** Characters of text that are held before they are written: a long log is not kept in memory whole. */
const heldText = 1_000_000;

/** What the end of a reading writes to text.db and search.db. */
export type TextEnd = Pick<JobEnd, 'size' | 'text' | 'search'>;

/**
 * Collects the pages of a file in order; once there are many, they go to text.db, where they stay unseen until the text
 * is complete.
 */
export function collectText({ library, text, search }: Engine['stores'], file: StoredFile) {
  let held: PageText[] = [];
  const scans: FoundScan[] = [];
  let heldLength = 0;
  let spilled = false;
  let size = 0;

  const writeHeld = (): void => {
    if (!spilled) clearText(text, file.id);
    addPages(text, file.id, held);
  };

  const complete = ({ textRev, reader, pageCount }: { textRev: number; reader: string; pageCount: number }): void => {
    writeHeld();
    completeText(text, file.id, textRev, reader, pageCount);
    keepScans(text, file.id, file.sha256, scans, wantsOcr(library, file.id) ? 'waiting' : 'skipped');
    if (scans.length === 0) return;
    for (const { page, text: corrected } of corrections(library, file.id))
      recordCorrection(text, file.id, page, corrected);
  };

  return {
    onPages: (pages: readonly PageText[]): void => {
      held.push(...pages);
      for (const page of pages) {
        heldLength += page.text.length;
        size += page.text.length;
        if (page.picture) scans.push({ page: page.number, text: page.text, place: page.picture });
      }
      if (heldLength < heldText) return;
      text.transaction(writeHeld);
      spilled = true;
      held = [];
      heldLength = 0;
    },
    /** Completes the text. One that is long is written and indexed before this resolves, but for its last step. */
    end: async (
      revision: { readonly textRev: number; readonly reader: string; readonly pageCount: number },
      signal: AbortSignal,
    ): Promise<TextEnd> => {
      if (size > longText) {
        text.transaction(() => complete(revision));
        return { search: await indexInSteps({ text, search }, file.id, revision.textRev, signal) };
      }
      return {
        size,
        text: () => complete(revision),
        // What was recognised on pictures before, or corrected, is in the store.
        search: () => indexFile(search, file.id, revision.textRev, scans.length > 0 ? pagesOf(text, file.id) : held),
      };
    },
  };
}
