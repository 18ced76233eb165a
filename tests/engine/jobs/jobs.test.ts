import { describe, expect, test } from 'vitest';
import type { LibraryEvent } from '../../../contract/events.ts';
import type { Failure } from '../../../contract/failure.ts';
import { createStore } from '../../../db/store/open.ts';
import { addJob, getJob } from '../../../db/store/queries/jobs.ts';
import type { WritableStore } from '../../../db/store/handles.ts';
import { groupCommit } from '../../../engine/jobs/group-commit.ts';
import { type JobKind, startJobs } from '../../../engine/jobs/runner.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testLibrary } from '../../support/test-library.ts';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Jobs of one kind, "work", on a real store. */
async function jobsOf(
  work: Partial<JobKind> & Pick<JobKind, 'run'>,
  prepare: (store: WritableStore) => void = () => undefined,
) {
  const stores = await createStore(join(temporaryFolder(), 'library'), { name: 'Harbour' });
  onTestFinished(() => stores.close());
  prepare(stores.library);
  const errors: unknown[] = [];
  const told: { done: number; state: string }[] = [];
  let clock = 0;
  const begin = () =>
    startJobs({
      library: stores.library,
      commits: groupCommit(stores),
      kinds: { work: { atOnce: 1, ...work } },
      now: () => (clock += 1000),
      onProgress: ({ done, state }) => told.push({ done, state }),
      onError: error => errors.push(error),
    });
  const add = (subject = 1, input: unknown = {}) => addJob(stores.library, 'work', subject, 0, input);
  return { store: stores.library, errors, told, begin, add, get: (id: number) => getJob(stores.library, id) };
}

/** Stays until it is told to stop. */
const until = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

describe('a job', () => {
  test('is counted before it runs, ends done with its result, and is written with what it wrote', async () => {
    const seen: number[] = [];
    const { begin, add, get, store, told } = await jobsOf({
      run: (job, { progress }) => {
        seen.push(get(job.id).attempts);
        progress(1, 4);
        progress(4, 4);
        return Promise.resolve({
          result: { pages: 4, input: job.input },
          library: () => store.run(`UPDATE library SET name = 'written'`),
        });
      },
    });
    const id = add(7, { paper: 'a4' });
    const jobs = begin();
    await jobs.whenIdle();
    expect(seen).toEqual([1]);
    expect(get(id)).toMatchObject({
      state: 'done',
      attempts: 1,
      done: 4,
      total: 4,
      failure: null,
      result: { pages: 4, input: { paper: 'a4' } },
    });
    expect(store.value('SELECT name FROM library')).toBe('written');
    expect(told).toEqual([
      { done: 1, state: 'running' },
      { done: 4, state: 'running' },
      { done: 4, state: 'done' },
    ]);
    await jobs.close();
  });

  test('is not done when what it wrote could not be written', async () => {
    const { begin, add, get, store, errors } = await jobsOf({
      run: () =>
        Promise.resolve({
          library: () => {
            store.run(`UPDATE library SET name = 'half written'`);
            throw new Error('a mistake');
          },
        }),
    });
    const id = add();
    const jobs = begin();
    await jobs.whenIdle();
    expect(get(id)).toMatchObject({ state: 'failed', failure: { code: 'internal' } });
    expect(get(id).failure?.message).toMatch(/originals are not touched/);
    expect(store.value('SELECT name FROM library')).toBe('Harbour');
    expect(errors).toMatchObject([{ message: 'a mistake' }]);
    await jobs.close();
  });

  test('does not take another one with it when both are written together', async () => {
    const { begin, add, get, store } = await jobsOf({
      atOnce: 8,
      run: job =>
        Promise.resolve({
          library: () => {
            if (job.subject === 3) throw new Error('a mistake');
            store.run('UPDATE library SET name = name || ?', [String(job.subject)]);
          },
        }),
    });
    const ids = [1, 2, 3, 4].map(subject => add(subject));
    const jobs = begin();
    await jobs.whenIdle();
    expect(ids.map(id => get(id).state)).toEqual(['done', 'done', 'failed', 'done']);
    expect(store.value('SELECT name FROM library')).toBe('Harbour124');
    await jobs.close();
  });

  test('may ask to be tried again', async () => {
    const { begin, add, get } = await jobsOf({
      run: job => Promise.resolve(job.attempts < 3 ? { again: true } : { result: job.attempts }),
    });
    const id = add();
    const jobs = begin();
    await jobs.whenIdle();
    expect(get(id)).toMatchObject({ state: 'done', attempts: 3, result: 3 });
    await jobs.close();
  });

  test('runs no more than so many at a time, the oldest first', async () => {
    let now = 0;
    let most = 0;
    const order: number[] = [];
    const { begin, add } = await jobsOf({
      atOnce: 2,
      run: async job => {
        order.push(job.subject);
        most = Math.max(most, (now += 1));
        await new Promise(resolve => setImmediate(resolve));
        now -= 1;
        return {};
      },
    });
    for (let n = 1; n <= 9; n += 1) add(n);
    const jobs = begin();
    await jobs.whenIdle();
    expect(most).toBe(2);
    expect(order).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await jobs.close();
  });

  test('that is closed in the middle is put back, and the attempt does not count', async () => {
    const { begin, add, get } = await jobsOf({ run: (_job, { signal }) => until(signal) });
    const id = add();
    for (let n = 0; n < 7; n += 1) {
      const jobs = begin();
      jobs.wake();
      await new Promise(resolve => setTimeout(resolve, 5));
      expect(get(id)).toMatchObject({ state: 'running', attempts: 1 });
      await jobs.close();
      expect(get(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    }
  });

  test('that was running when the program died is put back, and given up after the fifth time', async () => {
    const ended: string[] = [];
    const { begin, get } = await jobsOf(
      {
        run: () => Promise.resolve({}),
        ended: (job, state, { message }) => ended.push(`${job.subject} ${state}: ${message}`),
      },
      store => {
        for (const attempts of [4, 5])
          store.run(
            `INSERT INTO jobs (kind, subject, state, attempts, created_at) VALUES ('work', ?, 'running', ?, 0)`,
            [attempts, attempts],
          );
      },
    );
    const jobs = begin();
    await jobs.whenIdle();
    expect(get(1)).toMatchObject({ state: 'done', attempts: 5 });
    expect(get(2)).toMatchObject({ state: 'failed', attempts: 5, failure: { code: 'internal' } });
    expect(ended).toEqual([expect.stringMatching(/^5 failed: The program ended five times.*by hand\.$/)]);
    await jobs.close();
  });

  test('keeps the sentence of an expected failure', async () => {
    const { Failure: Expected } = await import('../../../contract/failure.ts');
    const failure: Failure = new Expected('unsupported', 'This cannot be read by anyone.');
    const { begin, add, get, errors } = await jobsOf({ run: () => Promise.reject(failure) });
    const id = add();
    const jobs = begin();
    await jobs.whenIdle();
    expect(get(id).failure).toEqual({ code: 'unsupported', message: 'This cannot be read by anyone.' });
    expect(errors).toEqual([]);
    await jobs.close();
  });
});

describe('in a library, a job', () => {
  test('is cancelled while it runs, and cannot be cancelled twice', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { jobId } = library.call('imports.start', { caseId, paths: [makeTree({ 'a.txt': 'a' })] });
    const events: LibraryEvent[] = [];
    library.library().listen(event => events.push(event));
    await new Promise(resolve => setImmediate(resolve));
    expect(library.call('jobs.get', { id: jobId }).state).toBe('running');
    library.call('jobs.cancel', { id: jobId });
    expect(await library.job(jobId)).toMatchObject({ state: 'cancelled', failure: { code: 'cancelled' } });
    expect(library.refused('jobs.cancel', { id: jobId }).code).toBe('conflict');
    expect(library.refused('jobs.cancel', { id: 999 }).code).toBe('not-found');
    expect(library.call('imports.list', {})).toMatchObject([{ state: 'cancelled' }]);
    expect(events.some(event => event.kind === 'progress' && event.job.state === 'cancelled')).toBe(true);
    expect(library.call('jobs.open', {})).toEqual([]);
  });

  test('that waits is cancelled, and what it was for says so', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { items } = await library.take(caseId, makeTree({ 'a.txt': 'a harbour' }));
    const id = items[0]?.exhibitId ?? 0;
    expect(library.call('exhibits.readAgain', { ids: [id, id] }).jobs).toBe(1);
    expect(library.call('exhibits.readAgain', { ids: [id] }).jobs).toBe(0);
    const [job] = library.call('jobs.open', {});
    expect(job).toMatchObject({ kind: 'read', state: 'waiting', attempts: 0 });
    library.call('jobs.cancel', { id: job?.id ?? 0 });
    await library.library().whenIdle();
    expect(library.call('exhibits.get', { id })).toMatchObject({
      reading: 'failed',
      readingProblem: expect.stringMatching(/^Reading was cancelled.*Read it again/) as string,
    });
    library.call('exhibits.readAgain', { ids: [id] });
    await library.library().whenIdle();
    expect(library.call('exhibits.get', { id })).toMatchObject({ reading: 'read', readingProblem: null });
    expect(library.call('search.find', { query: 'harbour' }).total).toBe(1);
  });

  test('tells how far it is', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    await library.take(caseId, makeTree({ 'a.txt': 'abcde', 'b.txt': 'fgh' }));
    const { jobId } = library.call('custody.verify', {});
    const job = await library.job(jobId);
    expect(job).toMatchObject({ state: 'done', attempts: 1 });
    // The two originals, and the store, which is looked through as well.
    expect(job.total).toBeGreaterThan(8);
    expect(job.done).toBe(job.total);
  });
});
