import { Failure, type FailureCode } from '../../../contract/failure.ts';
import type { Job, JobState } from '../../../contract/jobs.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';

type Row = Omit<Job, 'failure' | 'result'> & {
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly result: string | null;
};

const select = `SELECT id, kind, subject, state, attempts, progress_done AS done, progress_total AS total,
  failure_code AS failureCode, failure_message AS failureMessage, result FROM jobs`;

function jobFrom({ failureCode, failureMessage, result, ...row }: Row): Job {
  return {
    ...row,
    failure: failureCode === null ? null : { code: failureCode, message: failureMessage ?? '' },
    result: result === null ? null : JSON.parse(result),
  };
}

/** Throws `not-found`. */
export function getJob(store: ReadableStore, id: number): Job {
  const row = store.one<Row>(`${select} WHERE id = ?`, [id]);
  if (!row) throw new Failure('not-found', 'This job is not in the library.');
  return jobFrom(row);
}

/**
 * Subtle: the index of open jobs serves only queries that repeat its very condition. Without it, each question would
 * go through all jobs there ever were: as many as files.
 */
const isOpen = `state IN ('waiting', 'running')`;

/** Work that waits or runs, the oldest first; at most 1,000. Without pages to be recognised, which may be more than all else. */
export function openJobs(store: ReadableStore): readonly Job[] {
  // The plus keeps SQLite from walking through all jobs in the order of their ids.
  return store.all<Row>(`${select} WHERE ${isOpen} AND kind <> 'ocr' ORDER BY +id LIMIT 1000`).map(jobFrom);
}

/** Adds work that waits. Of one kind, what has the lowest `rank` comes first. */
export function addJob(
  store: WritableStore,
  kind: string,
  subject: number,
  now: number,
  input: unknown = {},
  rank = 0,
): number {
  return store.run('INSERT INTO jobs (kind, subject, input, created_at, rank) VALUES (?, ?, ?, ?, ?)', [
    kind,
    subject,
    JSON.stringify(input),
    now,
    rank,
  ]).id;
}

/** Holds work that waits, or lets it go on. */
export function holdJob(store: WritableStore, id: number, isHeld: boolean): void {
  store.run('UPDATE jobs SET held = ? WHERE id = ?', [isHeld ? 1 : 0, id]);
}

/** Whether work of this kind waits or runs; what is held does neither. */
export function hasOpenJob(store: ReadableStore, kind: string): boolean {
  return store.value(`SELECT 1 FROM jobs WHERE kind = ? AND ${isOpen} AND held = 0`, [kind]) !== undefined;
}

/** Whether work of this kind could be taken. */
export function hasWaitingJob(store: ReadableStore, kind: string): boolean {
  return (
    store.value(`SELECT 1 FROM jobs WHERE kind = ? AND ${isOpen} AND state = 'waiting' AND held = 0`, [kind]) !==
    undefined
  );
}

/** Whether work of this kind on this subject waits or runs. */
export function hasOpenJobFor(store: ReadableStore, kind: string, subject: number): boolean {
  return store.value(`SELECT 1 FROM jobs WHERE kind = ? AND subject = ? AND ${isOpen}`, [kind, subject]) !== undefined;
}

export type WaitingJob = {
  readonly id: number;
  readonly kind: string;
  readonly subject: number;
  readonly attempts: number;
  readonly input: unknown;
};

/**
 * Takes the first waiting jobs of a kind and counts the attempt, before anything runs. What is to be done `first`, by its
 * subject, is taken before all others. With `fresh`, only those that have never been under way.
 */
export function takeJobs(
  store: WritableStore,
  kind: string,
  count: number,
  { first, fresh = false }: { readonly first?: number | undefined; readonly fresh?: boolean } = {},
): readonly WaitingJob[] {
  return store.transaction(() => {
    type Row = { id: number; kind: string; subject: number; attempts: number; input: string };
    const waiting = `SELECT id, kind, subject, attempts + 1 AS attempts, input FROM jobs
       WHERE kind = ? AND ${isOpen} AND state = 'waiting' AND held = 0 ${fresh ? 'AND attempts = 0' : ''}`;
    const preferred = first === undefined ? [] : store.all<Row>(`${waiting} AND subject = ? LIMIT 1`, [kind, first]);
    const rows =
      preferred.length > 0 ? preferred : store.all<Row>(`${waiting} ORDER BY rank, id LIMIT ?`, [kind, count]);
    for (const row of rows)
      store.run(`UPDATE jobs SET state = 'running', attempts = attempts + 1 WHERE id = ?`, [row.id]);
    return rows.map(row => ({ ...row, input: JSON.parse(row.input) as unknown }));
  });
}

/** Puts a running job back, to be tried again; `counted` says whether the attempt counts. */
export function putBack(store: WritableStore, id: number, { counted }: { readonly counted: boolean }): void {
  store.run(`UPDATE jobs SET state = 'waiting', attempts = attempts - ? WHERE id = ? AND state = 'running'`, [
    counted ? 0 : 1,
    id,
  ]);
}

/** Puts back what was running when the program ended. */
export function putBackAll(store: WritableStore): void {
  store.run(`UPDATE jobs SET state = 'waiting' WHERE ${isOpen} AND state = 'running'`);
}

/** Jobs that were under way in five sessions that died: each may be what killed them. */
export function givenUp(store: ReadableStore): readonly WaitingJob[] {
  return store
    .all<Omit<WaitingJob, 'input'> & { readonly input: string }>(
      `SELECT id, kind, subject, attempts, input FROM jobs WHERE ${isOpen} AND state = 'running' AND attempts >= 5 ORDER BY +id`,
    )
    .map(row => ({ ...row, input: JSON.parse(row.input) as unknown }));
}

/** Counts the attempts of a running job anew: it has brought something to safety, so it is not what kills the program. */
export function countAnew(store: WritableStore, id: number): void {
  store.run(`UPDATE jobs SET attempts = 1 WHERE id = ? AND attempts > 1`, [id]);
}

export function endJob(
  store: WritableStore,
  id: number,
  now: number,
  end: {
    readonly state: Exclude<JobState, 'waiting' | 'running'>;
    readonly code?: FailureCode | undefined;
    readonly message?: string | undefined;
    readonly result?: unknown;
  },
): void {
  store.run('UPDATE jobs SET state = ?, failure_code = ?, failure_message = ?, result = ?, ended_at = ? WHERE id = ?', [
    end.state,
    end.code ?? null,
    end.message ?? null,
    end.result === undefined ? null : JSON.stringify(end.result),
    now,
    id,
  ]);
}

export function recordProgress(store: WritableStore, id: number, done: number, total: number | null): void {
  store.run('UPDATE jobs SET progress_done = ?, progress_total = ? WHERE id = ?', [done, total, id]);
}
