import type { CaseOverview } from '../../contract/cases.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { overviewOf } from '../../db/store/queries/overview.ts';
import type { ReadingDesk } from '../handlers.ts';
import { countFailed } from './ocr.ts';

export function showOverview(desk: ReadingDesk, { id }: CheckedInputOf<'cases.overview'>): CaseOverview {
  const caseId = getCase(desk.library, { id }).id;
  return overviewOf(desk.library, caseId, countFailed(desk, caseId));
}
