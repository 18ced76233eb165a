import type { FactSuggestionKind, SuggestionKind } from '../../../contract/suggestions.ts';
import { fileOf, pageId, pageOf } from '../../index/page-id.ts';
import type { ReadableStore } from '../handles.ts';

/** Something found in a case, and how often. */
export type FoundInCase = {
  readonly valueId: number;
  readonly kind: SuggestionKind;
  readonly key: string;
  readonly value: string;
  readonly exhibits: number;
  readonly passages: number;
};

const select = `SELECT value_id AS valueId, found_in_cases.kind, key, value, exhibits, passages
  FROM found_in_cases JOIN found_values ON found_values.id = value_id`;

/** How many different ones of each kind a case has. */
export function countFound(text: ReadableStore, caseId: number): ReadonlyMap<string, number> {
  const rows = text.all<{ kind: string; count: number }>(
    'SELECT kind, count(*) AS count FROM found_in_cases WHERE case_id = ? GROUP BY kind',
    [caseId],
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Those of one kind after a place in the list, those in most exhibits first. */
export function foundAfter(
  text: ReadableStore,
  caseId: number,
  kind: SuggestionKind,
  after: { readonly exhibits: number; readonly valueId: number },
  count: number,
): readonly FoundInCase[] {
  return text.all<FoundInCase>(
    `${select} WHERE case_id = ? AND found_in_cases.kind = ? AND exhibits <= ? AND (exhibits < ? OR value_id > ?)
     ORDER BY exhibits DESC, value_id LIMIT ?`,
    [caseId, kind, after.exhibits, after.exhibits, after.valueId, count],
  );
}

/** One of them, or undefined when the case has no such passage. */
export function findFound(text: ReadableStore, caseId: number, kind: string, key: string): FoundInCase | undefined {
  const id = text.value<number>('SELECT id FROM found_values WHERE kind = ? AND key = ?', [kind, key]);
  return id === undefined
    ? undefined
    : text.one<FoundInCase>(`${select} WHERE case_id = ? AND value_id = ?`, [caseId, id]);
}

/** Those of the named ones that a case has. */
export function findAllFound(
  text: ReadableStore,
  caseId: number,
  names: readonly (readonly [kind: SuggestionKind, key: string])[],
): readonly FoundInCase[] {
  return text.all<FoundInCase>(
    `SELECT value_id AS valueId, found_values.kind, found_values.key, found_values.value, exhibits, passages
     FROM json_each(?) AS wanted
     CROSS JOIN found_values ON found_values.kind = wanted.value ->> 0 AND found_values.key = wanted.value ->> 1
     CROSS JOIN found_in_cases ON case_id = ? AND value_id = found_values.id`,
    [JSON.stringify(names), caseId],
  );
}

/** Where something stands: file, page, and [start, stop) in the page's text. */
export type FoundPassage = {
  readonly fileId: number;
  readonly page: number;
  readonly start: number;
  readonly stop: number;
};

type PassageRow = { readonly pageId: number; readonly start: number; readonly stop: number };
const passageFrom = ({ pageId: place, ...rest }: PassageRow): FoundPassage => ({
  ...rest,
  fileId: fileOf(place),
  page: pageOf(place),
});

/** The passages of one thing in all files, after that one, in the order of files and pages. */
export function passagesAfter(
  text: ReadableStore,
  valueId: number,
  after: Pick<FoundPassage, 'fileId' | 'page' | 'start'> | undefined,
  count: number,
): readonly FoundPassage[] {
  return text
    .all<PassageRow>(
      `SELECT page_id AS pageId, start, stop FROM found_passages
       WHERE value_id = ? AND (page_id, start) > (?, ?) ORDER BY page_id, start LIMIT ?`,
      [valueId, after ? pageId(after.fileId, after.page) : 0n, after?.start ?? -1, count],
    )
    .map(passageFrom);
}

/** What stands on one page, in order. */
export function foundOnPage(
  text: ReadableStore,
  caseId: number,
  fileId: number,
  page: number,
): readonly (FoundInCase & { readonly start: number; readonly stop: number })[] {
  return text.all(
    `SELECT found_passages.value_id AS valueId, found_values.kind, key, value, coalesce(exhibits, 1) AS exhibits,
       coalesce(passages, 1) AS passages, start, stop
     FROM found_passages JOIN found_values ON found_values.id = found_passages.value_id
     LEFT JOIN found_in_cases ON found_in_cases.case_id = ? AND found_in_cases.value_id = found_passages.value_id
     WHERE page_id = ? ORDER BY start`,
    [caseId, pageId(fileId, page)],
  );
}

/** One passage of a fact to be made; undefined when it does not stand there. */
export function passageAt(
  text: ReadableStore,
  kind: FactSuggestionKind,
  key: string,
  place: { readonly fileId: number; readonly page: number; readonly start: number },
): { readonly value: string; readonly stop: number } | undefined {
  return text.one(
    `SELECT value, stop FROM found_passages JOIN found_values ON found_values.id = value_id
     WHERE page_id = ? AND start = ? AND kind = ? AND key = ?`,
    [pageId(place.fileId, place.page), place.start, kind, key],
  );
}
