import { type PageName, pageName } from '../../contract/page-names.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { pageLabel } from '../../db/store/queries/texts.ts';
import type { CaseSummary } from './model.ts';

type CitedPage = { number: string; kind: string; file_id: number; page: number };

/**
 * The pages of a case that are cited or highlighted and are called otherwise than by a number: days of a chat, rows of a
 * sheet. The same text gives the same names.
 */
export function namedPages(
  library: ReadableStore,
  text: ReadableStore,
  caseId: number,
): NonNullable<CaseSummary['namedPages']> {
  const cited = library.all<CitedPage>(
    `SELECT DISTINCT number, kind, file_id, page FROM exhibits JOIN files ON files.id = file_id JOIN (
       SELECT exhibit_id, page FROM citations WHERE deleted = 0
       UNION SELECT exhibit_id, page FROM highlights WHERE deleted = 0
       UNION SELECT exhibit_id, page FROM notes WHERE deleted = 0 AND exhibit_id IS NOT NULL AND page IS NOT NULL
     ) ON exhibit_id = exhibits.id
     WHERE case_id = ? AND exhibits.deleted = 0 ORDER BY exhibits.id, page`,
    [caseId],
  );
  return cited.flatMap(({ number, kind, file_id, page }) => {
    const name: PageName = pageName(kind, page, pageLabel(text, file_id, page));
    return name.is === 'page' || name.is === 'numbered' ? [] : [{ exhibit: number, page, ...name }];
  });
}
