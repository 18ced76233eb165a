import type { PageSuggestion, Suggestion, SuggestionKind, SuggestionPassage } from '../../contract/suggestions.ts';
import { Failure } from '../../contract/failure.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { dismissalsOf } from '../../db/store/queries/dismissals.ts';
import { listEntities } from '../../db/store/queries/entities.ts';
import { exhibitsOfFiles } from '../../db/store/queries/exhibits-of-files.ts';
import {
  type FoundInCase,
  type FoundPassage,
  findFound,
  foundAfter,
  foundOnPage,
  passagesAfter,
} from '../../db/store/queries/suggestions.ts';
import { onePage } from '../../db/store/queries/texts.ts';
import { contextOf } from '../cite/context-of.ts';
import { type Stated, statedOf } from './stated.ts';

type Stores = { readonly library: ReadableStore; readonly text: ReadableStore };
type ListOf<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** What a case does not want to be told: what was dismissed, and what people have stated. */
export type Unwanted = { readonly dismissed: ReadonlySet<string>; readonly stated: Stated };

const nameOf = ({ kind, key }: { readonly kind: string; readonly key: string }): string => `${kind} ${key}`;

export function unwantedOf(library: ReadableStore, caseId: number): Unwanted {
  return {
    dismissed: new Set(dismissalsOf(library, caseId).map(nameOf)),
    stated: statedOf(listEntities(library, caseId)),
  };
}

export const isWanted = (found: FoundInCase, { dismissed, stated }: Unwanted): boolean =>
  !dismissed.has(nameOf(found)) && !stated.has(found);

export function suggestionFrom(found: FoundInCase, { stated }: Pick<Unwanted, 'stated'>): Suggestion {
  const { kind, key, value, exhibits, passages } = found;
  return { kind, key, value, exhibits, passages, likely: stated.likely(found) };
}

/** Rows that are read at a time, and in one call: what is left out is passed over, up to this. */
const [chunk, mostRead] = [500, 5_000];

/** Open suggestions of one kind whose writing has these words; `after` is what the last answer gave as `next`. */
export function listOpen(
  { library, text }: Stores,
  {
    caseId,
    kind,
    text: words,
    after,
    limit,
  }: {
    readonly caseId: number;
    readonly kind: SuggestionKind;
    readonly text: string;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): ListOf<Suggestion> {
  const unwanted = unwantedOf(library, caseId);
  const wanted = words.toLowerCase();
  const rows: Suggestion[] = [];
  const [exhibits = Number.MAX_SAFE_INTEGER, valueId = 0] = figuresOf(after, 2);
  let place = { exhibits, valueId };
  for (let read = 0; read < mostRead; read += chunk) {
    const some = foundAfter(text, caseId, kind, place, chunk);
    for (const found of some) {
      place = found;
      if ((wanted === '' || found.value.toLowerCase().includes(wanted)) && isWanted(found, unwanted))
        rows.push(suggestionFrom(found, unwanted));
      if (rows.length === limit) return { rows, next: `${place.exhibits} ${place.valueId}` };
    }
    if (some.length < chunk) return { rows, next: null };
  }
  return { rows, next: `${place.exhibits} ${place.valueId}` };
}

/** Where something stands in a case, in the order of files and pages. */
export function listPassages(
  stores: Stores,
  {
    caseId,
    kind,
    key,
    after,
    limit,
  }: {
    readonly caseId: number;
    readonly kind: SuggestionKind;
    readonly key: string;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): ListOf<SuggestionPassage> {
  const { library, text } = stores;
  const found = findFound(text, caseId, kind, key);
  if (!found) return { rows: [], next: null };
  const rows: SuggestionPassage[] = [];
  const [fileId, page, start] = figuresOf(after, 3);
  let place: Pick<FoundPassage, 'fileId' | 'page' | 'start'> | undefined =
    fileId !== undefined && page !== undefined && start !== undefined ? { fileId, page, start } : undefined;
  const next = (): string | null => (place ? `${place.fileId} ${place.page} ${place.start}` : null);
  for (let read = 0; read < mostRead; read += chunk) {
    const some = passagesAfter(text, found.valueId, place, chunk);
    const exhibits = exhibitsOfFiles(
      library,
      caseId,
      some.map(each => each.fileId),
    );
    for (const each of some) {
      place = each;
      const exhibit = exhibits.get(each.fileId);
      if (exhibit)
        rows.push({
          exhibitId: exhibit.id,
          exhibitNumber: exhibit.number,
          exhibitTitle: exhibit.title,
          page: each.page,
          ...wordsOf(onePage(text, each.fileId, each.page)?.text ?? '', each),
        });
      if (rows.length === limit) return { rows, next: next() };
    }
    if (some.length < chunk) return { rows, next: null };
  }
  return { rows, next: next() };
}

/** What stands on a page and is open, each thing once. */
export function listOnPage(
  { library, text }: Stores,
  caseId: number,
  fileId: number,
  page: number,
): readonly PageSuggestion[] {
  const found = foundOnPage(text, caseId, fileId, page);
  if (found.length === 0) return [];
  const unwanted = unwantedOf(library, caseId);
  const words = onePage(text, fileId, page)?.text ?? '';
  const seen = new Set<number>();
  return found.flatMap(each => {
    if (seen.has(each.valueId) || !isWanted(each, unwanted)) return [];
    seen.add(each.valueId);
    const { start, quote, contextBefore, contextAfter } = wordsOf(words, each);
    return [{ ...suggestionFrom(each, unwanted), start, quote, contextBefore, contextAfter }];
  });
}

function wordsOf(text: string, { start, stop: end }: Pick<FoundPassage, 'start' | 'stop'>) {
  const { before, after } = contextOf(text, { start, end });
  return { start, end, quote: text.slice(start, end), contextBefore: before, contextAfter: after };
}

function figuresOf(after: string | undefined, count: number): readonly number[] {
  if (after === undefined) return [];
  const figures = after.split(' ').map(Number);
  if (figures.length !== count || !figures.every(Number.isSafeInteger))
    throw new Failure('invalid', 'This place in the list is not one that the list gave.');
  return figures;
}
