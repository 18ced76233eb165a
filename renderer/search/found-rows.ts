import type { ExhibitHit, RecordHit, SearchResult, Snippet } from '../../contract/search.ts';
import { highlightKey, passagePlace } from '../cite/passage-place.ts';
import type { CaseScreen, Place } from '../place.ts';

/** One line that can be chosen in the list: a page of an exhibit, or a note, fact, person or conflict. */
export type FoundRow =
  | {
      readonly key: string;
      readonly is: 'page';
      readonly exhibit: ExhibitHit;
      readonly page: number;
      readonly snippet: Snippet | undefined;
      /** A machine read the page from a picture, and may be wrong. */
      readonly recognised: boolean;
    }
  | { readonly key: string; readonly is: 'record'; readonly record: RecordHit };

/** What stands together in the list under one heading. */
export type FoundGroup = {
  readonly key: string;
  readonly exhibit: ExhibitHit | undefined;
  readonly rows: readonly FoundRow[];
};

/** The result as groups of lines: notes and the like first, then each exhibit with its pages. */
export function groupsOf(parts: readonly SearchResult[]): FoundGroup[] {
  const records = parts[0]?.records ?? [];
  const groups: FoundGroup[] =
    records.length > 0
      ? [
          {
            key: 'records',
            exhibit: undefined,
            rows: records.map(record => ({ key: `${record.kind}-${record.id}`, is: 'record', record })),
          },
        ]
      : [];
  // Records that change between two parts may show an exhibit twice; the first place counts.
  const seen = new Set<number>();
  for (const exhibit of parts.flatMap(({ hits }) => hits)) {
    if (seen.has(exhibit.exhibitId)) continue;
    seen.add(exhibit.exhibitId);
    groups.push({ key: `exhibit-${exhibit.exhibitId}`, exhibit, rows: pagesOf(exhibit) });
  }
  return groups;
}

/** An exhibit that is found by its title or its fields alone is shown with its first page. */
function pagesOf(exhibit: ExhibitHit): FoundRow[] {
  const key = (page: number): string => `exhibit-${exhibit.exhibitId}-${page}`;
  if (exhibit.pages.length === 0)
    return [{ key: key(1), is: 'page', exhibit, page: 1, snippet: undefined, recognised: false }];
  return exhibit.pages.map(({ page, ...found }) => ({ key: key(page), is: 'page', exhibit, page, ...found }));
}

const recordScreens: Readonly<Record<Exclude<RecordHit['kind'], 'highlight'>, CaseScreen>> = {
  note: 'notes',
  fact: 'facts',
  entity: 'people',
  conflict: 'conflicts',
};

/** Where a line leads. The words searched for are marked there. */
export function placeOf(row: FoundRow, query: string): Place {
  if (row.is === 'record') {
    const { kind, id, caseId, place } = row.record;
    if (kind !== 'highlight') return { screen: recordScreens[kind], caseId, item: id };
    const { exhibitId = 0, page = 1, quote = '' } = place ?? {};
    return passagePlace(caseId, { exhibitId, page, quote }, highlightKey(id));
  }
  return {
    screen: 'exhibit',
    caseId: row.exhibit.caseId,
    exhibitId: row.exhibit.exhibitId,
    page: row.page,
    marked: query,
  };
}
