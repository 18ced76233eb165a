import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../../contract/failure.ts';
import type { CallName, InputOf, OutputOf } from '../../../contract/index.ts';
import { createLibrary } from '../../../engine/open.ts';
import { keepNewSpaceSmall } from '../../../headless/engine-heap.ts';
import { watchMemory } from '../../support/watch-memory.ts';

export type Wanted = {
  /** Files a second, everything stored, read and searchable. */
  readonly rate?: number;
  /** Bytes of engine and extractors together. */
  readonly memory?: number;
};
export type Measured = {
  /** Seconds until every file was stored, hashed and listed; until all were read as well; until nothing was left to do. */
  readonly stored: number;
  readonly read: number;
  readonly seconds: number;
  /** Seconds that it took to check every original afterwards by its hash. */
  readonly verified: number;
  readonly bytes: number;
};

/** Milliseconds between two calls of a person who works meanwhile. */
const askingEvery = 250;
/** Milliseconds under which nineteen of twenty calls shall be answered. */
const wantedAnswer = 100;
/** Bytes that engine and extractors may use together while nothing is recognised. */
const wantedMemory = 600_000_000;

/**
 * Measures one import, into a new library in `scratch`, from the call to the moment when everything is stored, read and
 * searchable; pages that are pictures are recognised when `recognise` says so, texts and pictures gone through when
 * `study` does. Prints the figures.
 */
export async function measureImport(
  scratch: string,
  name: string,
  paths: readonly string[],
  {
    wanted = {},
    recognise = false,
    study = false,
  }: { readonly wanted?: Wanted; readonly recognise?: boolean; readonly study?: boolean } = {},
): Promise<Measured> {
  const folder = join(scratch, 'library');
  // As the shells have it in which the engine runs.
  keepNewSpaceSmall();
  const library = await createLibrary(folder, {
    name: 'Measuring',
    recognise,
    study,
    onError: error => console.error(error),
  });
  const call = <Name extends CallName>(callName: Name, input: InputOf<Name>): OutputOf<Name> => {
    const reply = library.answer(callName, input) as Reply<OutputOf<Name>>;
    if (!reply.ok) throw new Error(`${callName}: ${reply.message}`);
    return reply.value;
  };
  const caseId = call('cases.create', { title: 'Measuring' }).id;
  const { importId } = call('imports.start', { caseId, paths: [...paths], ocr: recognise });
  const begin = performance.now();
  const since = (): number => (performance.now() - begin) / 1000;
  let [isListed, isFound, isStored, isRead] = [Infinity, Infinity, Infinity, Infinity];
  const look = (): void => {
    const { state, waiting } = call('imports.get', { id: importId });
    if (state === 'done') isStored = Math.min(isStored, since());
    if (state === 'done' && waiting === 0) isRead = Math.min(isRead, since());
  };
  // Asked no more often than needed, since counting takes its time too: what nobody studies has been read at the end.
  library.listen(({ kind, ...event }) => {
    if (kind !== 'changed' || !('noun' in event)) return;
    if (event.noun === 'exhibits' && isFound === Infinity) {
      const { rows } = call('exhibits.list', { caseId });
      if (rows.length > 0) isListed = Math.min(isListed, since());
      // What was read is in the index by the time that it is told.
      if (rows.some(({ reading }) => reading === 'read')) isFound = since();
    }
    if (event.noun === 'imports' ? isStored === Infinity : study && event.noun === 'exhibits' && isRead === Infinity)
      look();
  });
  const memory = watchMemory();
  const asking = askMeanwhile([
    () => call('search.find', { query: 'account', caseId }),
    () => call('exhibits.table', { caseId }),
    () => call('imports.get', { id: importId }),
    () => call('exhibits.list', { caseId }),
    () => call('imports.account', { id: importId }),
  ]);
  await library.whenIdle();
  const seconds = since();
  look();
  const answers = asking.stop();
  const { together, resident, own, child, processor } = await memory.stop();
  const { found, stored, duplicate, failed, unreadable } = call('imports.get', { id: importId });
  let [pages, bytes] = [0, 0];
  for (let after: string | undefined; ; ) {
    const list = call('exhibits.list', { caseId, limit: 1000, ...(after === undefined ? {} : { after }) });
    for (const exhibit of list.rows) [pages, bytes] = [pages + exhibit.pages, bytes + exhibit.size];
    if (list.next === null) break;
    after = list.next;
  }
  const beginOfCheck = performance.now();
  const { problems } = await library.verify({ signal: new AbortController().signal, onProgress: () => undefined });
  const verified = (performance.now() - beginOfCheck) / 1000;
  if (problems.length > 0) throw new Error(`The library does not verify: ${JSON.stringify(problems)}`);
  await library.close();
  rmSync(folder, { recursive: true, force: true });
  const withStudy = study ? `; texts and pictures gone through after ${seconds.toFixed(1)} s` : '';
  const answered = percentile(answers, 0.95);
  const rate = found / seconds;
  const allowed = wanted.memory ?? wantedMemory;
  console.log(`  ${name}`);
  console.log(
    `    ${found} files = ${stored} stored + ${duplicate} duplicate + ${failed} failed; ${unreadable} unreadable; ${pages} pages`,
  );
  console.log(
    `    ${seconds.toFixed(1)} s: ${rate.toFixed(0)} files/s, ${(pages / seconds).toFixed(0)} pages/s, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s` +
      (wanted.rate === undefined ? '' : verdict(rate >= wanted.rate, `${wanted.rate.toFixed(0)} files/s or more`)),
  );
  console.log(
    `    first file listed after ${isListed.toFixed(1)} s, first one read after ${isFound.toFixed(1)} s; all stored, hashed and listed after ${isStored.toFixed(1)} s; all read after ${isRead.toFixed(1)} s${withStudy}; then all verified in ${verified.toFixed(1)} s`,
  );
  console.log(
    `    processor time of all processes: ${processor.toFixed(1)} s, ${(found / processor).toFixed(0)} files for each second of it`,
  );
  console.log(
    `    calls while it ran, from when they were due: 95 % under ${answered.toFixed(0)} ms, all under ${percentile(answers, 1).toFixed(0)} ms` +
      verdict(answered < wantedAnswer, `${wantedAnswer} ms`),
  );
  console.log(
    `    memory: engine ${megabytes(own)}, largest child process ${megabytes(child)}, all together ${megabytes(together)}` +
      verdict(together < allowed, megabytes(allowed)) +
      `, ${megabytes(resident)} with what they share counted in each`,
  );
  return { stored: isStored, read: isRead, seconds, verified, bytes };
}

/** Asks one call after the other, as a window would. Its time counts from the moment when it was due, since it waits for its turn. */
function askMeanwhile(calls: readonly (() => unknown)[]): { stop(): readonly number[] } {
  const answers: number[] = [];
  let due = performance.now() + askingEvery;
  let timer = setTimeout(ask, askingEvery);
  function ask(): void {
    calls[answers.length % calls.length]?.();
    answers.push(performance.now() - due);
    due = Math.max(due + askingEvery, performance.now());
    timer = setTimeout(ask, Math.max(0, due - performance.now()));
  }
  return {
    stop: () => {
      clearTimeout(timer);
      return answers;
    },
  };
}

export const verdict = (isMet: boolean, wanted: string): string => ` (wanted: ${wanted}${isMet ? '' : '; MISSED'})`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
