import type { LibrarySummary } from '../../../contract/library.ts';
import { uidText } from '../../change/uid.ts';
import type { ReadableStore } from '../handles.ts';

/** What a library holds, in numbers. */
export function librarySummary(store: ReadableStore): Omit<LibrarySummary, 'folder' | 'encrypted' | 'readOnly'> {
  const row = store.one<{
    uid: Buffer;
    name: string;
    cases: number;
    exhibits: number;
    files: number;
    bytes: number;
    verifiedAt: number | null;
    problems: number;
    openJobs: number;
  }>(
    `SELECT uid, name,
       (SELECT count(*) FROM cases WHERE deleted = 0) AS cases,
       (SELECT count(*) FROM exhibits WHERE deleted = 0) AS exhibits,
       (SELECT count(*) FROM files) AS files,
       (SELECT coalesce(sum(size), 0) FROM files) AS bytes,
       (SELECT min(verified_at) FROM files) AS verifiedAt,
       coalesce((SELECT json_array_length(result, '$.problems') FROM jobs
         WHERE kind = 'verify' AND state = 'done' ORDER BY id DESC LIMIT 1), 0) AS problems,
       (SELECT count(*) FROM jobs WHERE state IN ('waiting', 'running') AND kind <> 'ocr') AS openJobs
     FROM library`,
  );
  if (!row) throw new Error('The library has no name row');
  return { ...row, uid: uidText(row.uid) };
}
