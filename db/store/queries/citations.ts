import type { Citation, Region } from '../../../contract/citations.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';

type Owner = 'fact_id' | 'note_id' | 'value_id';
/** A record with a place in an exhibit, as it is stored. */
export type CitationRow = Omit<Citation, 'uid' | 'exhibitUid' | 'region'> & {
  readonly uid: Buffer;
  readonly exhibitUid: Buffer;
  readonly region: string;
};

/** What is asked of a table of places, joined with their exhibits. */
export const citationColumns = (table: 'citations' | 'highlights'): string =>
  `${table}.id, ${table}.uid, exhibit_id AS exhibitId, exhibits.uid AS exhibitUid, exhibits.number AS exhibitNumber,
  exhibits.title AS exhibitTitle, page, quote, context_before AS contextBefore, context_after AS contextAfter, region`;

export function citationFrom<Row extends CitationRow>(
  row: Row,
): Omit<Row, 'uid' | 'exhibitUid' | 'region'> & Pick<Citation, 'uid' | 'exhibitUid' | 'region'> {
  return {
    ...row,
    uid: uidText(row.uid),
    exhibitUid: uidText(row.exhibitUid),
    region: row.region === '' ? [] : (JSON.parse(row.region) as Region[]),
  };
}

/** The pin-cites of some facts, notes or values, by their owner, in the order they were made. */
export function citationsOf(
  store: ReadableStore,
  owner: Owner,
  ids: readonly number[],
): ReadonlyMap<number, readonly Citation[]> {
  const found = new Map<number, Citation[]>();
  const rows = store.all<CitationRow & { readonly owner: number }>(
    `SELECT ${citationColumns('citations')}, ${owner} AS owner FROM citations JOIN exhibits ON exhibits.id = exhibit_id
     WHERE ${owner} IN (SELECT value FROM json_each(?)) AND citations.deleted = 0 ORDER BY citations.id`,
    [JSON.stringify(ids)],
  );
  for (const { owner: ownerId, ...row } of rows) {
    const list = found.get(ownerId) ?? [];
    list.push(citationFrom(row));
    found.set(ownerId, list);
  }
  return found;
}

/** Everything pinned to an exhibit, in page order. */
export function citationsOfExhibit(store: ReadableStore, exhibitId: number) {
  return store
    .all<CitationRow & { factId: number | null; noteId: number | null; valueId: number | null }>(
      `SELECT ${citationColumns('citations')}, fact_id AS factId, note_id AS noteId, value_id AS valueId
       FROM citations JOIN exhibits ON exhibits.id = exhibit_id
       WHERE exhibit_id = ? AND citations.deleted = 0 ORDER BY page, citations.id`,
      [exhibitId],
    )
    .map(citationFrom);
}

/** A pin-cite whose place was checked: see engine/cite. */
export type CheckedCitation = {
  readonly exhibitId: number;
  readonly page: number;
  readonly quote: string;
  readonly contextBefore: string;
  readonly contextAfter: string;
  readonly region: readonly Region[];
};

/** The columns that say where in which exhibit something stands. */
export const placeColumns = (place: CheckedCitation) => ({
  exhibit_id: place.exhibitId,
  page: place.page,
  quote: place.quote,
  context_before: place.contextBefore,
  context_after: place.contextAfter,
  region: place.region.length === 0 ? '' : JSON.stringify(place.region),
});

export function addCitation(operation: Operation, owner: Owner, ownerId: number, citation: CheckedCitation): number {
  return operation.insert('citations', { ...placeColumns(citation), [owner]: ownerId });
}

/** Throws `not-found` when the citation does not belong to this owner. */
export function removeCitation(operation: Operation, owner: Owner, ownerId: number, citationId: number): void {
  if (
    operation.value(`SELECT 1 FROM citations WHERE id = ? AND ${owner} = ? AND deleted = 0`, [citationId, ownerId]) ===
    undefined
  )
    throw new Failure('not-found', 'This citation is not there any more.');
  operation.remove('citations', citationId);
}

export function removeCitationsOf(operation: Operation, owner: Owner, ownerId: number): void {
  for (const id of operation.values<number>(`SELECT id FROM citations WHERE ${owner} = ? AND deleted = 0`, [ownerId]))
    operation.remove('citations', id);
}
