import { Failure } from '../../../contract/failure.ts';
import type { KnownList } from '../../../contract/known-lists.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';

type Row = Omit<KnownList, 'uid'> & { readonly uid: Buffer };

const select = 'SELECT known_lists.id, uid, name, count, added_at AS addedAt FROM known_lists WHERE deleted = 0';

export function listKnownLists(store: ReadableStore): readonly KnownList[] {
  return store.all<Row>(`${select} ORDER BY name, id`).map(row => ({ ...row, uid: uidText(row.uid) }));
}

/** The files of the vault that hold the sums of all lists. */
export function sumsOfLists(store: ReadableStore): readonly { readonly name: string; readonly sha256: Buffer }[] {
  return store.all(
    'SELECT name, sha256 FROM known_lists JOIN files ON files.id = file_id WHERE deleted = 0 ORDER BY known_lists.id',
  );
}

export function addKnownList(
  operation: Operation,
  list: { readonly name: string; readonly fileId: number; readonly count: number },
): number {
  return operation.insert('known_lists', {
    name: list.name,
    file_id: list.fileId,
    count: list.count,
    added_at: operation.at,
  });
}

/** Takes a list out; what was marked or left out by it stays so. Throws `not-found`. */
export function removeKnownList(operation: Operation, id: number): void {
  if (operation.value(`${select} AND known_lists.id = ?`, [id]) === undefined)
    throw new Failure('not-found', 'This list of known files is not in the library.');
  operation.remove('known_lists', id);
}
