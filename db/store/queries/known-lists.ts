import { Failure } from '../../../contract/failure.ts';
import { type KnownList, type SumKind, sumLengths } from '../../../contract/known-lists.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { byName } from './by-name.ts';

type Row = Omit<KnownList, 'uid' | 'sum'> & { readonly uid: Buffer; readonly size: number };

const select = `SELECT known_lists.id, uid, name, count, added_at AS addedAt, size
   FROM known_lists JOIN files ON files.id = file_id WHERE deleted = 0`;

/** The sums of a list are one after another in its file, so their length is known by how many there are. */
function sumOf({ count, size }: { readonly count: number; readonly size: number }): SumKind {
  const { sha1, md5 } = sumLengths;
  return size === count * md5 ? 'md5' : size === count * sha1 ? 'sha1' : 'sha256';
}

export function listKnownLists(store: ReadableStore): readonly KnownList[] {
  return store
    .all<Row>(`${select} ORDER BY known_lists.id`)
    .map(({ size, ...row }) => ({ ...row, uid: uidText(row.uid), sum: sumOf({ count: row.count, size }) }))
    .sort((one, other) => byName(one.name, other.name));
}

/** The files of the vault that hold the sums of all lists. */
export function sumsOfLists(
  store: ReadableStore,
): readonly { readonly name: string; readonly sum: SumKind; readonly sha256: Buffer }[] {
  return store
    .all<{ name: string; sha256: Buffer; count: number; size: number }>(
      `SELECT name, sha256, count, size FROM known_lists JOIN files ON files.id = file_id
       WHERE deleted = 0 ORDER BY known_lists.id`,
    )
    .map(({ name, sha256, ...file }) => ({ name, sha256, sum: sumOf(file) }));
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
