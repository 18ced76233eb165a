import { Failure } from '../../../contract/failure.ts';
import type { Tag, TagColour } from '../../../contract/tags.ts';
import { tagColours } from '../../../contract/tags.ts';
import type { Operation } from '../../change/operation.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';
import { byName } from './by-name.ts';

type Row = Omit<Tag, 'uid' | 'path' | 'allExhibits'> & { readonly uid: Buffer };

/** Live links between exhibits and tags; a case of 0 stands for all. */
const links = `exhibit_tags JOIN exhibits ON exhibits.id = exhibit_id AND exhibits.deleted = 0
  WHERE exhibit_tags.deleted = 0 AND (:caseId = 0 OR exhibits.case_id = :caseId)`;

const select = `SELECT tags.id, tags.uid, tags.parent_id AS parentId, name, colour,
  (SELECT count(*) FROM ${links} AND tag_id = tags.id) AS exhibits
  FROM tags WHERE deleted = 0`;

/** All tags with the paths of their names, in the order of the names: what is under a tag follows it at once. Exhibits are counted in one case or in all. */
export function listTags(store: ReadableStore, caseId = 0): readonly Tag[] {
  const rows = store.all<Row>(select, { caseId });
  const byId = new Map(rows.map(row => [row.id, row]));
  const path = (row: Row): string => {
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    return parent ? `${path(parent)}/${row.name}` : row.name;
  };
  return rows
    .map(row => ({
      ...row,
      uid: uidText(row.uid),
      path: path(row),
      allExhibits: countWithBelow(store, row, caseId),
    }))
    .map(tag => ({ tag, names: tag.path.split('/') }))
    .sort((one, other) => byNames(one.names, other.names) || one.tag.id - other.tag.id)
    .map(({ tag }) => tag);
}

function byNames(one: readonly string[], other: readonly string[]): number {
  for (const [level, name] of one.entries()) {
    const otherName = other[level];
    if (otherName === undefined) return 1;
    const order = byName(name, otherName);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** Exhibits with a tag or any of those below it, each once. Most tags stand alone, and their count is known. */
function countWithBelow(store: ReadableStore, { id, exhibits }: Row, caseId: number): number {
  const below = store.values<number>(
    `WITH RECURSIVE below (id) AS (
       SELECT id FROM tags WHERE parent_id = ? AND deleted = 0
       UNION SELECT tags.id FROM below JOIN tags ON parent_id = below.id AND deleted = 0)
     SELECT id FROM below`,
    [id],
  );
  if (below.length === 0) return exhibits;
  const counted = `SELECT count(DISTINCT exhibit_id) FROM ${links} AND tag_id IN (SELECT value FROM json_each(:tags))`;
  return store.value<number>(counted, { caseId, tags: JSON.stringify([id, ...below]) }) ?? 0;
}

/** Throws `not-found`. */
function getTag(store: ReadableStore, id: number): Tag {
  const row = store.one<Row>(`${select} AND id = :id`, { id, caseId: 0 });
  if (!row) throw new Failure('not-found', 'This tag is not in the library.');
  return { ...row, uid: uidText(row.uid), path: tagPath(store, id), allExhibits: countWithBelow(store, row, 0) };
}

/** The names from the top, joined by "/". Throws `not-found`. */
export function tagPath(store: ReadableStore, id: number): string {
  const { name, parentId } = placeOf(store, id);
  return parentId === null ? name : `${tagPath(store, parentId)}/${name}`;
}

function placeOf(store: ReadableStore, id: number): { readonly name: string; readonly parentId: number | null } {
  const place = store.one<{ name: string; parentId: number | null }>(
    'SELECT name, parent_id AS parentId FROM tags WHERE id = ? AND deleted = 0',
    [id],
  );
  if (!place) throw new Failure('not-found', 'This tag is not in the library.');
  return place;
}

/** Finds the tag with this path ("Money/Wires") or makes it, and those above it. */
export function ensureTag(operation: Operation, path: string, colour: TagColour | undefined): Tag {
  const names = path.split('/').map(name => name.trim());
  if (names.some(name => name === '')) throw new Failure('invalid', 'A tag needs a name before and after each “/”.');
  let parentId: number | null = null;
  for (const name of names) {
    const found: number | undefined = operation.value<number>(
      'SELECT id FROM tags WHERE ifnull(parent_id, 0) = ? AND name = ? AND deleted = 0',
      [parentId ?? 0, name],
    );
    parentId =
      found ?? operation.insert('tags', { parent_id: parentId, name, colour: colour ?? nextColour(operation) });
  }
  if (parentId === null) throw new Failure('invalid', 'A tag needs a name.');
  return getTag(operation, parentId);
}

/** New tags take the hues in turn, so that neighbours differ. Grey is left for those who want it. */
function nextColour(store: ReadableStore): TagColour {
  const made = store.value<number>('SELECT count(*) FROM tags') ?? 0;
  return tagColours[1 + (made % (tagColours.length - 1))] ?? 'grey';
}

export function changeTag(
  operation: Operation,
  id: number,
  changes: {
    readonly name?: string | undefined;
    readonly colour?: TagColour | undefined;
    readonly parentId?: number | null | undefined;
  },
): Tag {
  const tag = placeOf(operation, id);
  const name = changes.name ?? tag.name;
  if (name.includes('/'))
    throw new Failure('invalid', 'The name of a tag cannot hold a “/”: it separates tags that stand under each other.');
  const parentId = changes.parentId === undefined ? tag.parentId : changes.parentId;
  for (let above = parentId; above !== null; above = placeOf(operation, above).parentId)
    if (above === id) throw new Failure('invalid', 'A tag cannot stand under itself.');
  const taken = operation.value(
    'SELECT 1 FROM tags WHERE ifnull(parent_id, 0) = ? AND name = ? AND deleted = 0 AND id <> ?',
    [parentId ?? 0, name, id],
  );
  if (taken !== undefined) throw new Failure('conflict', `There is a tag “${name}” in this place already.`);
  operation.set('tags', id, { name, parent_id: parentId, ...(changes.colour ? { colour: changes.colour } : {}) });
  return getTag(operation, id);
}

/** Removes a tag from the library and from all exhibits. Throws `conflict` while there are tags under it. */
export function removeTag(operation: Operation, id: number): void {
  const path = tagPath(operation, id);
  if (operation.value('SELECT 1 FROM tags WHERE parent_id = ? AND deleted = 0', [id]) !== undefined)
    throw new Failure('conflict', `There are tags under “${path}”. Move or remove them first.`);
  for (const link of operation.values<number>('SELECT id FROM exhibit_tags WHERE tag_id = ? AND deleted = 0', [id]))
    operation.remove('exhibit_tags', link);
  operation.remove('tags', id);
}

/** Puts a tag on an exhibit or takes it away. */
export function setTag(operation: Operation, exhibitId: number, tagId: number, on: boolean): void {
  setLink(operation, 'exhibit_tags', { exhibit_id: exhibitId, tag_id: tagId }, on);
}

/** A membership is a row that is marked deleted and restored, never removed: that is what copies can merge. */
export function setLink(
  operation: Operation,
  noun: 'exhibit_tags' | 'count_entities' | 'fact_entities' | 'fact_counts',
  ends: Readonly<Record<string, number>>,
  on: boolean,
): void {
  const columns = Object.keys(ends);
  const found = operation.one<{ id: number; deleted: number }>(
    `SELECT id, deleted FROM ${noun} WHERE ${columns.map(column => `${column} = ?`).join(' AND ')}`,
    Object.values(ends),
  );
  if (!found) {
    if (on) operation.insert(noun, ends);
  } else if (on && found.deleted === 1) operation.restore(noun, found.id);
  else if (!on && found.deleted === 0) operation.remove(noun, found.id);
}
