import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { casesCounting, countFile, countedFiles, uncountFile } from '../../db/store/queries/findings.ts';

type Stores = { readonly library: ReadableStore; readonly text: WritableStore };

/** Makes the cases that count a file those that have it. */
export function countInCases({ library, text }: Stores, fileId: number): void {
  const wanted = library.values<number>('SELECT case_id FROM exhibits WHERE file_id = ? AND deleted = 0', [fileId]);
  for (const caseId of casesCounting(text, fileId)) if (!wanted.includes(caseId)) uncountFile(text, fileId, caseId);
  for (const caseId of wanted) countFile(text, fileId, caseId);
}

/** Files that cases count and do not have, or have and do not count: the two databases never commit together. */
export function miscounted({ library, text }: Stores): ReadonlySet<number> {
  const key = (fileId: number, caseId: number): string => `${fileId} ${caseId}`;
  const held = new Set<string>();
  for (const { fileId, caseId } of countedFiles(text)) held.add(key(fileId, caseId));
  const studied = new Set(text.values<number>('SELECT file_id FROM file_texts WHERE studied_rev > 0'));
  const wrong = new Set<number>();
  for (const { fileId, caseId } of library.each<{ fileId: number; caseId: number }>(
    'SELECT file_id AS fileId, case_id AS caseId FROM exhibits WHERE deleted = 0',
  ))
    if (studied.has(fileId) && !held.delete(key(fileId, caseId))) wrong.add(fileId);
  for (const left of held) wrong.add(Number(left.split(' ')[0]));
  return wrong;
}
