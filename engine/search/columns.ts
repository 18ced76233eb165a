import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, clearBit, countBits, eachBit, hasBit, noBits, setBit } from './bits.ts';

/** What is known of an exhibit besides its words. */
export const marks = ['note', 'fact', 'citation'] as const;
export type Mark = (typeof marks)[number];

/**
 * The fields of all exhibits that searches filter and count by, held in memory by exhibit id: about 40 bytes for
 * each. Names (`kinds`, `custodians`, `statuses`) are kept once; the columns hold their places in these lists.
 */
export type Columns = {
  /** One more than the highest exhibit id. */
  readonly size: number;
  readonly live: Bits;
  readonly caseOf: Uint32Array;
  readonly fileOf: Uint32Array;
  readonly kindOf: Uint32Array;
  readonly custodianOf: Uint32Array;
  readonly statusOf: Uint32Array;
  /** Days as the number YYYYMMDD, 0 when undated: the earliest and the latest day the document may be of. */
  readonly firstDayOf: Uint32Array;
  readonly lastDayOf: Uint32Array;
  readonly kinds: Names;
  readonly custodians: Names;
  readonly statuses: Names;
  /** The exhibits of each tag. */
  readonly tagged: ReadonlyMap<number, Uint32Array>;
  readonly marked: Readonly<Record<Mark, Bits>>;
  /** Live exhibits, newest document first, undated ones last; the same day, the later exhibit first. */
  readonly newestFirst: Uint32Array;
};

/** A list of distinct names and where each stands in it. */
export type Names = { readonly list: string[]; readonly places: Map<string, number> };

type Row = {
  readonly id: number;
  readonly case_id: number;
  readonly file_id: number;
  readonly kind: string;
  readonly custodian: string;
  readonly status: string;
  readonly first_day: number;
  readonly last_day: number;
  readonly deleted: number;
};

const day = (column: string): string => `CAST(replace(substr(${column}, 1, 10), '-', '') AS INTEGER)`;
const rows = `SELECT exhibits.id, case_id, file_id, files.kind, custodian, status, exhibits.deleted,
    ${day('date_from')} AS first_day, ${day("iif(date_to = '', date_from, date_to)")} AS last_day
  FROM exhibits JOIN files ON files.id = file_id`;

/** Room for exhibits added later, so that an import does not copy the columns for each. */
const roomToGrow = 4096;

/** Columns that can be brought up to date; `current` gives them as they are now. */
export type ResidentColumns = {
  current(): Columns;
  /** Rows of these exhibits changed; without ids any may have. */
  exhibitsChanged(ids?: readonly number[]): void;
  tagsChanged(): void;
  marksChanged(): void;
};

/** Loads the columns when first asked for, and afterwards only what changed. */
export function residentColumns(library: ReadableStore): ResidentColumns {
  let table: Table | undefined;
  let changed = new Set<number>();
  let stale = { tags: false, marks: false };

  const load = (): Table => {
    const fresh = emptyTable(highestId(library) + 1 + roomToGrow);
    for (const row of library.all<Row>(rows)) put(fresh, row);
    fresh.tagged = loadTags(library);
    fresh.marked = loadMarks(library, fresh.room);
    return fresh;
  };

  return {
    current() {
      const highest = highestId(library);
      if (!table || highest >= table.room) table = load();
      else {
        for (const row of library.all<Row>(`${rows} WHERE exhibits.id >= ?`, [table.size])) put(table, row);
        for (const id of changed) {
          const row = library.one<Row>(`${rows} WHERE exhibits.id = ?`, [id]);
          if (row) put(table, row);
        }
        if (stale.tags) table.tagged = loadTags(library);
        if (stale.marks) table.marked = loadMarks(library, table.room);
      }
      changed = new Set();
      stale = { tags: false, marks: false };
      table.newestFirst ??= sortNewestFirst(table);
      return { ...table, newestFirst: table.newestFirst };
    },
    exhibitsChanged(ids) {
      if (ids) for (const id of ids) changed.add(id);
      else table = undefined;
    },
    tagsChanged() {
      stale.tags = true;
    },
    marksChanged() {
      stale.marks = true;
    },
  };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Table = Omit<Writable<Columns>, 'newestFirst'> & { room: number; newestFirst: Uint32Array | undefined };

const names = (): Names => ({ list: [], places: new Map() });

function emptyTable(room: number): Table {
  const column = (): Uint32Array => new Uint32Array(room);
  return {
    room,
    size: 1,
    live: noBits(room),
    caseOf: column(),
    fileOf: column(),
    kindOf: column(),
    custodianOf: column(),
    statusOf: column(),
    firstDayOf: column(),
    lastDayOf: column(),
    kinds: names(),
    custodians: names(),
    statuses: names(),
    tagged: new Map(),
    marked: { note: noBits(room), fact: noBits(room), citation: noBits(room) },
    newestFirst: undefined,
  };
}

function put(table: Table, row: Row): void {
  const { id } = row;
  table.size = Math.max(table.size, id + 1);
  table.caseOf[id] = row.case_id;
  table.fileOf[id] = row.file_id;
  table.kindOf[id] = placeOf(table.kinds, row.kind);
  table.custodianOf[id] = placeOf(table.custodians, row.custodian);
  table.statusOf[id] = placeOf(table.statuses, row.status);
  table.firstDayOf[id] = row.first_day;
  const lives = row.deleted === 0;
  if (table.lastDayOf[id] !== row.last_day || hasBit(table.live, id) !== lives) table.newestFirst = undefined;
  table.lastDayOf[id] = row.last_day;
  if (lives) setBit(table.live, id);
  else clearBit(table.live, id);
}

function placeOf({ list, places }: Names, name: string): number {
  let place = places.get(name);
  if (place === undefined) {
    place = list.push(name) - 1;
    places.set(name, place);
  }
  return place;
}

const highestId = (library: ReadableStore): number => library.value<number | null>('SELECT max(id) FROM exhibits') ?? 0;

function loadTags(library: ReadableStore): Map<number, Uint32Array> {
  const links = library.all<{ tag_id: number; exhibits: string }>(
    `SELECT tag_id, json_group_array(exhibit_id) AS exhibits FROM exhibit_tags WHERE deleted = 0 GROUP BY tag_id`,
  );
  return new Map(links.map(link => [link.tag_id, Uint32Array.from(JSON.parse(link.exhibits) as number[])]));
}

function loadMarks(library: ReadableStore, room: number): Record<Mark, Bits> {
  const bitsOf = (sql: string): Bits => {
    const bits = noBits(room);
    for (const id of library.values<number>(sql)) setBit(bits, id);
    return bits;
  };
  return {
    note: bitsOf('SELECT exhibit_id FROM notes WHERE deleted = 0 AND exhibit_id IS NOT NULL'),
    fact: bitsOf(`SELECT exhibit_id FROM citations JOIN facts ON facts.id = fact_id
      WHERE citations.deleted = 0 AND facts.deleted = 0`),
    citation: bitsOf('SELECT exhibit_id FROM citations WHERE deleted = 0'),
  };
}

/** Subtle: day and id share one number, which is exact as long as there are fewer than 2^26 exhibits. */
const idBits = 2 ** 26;

function sortNewestFirst(table: Table): Uint32Array {
  const keys = new Float64Array(countBits(table.live));
  let count = 0;
  eachBit(table.live, id => {
    keys[count++] = (table.lastDayOf[id] ?? 0) * idBits + id;
  });
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (const key of keys) {
    count -= 1;
    order[count] = key - Math.floor(key / idBits) * idBits;
  }
  return order;
}
