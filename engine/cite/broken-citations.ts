import type { BrokenCitation } from '../../contract/citations.ts';
import { type Squeezed, findQuote, squeeze } from '../../contract/quotes.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { onePage } from '../../db/store/queries/texts.ts';

type Row = Omit<BrokenCitation, 'why'> & {
  readonly page: number;
  readonly quote: string;
  readonly fileId: number;
  readonly pages: number;
  readonly isWaiting: number;
  readonly isGone: number;
};

/** The pin-cites of a case that its exhibits do not bear out any more, such as after a text was read anew. */
export function brokenCitations(
  library: ReadableStore,
  text: ReadableStore,
  caseId: number,
): readonly BrokenCitation[] {
  const rows = library.all<Row>(
    `SELECT citations.id, fact_id AS factId, note_id AS noteId, value_id AS valueId, page, quote, file_id AS fileId,
       page_count AS pages, reading = 'waiting' AS isWaiting, exhibits.deleted AS isGone
     FROM exhibits JOIN citations ON citations.exhibit_id = exhibits.id AND citations.deleted = 0
     JOIN files ON files.id = file_id WHERE exhibits.case_id = ? ORDER BY file_id, page`,
    [caseId],
  );
  // In the order of pages, so that each is unpacked once.
  let seen: { readonly key: string; readonly text: Squeezed } | undefined;
  const pageText = ({ fileId, page }: Row): Squeezed => {
    const key = `${fileId} ${page}`;
    if (seen?.key !== key) seen = { key, text: squeeze(onePage(text, fileId, page)?.text ?? '') };
    return seen.text;
  };
  const whyBroken = (row: Row): BrokenCitation['why'] | undefined => {
    if (row.isGone === 1) return 'exhibit';
    if (row.isWaiting === 1) return undefined;
    if (row.page > Math.max(1, row.pages)) return 'page';
    return row.quote === '' || findQuote(pageText(row), { quote: row.quote }) ? undefined : 'words';
  };
  return rows.flatMap(row => {
    const why = whyBroken(row);
    const { id, factId, noteId, valueId } = row;
    return why === undefined ? [] : [{ id, factId, noteId, valueId, why }];
  });
}
