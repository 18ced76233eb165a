import type { WritableStore } from '../store/handles.ts';
import { indexWordsAndBeginnings } from './tokens.ts';

/** The records that are found by their own words; the place in this list is the kind in a row's id, so new ones come last. */
export const recordKinds = ['exhibit', 'note', 'fact', 'entity', 'conflict', 'highlight'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Row ids hold the kind in their lowest three bits. */
const kindsInId = 8;

const rowId = (kind: RecordKind, id: number): bigint =>
  BigInt(id) * BigInt(kindsInId) + BigInt(recordKinds.indexOf(kind));

/** The record that a row of the index stands for. */
export function recordOf(row: number): { readonly kind: RecordKind; readonly id: number } | undefined {
  const kind = recordKinds[row % kindsInId];
  return kind && { kind, id: Math.floor(row / kindsInId) };
}

/** Indexes the words of one record in place of what was there. Part of the caller's transaction. */
export function indexRecord(search: WritableStore, kind: RecordKind, id: number, text: string): void {
  removeRecord(search, kind, id);
  search.run('INSERT INTO record_words (rowid, body) VALUES (?, ?)', [rowId(kind, id), indexWordsAndBeginnings(text)]);
}

/** Takes one record out of the index. Nothing happens when it is not in it. Part of the caller's transaction. */
export function removeRecord(search: WritableStore, kind: RecordKind, id: number): void {
  search.run('DELETE FROM record_words WHERE rowid = ?', [rowId(kind, id)]);
}
