import type { Exhibit } from '../../contract/exhibits.ts';
import type { ExhibitColumn } from '../../contract/exports.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { exhibitsById } from '../../db/store/queries/exhibits.ts';
import { exhibitTable } from '../../db/store/queries/exhibit-table.ts';
import { listTags } from '../../db/store/queries/tags.ts';
import type { Row } from './write-rows.ts';

/** Rows made at a time: some 10 ms, in which no call is answered. */
const atOnce = 250;

export type ExhibitsWanted = Omit<CheckedInputOf<'exhibits.export'>, 'file' | 'replace'>;

/** The list of exhibits as a window shows it, in batches. One that is removed meanwhile is left out. */
export function exhibitBatches(
  library: ReadableStore,
  wanted: ExhibitsWanted,
): { readonly total: number; readonly batches: Iterable<readonly Row[]> } {
  const only = wanted.only === undefined ? undefined : new Set(wanted.only);
  const ids = exhibitTable(library, wanted).ids.filter(id => only?.has(id) ?? true);
  return { total: ids.length, batches: rowsOf(library, ids, wanted) };
}

function* rowsOf(
  library: ReadableStore,
  ids: readonly number[],
  { caseId, columns, kinds, statuses }: ExhibitsWanted,
): Generator<readonly Row[]> {
  const tags = new Map(listTags(library, caseId).map(({ id, path }) => [id, path]));
  const cellOf = (exhibit: Exhibit, key: ExhibitColumn): string | number => {
    switch (key) {
      case 'kind':
        return kinds[exhibit.kind] ?? exhibit.kind;
      case 'status':
        return statuses[exhibit.status];
      case 'date':
        return exhibit.date.text;
      case 'tags':
        return exhibit.tagIds.flatMap(id => tags.get(id) ?? []).join('; ');
      case 'added':
        return new Date(exhibit.addedAt).toISOString();
      default:
        return exhibit[key];
    }
  };
  for (let start = 0; start < ids.length; start += atOnce) {
    const part = ids.slice(start, start + atOnce);
    const found = new Map(exhibitsById(library, part).map(exhibit => [exhibit.id, exhibit]));
    yield part.flatMap(id => {
      const exhibit = found.get(id);
      return exhibit ? [columns.map(({ key }) => cellOf(exhibit, key))] : [];
    });
  }
}
