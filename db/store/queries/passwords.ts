import { Failure } from '../../../contract/failure.ts';
import type { KeptPassword } from '../../../contract/passwords.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';

/** The passwords kept for a case, the newest first. */
export function listPasswords(store: ReadableStore, caseId: number): readonly KeptPassword[] {
  return store.all<KeptPassword>(
    'SELECT id, password, added_at AS addedAt FROM passwords WHERE case_id = ? ORDER BY id DESC',
    [caseId],
  );
}

/** Keeps a password; false when the case has it already. */
export function keepPassword(store: WritableStore, caseId: number, password: string, now: number): boolean {
  const has = store.value('SELECT 1 FROM passwords WHERE case_id = ? AND password = ?', [caseId, password]);
  if (has !== undefined) return false;
  store.run('INSERT INTO passwords (case_id, password, added_at) VALUES (?, ?, ?)', [caseId, password, now]);
  return true;
}

/** Forgets a password and gives the case that it was kept for. */
export function forgetPassword(store: WritableStore, id: number): number {
  const caseId = store.value<number>('SELECT case_id FROM passwords WHERE id = ?', [id]);
  if (caseId === undefined) throw new Failure('not-found', 'This password is not kept any more.');
  store.run('DELETE FROM passwords WHERE id = ?', [id]);
  return caseId;
}

/** The exhibits of a case that no password has opened yet, and those with a file inside of which that is true. */
export function lockedExhibits(store: ReadableStore, caseId: number): readonly number[] {
  return store.values<number>(
    `SELECT exhibits.id FROM exhibits JOIN files ON files.id = file_id
     WHERE case_id = ? AND deleted = 0
       AND (reading = 'failed' AND reading_code = 'password'
         OR EXISTS (SELECT 1 FROM file_children WHERE file_children.parent_id = exhibits.file_id AND code = 'password'))
     ORDER BY exhibits.id`,
    [caseId],
  );
}
