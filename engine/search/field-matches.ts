import { foldName } from '../../db/index/tokens.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, noBits, setBit } from './bits.ts';
import type { Columns, Names } from './columns.ts';
import type { FieldCondition, NamedField } from './query.ts';

/** The exhibits that a field condition names; may hold deleted ones. */
export function exhibitsWith(condition: FieldCondition, columns: Columns, library: ReadableStore): Bits {
  switch (condition.is) {
    case 'date':
      return exhibitsWhere(columns, id => {
        const first = columns.firstDayOf[id] ?? 0;
        return first !== 0 && first <= condition.last && (columns.lastDayOf[id] ?? 0) >= condition.first;
      });
    case 'has':
      return condition.what === 'tag' ? taggedAny(columns) : columns.marked[condition.what];
    case 'field':
      return byName[condition.field](foldName(condition.value), condition.open, columns, library);
  }
}

type ByName = (value: string, open: boolean, columns: Columns, library: ReadableStore) => Bits;

const sameName = (name: string, value: string, open: boolean): boolean => {
  const folded = foldName(name);
  return open ? folded.startsWith(value) : folded === value;
};

/** What people call a kind of file. */
const kindAliases: Readonly<Record<string, string>> = {
  email: 'mail',
  eml: 'mail',
  word: 'docx',
  picture: 'image',
  photo: 'image',
  txt: 'text',
  md: 'markdown',
  htm: 'html',
  web: 'html',
};

const byName: Readonly<Record<NamedField, ByName>> = {
  tag: (value, open, columns, library) => {
    const bits = noBits(columns.live.length * 32);
    for (const tag of tagsNamed(library, value, open)) {
      for (const id of columns.tagged.get(tag) ?? []) setBit(bits, id);
    }
    return bits;
  },
  type: (value, open, columns) =>
    exhibitsNamed(columns, columns.kinds, columns.kindOf, kind => sameName(kind, kindAliases[value] ?? value, open)),
  custodian: (value, _open, columns) =>
    exhibitsNamed(columns, columns.custodians, columns.custodianOf, name => foldName(name).includes(value)),
  status: (value, open, columns) =>
    exhibitsNamed(columns, columns.statuses, columns.statusOf, status =>
      sameName(status, value.replaceAll(' ', '-'), open),
    ),
  case: (value, _open, columns, library) => {
    const ids = casesNamed(library, value);
    return exhibitsWhere(columns, id => ids.has(columns.caseOf[id] ?? 0));
  },
  number: (value, open, columns, library) => {
    const bits = noBits(columns.live.length * 32);
    // "4" finds EX-0004; anything else is compared as a whole.
    const counted = /^\d+$/.test(value) ? new RegExp(`(?:^|\\D)0*${value}$`) : undefined;
    for (const { id, number } of library.all<{ id: number; number: string }>(
      'SELECT id, number FROM exhibits WHERE deleted = 0',
    )) {
      if (counted?.test(number) || sameName(number, value, open)) setBit(bits, id);
    }
    return bits;
  },
  from: (value, _open, columns, library) => {
    const senders = library
      .all<{ id: number; sender: string | null }>(
        "SELECT id, metadata ->> '$.from' AS sender FROM files WHERE kind = 'mail'",
      )
      .filter(({ sender }) => sender !== null && foldName(sender).includes(value));
    const files = new Set(senders.map(({ id }) => id));
    return exhibitsWhere(columns, id => files.has(columns.fileOf[id] ?? 0));
  },
};

/** Ids of the case with this reference, else of those with this in their title. `value` is folded. */
export function casesNamed(library: ReadableStore, value: string): Set<number> {
  const cases = library.all<{ id: number; title: string; reference: string }>(
    'SELECT id, title, reference FROM cases WHERE deleted = 0',
  );
  const referred = cases.filter(each => foldName(each.reference) === value);
  const named = referred.length > 0 ? referred : cases.filter(each => foldName(each.title).includes(value));
  return new Set(named.map(({ id }) => id));
}

/** Ids of the tags of this name or path, and of those under them. */
function tagsNamed(library: ReadableStore, value: string, open: boolean): Set<number> {
  const tags = library.all<{ id: number; parent_id: number | null; name: string }>(
    'SELECT id, parent_id, name FROM tags WHERE deleted = 0',
  );
  const byId = new Map(tags.map(tag => [tag.id, tag]));
  const named = new Set<number>();
  for (const tag of tags) {
    // A tag may have been put under one of its own by the merging of two copies: each is looked at once.
    const above = new Set<typeof tag>();
    for (let at: typeof tag | undefined = tag; at && !above.has(at); at = byId.get(at.parent_id ?? 0)) above.add(at);
    const path: string[] = [];
    for (const each of [...above].reverse()) path.push(each.name);
    const isNamed = [...above].some(each => sameName(each.name, value, open));
    if (isNamed || sameName(path.join('/'), value, open) || foldName(path.join('/')).startsWith(`${value}/`))
      named.add(tag.id);
  }
  return named;
}

function exhibitsNamed(columns: Columns, names: Names, column: Uint32Array, is: (name: string) => boolean): Bits {
  const wanted = names.list.map(is);
  return exhibitsWhere(columns, id => wanted[column[id] ?? 0] === true);
}

function exhibitsWhere(columns: Columns, is: (id: number) => boolean): Bits {
  const bits = noBits(columns.live.length * 32);
  for (let id = 1; id < columns.size; id++) if (is(id)) setBit(bits, id);
  return bits;
}

const taggedAny = (columns: Columns): Bits => {
  const bits = noBits(columns.live.length * 32);
  for (const ids of columns.tagged.values()) for (const id of ids) setBit(bits, id);
  return bits;
};

/** Exhibits of one case. */
export const exhibitsOfCase = (columns: Columns, caseId: number): Bits =>
  exhibitsWhere(columns, id => columns.caseOf[id] === caseId);
