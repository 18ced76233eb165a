import type { CheckedInputOf, OutputOf } from '../../contract/index.ts';
import { type PageName, pageName } from '../../contract/page-names.ts';
import type { WordsFound } from '../../contract/viewing.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { neighboursOf } from '../../db/store/queries/neighbours.ts';
import { pageLabel, pageLabels, pagesOf } from '../../db/store/queries/texts.ts';
import type { ReadingDesk } from '../handlers.ts';
import { wordConditions } from '../search/evaluate.ts';
import { parseQuery } from '../search/grammar.ts';
import { joinSpans, spansIn } from '../search/marks.ts';

/** Places listed at most: nobody steps through more, and the answer stays small. */
const mostPlaces = 5_000;

/** Where the words of a search stand in an exhibit. Fields of the search, such as its tags, say nothing here. */
export function findInExhibit(
  { library, text }: ReadingDesk,
  input: CheckedInputOf<'exhibits.find'>,
): OutputOf<'exhibits.find'> {
  const { fileId } = getExhibit(library, { id: input.id });
  const conditions = wordConditions(parseQuery(input.query, { typing: input.typing }).root);
  const found: WordsFound[] = [];
  if (conditions.length === 0) return { found, complete: true };
  for (const page of pagesOf(text, fileId)) {
    for (const [start, end] of joinSpans(spansIn(page.text, conditions).flat())) {
      if (found.length === mostPlaces) return { found, complete: false };
      found.push({ page: page.number, start, end, text: page.text.slice(start, end) });
    }
  }
  return { found, complete: true };
}

/** The labels of an exhibit's pages: of a workbook, they tell which rows of which sheet stand on each. */
export function showPageLabels(
  { library, text }: ReadingDesk,
  { id }: CheckedInputOf<'exhibits.pageLabels'>,
): readonly string[] {
  return pageLabels(text, getExhibit(library, { id }).fileId);
}

/** What a page is called; a page that is not there (any more) is a page with a number. */
export function showPageName(
  { library, text }: ReadingDesk,
  { id, page }: CheckedInputOf<'exhibits.pageName'>,
): PageName {
  const { fileId, kind } = getExhibit(library, { id });
  return pageName(kind, page, pageLabel(text, fileId, page));
}

export function neighbours(
  { library }: ReadingDesk,
  { id }: CheckedInputOf<'exhibits.neighbours'>,
): OutputOf<'exhibits.neighbours'> {
  getExhibit(library, { id });
  return neighboursOf(library, id);
}
