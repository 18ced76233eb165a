import type { SuggestionKind } from '../../../contract/suggestions.ts';
import type { Operation } from '../../change/operation.ts';
import type { ReadableStore } from '../handles.ts';

/** A suggestion that somebody does not want to see again. */
export type Dismissal = { readonly kind: SuggestionKind; readonly key: string };

/** What was dismissed in a case, the newest first. */
export function dismissalsOf(store: ReadableStore, caseId: number): readonly Dismissal[] {
  return store.all<Dismissal>('SELECT kind, key FROM dismissals WHERE case_id = ? AND deleted = 0 ORDER BY id DESC', [
    caseId,
  ]);
}

export function setDismissed(operation: Operation, caseId: number, { kind, key }: Dismissal, dismissed: boolean): void {
  const known = operation.value<number>('SELECT id FROM dismissals WHERE case_id = ? AND kind = ? AND key = ?', [
    caseId,
    kind,
    key,
  ]);
  if (known !== undefined) {
    if (dismissed) operation.restore('dismissals', known);
    else operation.remove('dismissals', known);
  } else if (dismissed) operation.insert('dismissals', { case_id: caseId, kind, key });
}
