import type { ExhibitHit, RecordHit, SearchResult, Snippet } from '../../contract/search.ts';
import type { Desk } from './desk.ts';
import { caseName } from './find-case.ts';

/** One page on which something was found; `page` is null when only the title or the details of the exhibit have it. */
export type PageHit = {
  /** The id of the exhibit. */
  readonly exhibit: number;
  readonly number: string;
  readonly title: string;
  readonly case: string;
  readonly page: number | null;
  readonly snippet: string;
  /** A machine read the page in a picture, and may be wrong. */
  readonly recognised: boolean;
  readonly marks: Snippet['marks'];
};

export type Hits = {
  /** How many hits there are; at least so many while not all exhibits were looked at. */
  readonly total: number;
  readonly totalIsExact: boolean;
  /** How many exhibits were found. */
  readonly exhibits: number;
  readonly exhibitsAreExact: boolean;
  readonly hits: readonly PageHit[];
  readonly records: readonly (Pick<RecordHit, 'kind' | 'id'> & Pick<PageHit, 'case' | 'snippet' | 'marks'>)[];
  readonly understood: SearchResult['understood'];
  /** Files that cannot be found by their content yet: their text is still to be read or indexed. */
  readonly waiting: number;
};

/** Exhibits that one call gives: the most that the contract allows. */
const mostExhibits = 200;

/** Searches and lays the result out page by page, as far as `limit` hits. The best pages of each exhibit are given. */
export function findHits(
  desk: Desk,
  query: string,
  caseId: number | undefined,
  limit: number,
): Hits & { readonly exhibitHits: readonly ExhibitHit[] } {
  const { ask } = desk;
  const names = new Map(ask('cases.list', {}).map(one => [one.id, caseName(one)]));
  const nameOf = (id: number): string => names.get(id) ?? String(id);
  const find = (after: string | undefined): SearchResult =>
    ask('search.find', { query, caseId, after, limit: Math.min(mostExhibits, limit) });

  const first = find(undefined);
  const exhibitHits: ExhibitHit[] = [];
  const hits: PageHit[] = [];
  let counted = 0;
  let result = first;
  for (;;) {
    for (const hit of result.hits) {
      counted += Math.max(1, hit.pageHits, hit.pages.length);
      if (hits.length >= limit) continue;
      const pages = pageHits(hit, nameOf(hit.caseId)).slice(0, limit - hits.length);
      hits.push(...pages);
      exhibitHits.push({ ...hit, pages: hit.pages.slice(0, pages.length) });
    }
    if (result.next === null || hits.length >= limit) break;
    result = find(result.next);
  }
  const seen = result.next === null;
  const looked = exhibitHits.length;
  return {
    total: seen ? counted : counted + Math.max(0, first.total - looked),
    totalIsExact: seen,
    exhibits: seen && !first.totalIsExact ? looked : first.total,
    exhibitsAreExact: seen || first.totalIsExact,
    hits,
    records: first.records.map(({ kind, id, caseId: at, snippet }) => ({
      kind,
      id,
      case: nameOf(at),
      snippet: snippet.text,
      marks: snippet.marks,
    })),
    understood: first.understood,
    waiting: filesWaiting(desk),
    exhibitHits,
  };
}

/** At most 1,000 while there is work under way. A library that cannot be written does not get back what it lost. */
function filesWaiting({ library, ask }: Desk): number {
  const { readOnly, files } = ask('library.summary', {});
  if (readOnly) return library.rebuilt.length > 0 ? files : 0;
  return ask('jobs.open', {}).filter(({ kind }) => kind === 'read' || kind === 'index').length;
}

function pageHits({ exhibitId, number, title, pages }: ExhibitHit, inCase: string): PageHit[] {
  const exhibit = { exhibit: exhibitId, number, title, case: inCase };
  if (pages.length === 0) return [{ ...exhibit, page: null, snippet: '', recognised: false, marks: [] }];
  return pages.map(({ page, recognised, snippet: { text, marks } }) => ({
    ...exhibit,
    page,
    snippet: text,
    recognised,
    marks,
  }));
}
