import type { Draft } from '../../contract/drafts.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { dropDraft, keepDraft, listDrafts } from '../../db/store/queries/drafts.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';

export function showDrafts({ library }: ReadingDesk, { caseId }: CheckedInputOf<'drafts.list'>): readonly Draft[] {
  return listDrafts(library, getCase(library, { id: caseId }).id);
}

/** Goes by the history: a draft is nothing that happened to the evidence, and a row for each pause in typing would bury what did. */
export function keep(
  { operation }: WritingDesk,
  { caseId, key, content }: CheckedInputOf<'drafts.keep'>,
): { keptAt: number } {
  const keptAt = operation.at;
  keepDraft(operation.store, getCase(operation, { id: caseId }).id, { key, content, keptAt });
  return { keptAt };
}

export function drop({ operation }: WritingDesk, { caseId, key }: CheckedInputOf<'drafts.drop'>): Done {
  dropDraft(operation.store, getCase(operation, { id: caseId }).id, key);
  return { done: true };
}
