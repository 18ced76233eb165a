import type { Noun } from '../../contract/events.ts';
import type { ExhibitHit, SearchResult } from '../../contract/search.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { type DateColumns, dateFrom } from '../../db/store/queries/date-columns.ts';
import { bothBits, countBits, hasBit } from './bits.ts';
import { type Columns, residentColumns } from './columns.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { type Evaluation, evaluation, wordConditions } from './evaluate.ts';
import { countFacets } from './facets.ts';
import { exhibitsOfCase } from './field-matches.ts';
import { pageFinder } from './found-pages.ts';
import { findRecords } from './found-records.ts';
import { parseQuery } from './grammar.ts';
import { type Lookup, createLookup } from './lookup.ts';
import { type Result, keptResults } from './kept-results.ts';
import type { Query, Remark } from './query.ts';
import { rankExhibits } from './rank.ts';
import { describe } from './understood.ts';

export type SearchRequest = {
  readonly query: string;
  readonly caseId?: number | undefined;
  /** Exhibits in one answer; 20 when left out. */
  readonly limit?: number;
  /** Where the last answer ended: its `next`. */
  readonly after?: string | undefined;
  /** True while the last word may be unfinished. */
  readonly typing?: boolean;
};

export type Search = {
  search(request: SearchRequest): SearchResult;
  /** Tells that records changed: their fields are read anew before the next search. Without ids all may have. */
  changed(noun: Noun | 'files' | 'exhibit_tags', ids?: readonly number[]): void;
};

/** The databases of an open library that a search reads. */
export type SearchedStore = {
  readonly library: ReadableStore;
  readonly text: ReadableStore;
  readonly search: ReadableStore;
};

export type SearchOptions = {
  /**
   * Up to this many files that have the words of a phrase it is counted exactly; beyond that "about", when most of
   * them have the phrase. What is shown is exact in any case.
   */
  readonly exactUpTo?: number;
};

/** Searches one open library. Holds the exhibits' fields in memory, and the order of the last few results. */
export function createSearch(store: SearchedStore, options: SearchOptions = {}): Search {
  const { library, text, search } = store;
  const resident = residentColumns(library);
  const lookupIn = createLookup(search, options.exactUpTo);
  const results = keptResults();

  const start = (request: SearchRequest, columns: Columns, lookup: Lookup): Result => {
    const query = parseQuery(request.query, { typing: request.typing === true });
    const words = wordConditions(query.root);
    const answers = evaluation(columns, library, lookup);
    const scope =
      request.caseId === undefined ? columns.live : bothBits(columns.live, exhibitsOfCase(columns, request.caseId));
    const { sure, maybe } = query.root ? answers.meeting(query.root) : { sure: scope, maybe: scope };
    const hits = bothBits(maybe, scope);
    const certain = bothBits(sure, scope);
    const titled = query.root && words.length > 0 ? answers.titled(query.root) : undefined;
    const unmet = answers
      .unmetFields()
      .flatMap((field): Remark[] =>
        field.is === 'field' ? [{ key: 'nothing-named', values: [`${field.field}:${field.value}`] }] : [],
      );
    return {
      asked: askedBy(request),
      query: { ...query, remarks: [...query.remarks, ...unmet] },
      certain,
      order: rankExhibits(search, columns, lookup, query.root, hits, titled),
      total: countBits(hits),
      totalIsExact: countBits(certain) === countBits(hits),
      facets: countFacets(library, columns, hits),
      records: findRecords(library, lookup, query.root, request.caseId),
    };
  };

  return {
    search(request) {
      const columns = resident.current();
      const lookup = lookupIn(columns);
      const cursor = readCursor(request.after);
      const known = cursor && results.get(cursor.result);
      const kept = known?.asked === askedBy(request) ? known : undefined;
      const result = kept ?? start(request, columns, lookup);
      const id = kept && cursor ? cursor.result : results.keep(result);
      const from = cursor ? placeAfter(result.order, cursor) : 0;
      const { shown, end } = take(
        result,
        from,
        request.limit ?? 20,
        columns,
        evaluation(columns, library, lookup),
        lookup,
      );
      const last = shown.at(-1);
      return {
        understood: describe(result.query),
        total: result.total,
        totalIsExact: result.totalIsExact,
        hits: present(shown, columns, lookup, result.query),
        next:
          end < result.order.length && last !== undefined
            ? writeCursor({ result: id, place: end, exhibit: last })
            : null,
        records: result.records,
        facets: result.facets,
      };
    },
    changed(noun, ids) {
      if (noun === 'exhibits') resident.exhibitsChanged(ids);
      else if (noun === 'files') resident.exhibitsChanged(ids && exhibitsOf(ids));
      else if (noun === 'tags' || noun === 'exhibit_tags') resident.tagsChanged();
      else if (noun === 'notes' || noun === 'facts' || noun === 'citations') resident.marksChanged();
    },
  };

  function exhibitsOf(files: readonly number[]): number[] {
    return files.flatMap(id => library.values<number>('SELECT id FROM exhibits WHERE file_id = ?', [id]));
  }

  function present(ids: readonly number[], columns: Columns, lookup: Lookup, query: Query): ExhibitHit[] {
    const pagesOf = pageFinder(search, text, lookup, wordConditions(query.root));
    return ids.flatMap(id => {
      const exhibit = library.one<
        DateColumns & { case_id: number; number: string; title: string; file_name: string; file_id: number }
      >(
        `SELECT case_id, number, title, file_name, file_id, date_text, date_precision, date_zone, date_from, date_to
        FROM exhibits WHERE id = ?`,
        [id],
      );
      return exhibit
        ? [
            {
              exhibitId: id,
              caseId: exhibit.case_id,
              number: exhibit.number,
              title: exhibit.title,
              fileName: exhibit.file_name,
              kind: columns.kinds.list[columns.kindOf[id] ?? 0] ?? '',
              date: dateFrom(exhibit),
              ...pagesOf(id, exhibit.file_id),
            },
          ]
        : [];
    });
  }
}

/** What makes two requests ask for the same result. */
const askedBy = ({ query, caseId, typing }: SearchRequest): string => JSON.stringify([query, caseId, typing === true]);

/** After so many exhibits that have the words but not in order, the index is read for all of them at once. */
const mostInVain = 100;

/** Exhibits from a place in the order on: those that live and surely, or after a look at their pages, meet the query. */
function take(
  result: Result,
  from: number,
  limit: number,
  columns: Columns,
  answers: Evaluation,
  lookup: Lookup,
): { shown: number[]; end: number } {
  const shown: number[] = [];
  const { root } = result.query;
  let end = from;
  let inVain = 0;
  for (; end < result.order.length && shown.length < limit; end++) {
    const id = result.order[end] ?? 0;
    if (!hasBit(columns.live, id)) continue;
    if (hasBit(result.certain, id) || !root || answers.meets(root, id)) shown.push(id);
    else if (++inVain === mostInVain) {
      for (const condition of [...wordConditions(root), ...wordConditions(root, true)]) lookup.settle(condition);
    }
  }
  return { shown, end };
}

/** Where to go on: behind the last exhibit shown; at its place when the result was made anew without it. */
function placeAfter(order: Uint32Array, cursor: Cursor): number {
  if (order[cursor.place - 1] === cursor.exhibit) return cursor.place;
  const place = order.indexOf(cursor.exhibit);
  return place < 0 ? Math.min(cursor.place, order.length) : place + 1;
}
