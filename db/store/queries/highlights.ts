import { Failure } from '../../../contract/failure.ts';
import type { Highlight, HighlightColour } from '../../../contract/highlights.ts';
import type { Operation } from '../../change/operation.ts';
import type { ReadableStore } from '../handles.ts';
import { type CheckedCitation, type CitationRow, citationFrom, citationColumns, placeColumns } from './citations.ts';

type Row = CitationRow & Pick<Highlight, 'colour' | 'comment' | 'createdAt'>;

const select = `SELECT ${citationColumns('highlights')}, colour, comment, created_at AS createdAt
  FROM highlights JOIN exhibits ON exhibits.id = exhibit_id`;

/** The highlights of one exhibit, in the order of its pages. */
export function highlightsOfExhibit(store: ReadableStore, exhibitId: number): readonly Highlight[] {
  return store
    .all<Row>(`${select} WHERE exhibit_id = ? AND highlights.deleted = 0 ORDER BY page, highlights.id`, [exhibitId])
    .map(citationFrom);
}

/** The highlights of a case, by exhibit number and page. Those on exhibits that were removed are left out. */
export function highlightsOfCase(store: ReadableStore, caseId: number): readonly Highlight[] {
  return store
    .all<Row>(
      `${select} WHERE case_id = ? AND highlights.deleted = 0 AND exhibits.deleted = 0
       ORDER BY number_order, exhibit_id, page, highlights.id`,
      [caseId],
    )
    .map(citationFrom);
}

/** Throws `not-found`. */
export function getHighlight(store: ReadableStore, id: number): Highlight {
  const row = store.one<Row>(`${select} WHERE highlights.id = ? AND highlights.deleted = 0 AND exhibits.deleted = 0`, [
    id,
  ]);
  if (!row) throw new Failure('not-found', 'This highlight is not in the library.');
  return citationFrom(row);
}

export function addHighlight(
  operation: Operation,
  place: CheckedCitation,
  { colour, comment }: { readonly colour: HighlightColour; readonly comment: string },
): number {
  return operation.insert('highlights', { ...placeColumns(place), colour, comment, created_at: operation.at });
}

export function changeHighlight(
  operation: Operation,
  id: number,
  changes: { readonly colour?: HighlightColour | undefined; readonly comment?: string | undefined },
): void {
  getHighlight(operation, id);
  const { colour, comment } = changes;
  operation.set('highlights', id, {
    ...(colour === undefined ? {} : { colour }),
    ...(comment === undefined ? {} : { comment }),
  });
}

export function removeHighlight(operation: Operation, id: number): void {
  getHighlight(operation, id);
  operation.remove('highlights', id);
}
