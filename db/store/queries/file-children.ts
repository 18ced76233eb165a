import type { ReadableStore, WritableStore } from '../handles.ts';

/** A file that a container has, and what became of it: it is in the vault, or there is a reason why not. */
export type FileChild = {
  /** Its number in the container, from 0, in the order in which the container has them. */
  readonly position: number;
  /** As written in the container. */
  readonly name: string;
  /** Its place in the container: folders and name, unique there. */
  readonly path: string;
  /** What else the container states of it, as written there. */
  readonly stated: Readonly<Record<string, string>>;
  readonly size: number | null;
} & (
  | { readonly fileId: number; readonly code: null; readonly reason: null }
  | { readonly fileId: null; readonly code: string; readonly reason: string }
);

type Row = Omit<FileChild, 'stated'> & { readonly stated: string };

const select =
  'SELECT position, file_id AS fileId, name, path, stated, size, code, reason FROM file_children WHERE parent_id = ?';

/** Some of the children of a container, from a position on. */
export function childrenOf(
  store: ReadableStore,
  parentId: number,
  { from, limit }: { readonly from: number; readonly limit: number },
): readonly FileChild[] {
  return store
    .all<Row>(`${select} AND position >= ? ORDER BY position LIMIT ?`, [parentId, from, limit])
    .map(row => ({ ...row, stated: JSON.parse(row.stated) as Record<string, string> }) as FileChild);
}

/** How many children a container has: all of them, and those that could not be taken out. */
export function countChildren(store: ReadableStore, parentId: number): { readonly all: number; readonly lost: number } {
  return (
    store.one(
      'SELECT count(*) AS "all", count(CASE WHEN file_id IS NULL THEN 1 END) AS lost FROM file_children WHERE parent_id = ?',
      [parentId],
    ) ?? { all: 0, lost: 0 }
  );
}

/** Whether a child before this position has the path already. */
export function isPathTaken(store: ReadableStore, parentId: number, path: string, position: number): boolean {
  return (
    store.value('SELECT 1 FROM file_children WHERE parent_id = ? AND path = ? AND position < ?', [
      parentId,
      path,
      position,
    ]) !== undefined
  );
}

/** Whether the container has a child of this path. */
export function isPathOfChild(store: ReadableStore, parentId: number, path: string): boolean {
  return isPathTaken(store, parentId, path, Number.MAX_SAFE_INTEGER);
}

/** Records a child at its position, in place of what an earlier reading found there. Gives false when it was recorded just so. */
export function recordChild(store: WritableStore, parentId: number, child: FileChild): boolean {
  const { position, fileId, name, path, size, code, reason } = child;
  const stated = JSON.stringify(child.stated);
  const before = store.one<Row>(`${select} AND position = ?`, [parentId, position]);
  if (before?.fileId === fileId && before.path === path && before.stated === stated && before.reason === reason)
    return false;
  store.run(
    `INSERT OR REPLACE INTO file_children (parent_id, position, file_id, name, path, stated, size, code, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [parentId, position, fileId, name, path, stated, size, code, reason],
  );
  return true;
}

/** Forgets what an earlier reading found behind the last child. */
export function forgetChildrenFrom(store: WritableStore, parentId: number, position: number): void {
  store.run('DELETE FROM file_children WHERE parent_id = ? AND position >= ?', [parentId, position]);
}
