import { Failure } from '../../../contract/failure.ts';
import type { SavedSearch } from '../../../contract/search.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { byName } from './by-name.ts';

type Row = Omit<SavedSearch, 'uid'> & { readonly uid: Buffer };
const select = 'SELECT id, uid, case_id AS caseId, name, query FROM saved_searches WHERE deleted = 0';
const searchFrom = (row: Row): SavedSearch => ({ ...row, uid: uidText(row.uid) });

export function listSavedSearches(store: ReadableStore): readonly SavedSearch[] {
  return store
    .all<Row>(`${select} ORDER BY id`)
    .map(searchFrom)
    .sort((one, other) => byName(one.name, other.name));
}

export function saveSearch(
  operation: Operation,
  input: { readonly caseId?: number | undefined; readonly name: string; readonly query: string },
): SavedSearch {
  const id = operation.insert('saved_searches', {
    case_id: input.caseId ?? null,
    name: input.name,
    query: input.query,
  });
  return getSavedSearch(operation, id);
}

/** Gives what was forgotten. */
export function forgetSearch(operation: Operation, id: number): SavedSearch {
  const forgotten = getSavedSearch(operation, id);
  operation.remove('saved_searches', id);
  return forgotten;
}

function getSavedSearch(store: ReadableStore, id: number): SavedSearch {
  const row = store.one<Row>(`${select} AND id = ?`, [id]);
  if (!row) throw new Failure('not-found', 'This saved search is not in the library.');
  return searchFrom(row);
}
