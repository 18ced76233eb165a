import type { Draft } from '../../../contract/drafts.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';

/** The drafts of a case, the newest first. */
export function listDrafts(store: ReadableStore, caseId: number): readonly Draft[] {
  return store.all<Draft>(
    'SELECT key, content, kept_at AS keptAt FROM drafts WHERE case_id = ? ORDER BY kept_at DESC, key',
    [caseId],
  );
}

export function keepDraft(store: WritableStore, caseId: number, draft: Draft): void {
  store.run(
    `INSERT INTO drafts (case_id, key, content, kept_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id, key) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at`,
    [caseId, draft.key, draft.content, draft.keptAt],
  );
}

export function dropDraft(store: WritableStore, caseId: number, key: string): void {
  store.run('DELETE FROM drafts WHERE case_id = ? AND key = ?', [caseId, key]);
}
