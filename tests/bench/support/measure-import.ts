import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../../contract/failure.ts';
import type { CallName, InputOf, OutputOf } from '../../../contract/index.ts';
import { createLibrary } from '../../../engine/open.ts';

/** Measures one import, into a new library in `scratch`, from the call to the moment when everything is stored, read and searchable. Prints the figures. */
export async function measureImport(scratch: string, name: string, paths: readonly string[]): Promise<void> {
  const folder = join(scratch, 'library');
  const library = await createLibrary(folder, {
    name: 'Measuring',
    study: false,
    onError: error => console.error(error),
  });
  const call = <Name extends CallName>(callName: Name, input: InputOf<Name>): OutputOf<Name> => {
    const reply = library.answer(callName, input) as Reply<OutputOf<Name>>;
    if (!reply.ok) throw new Error(`${callName}: ${reply.message}`);
    return reply.value;
  };
  const caseId = call('cases.create', { title: 'Measuring' }).id;
  const memory = watchMemory();
  const answers: number[] = [];
  const asking = setInterval(() => {
    const begin = performance.now();
    call('search.find', { query: 'account', caseId });
    answers.push(performance.now() - begin);
  }, 250);

  const begin = performance.now();
  const { importId } = call('imports.start', { caseId, paths: [...paths] });
  await library.whenIdle();
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(asking);
  const { engine, extractors } = memory.stop();
  const { found, stored, duplicate, failed, unreadable } = call('imports.get', { id: importId });
  let pages = 0;
  for (let after: string | undefined; ; ) {
    const list = call('exhibits.list', { caseId, limit: 1000, ...(after === undefined ? {} : { after }) });
    for (const exhibit of list.rows) pages += exhibit.pages;
    if (list.next === null) break;
    after = list.next;
  }
  await library.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`  ${name}`);
  console.log(
    `    ${found} files = ${stored} stored + ${duplicate} duplicate + ${failed} failed; ${unreadable} unreadable; ${pages} pages`,
  );
  console.log(
    `    ${seconds.toFixed(1)} s: ${(found / seconds).toFixed(0)} files/s, ${(pages / seconds).toFixed(0)} pages/s`,
  );
  console.log(
    `    memory: engine ${engine} MB, largest extractor ${extractors} MB; search while it ran: 95 % under ${percentile(answers, 0.95)} ms`,
  );
}

/** The most memory this process and each of its children had, in MB. Children are looked at on Linux only. */
function watchMemory(): { stop(): { engine: number; extractors: number } } {
  let engine = 0;
  let extractors = 0;
  const look = (): void => {
    engine = Math.max(engine, process.memoryUsage.rss());
    for (const pid of childrenOfThis()) extractors = Math.max(extractors, residentOf(pid));
  };
  const timer = setInterval(look, 200);
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  return {
    stop: () => {
      clearInterval(timer);
      return { engine: megabytes(engine), extractors: megabytes(extractors) };
    },
  };
}

function childrenOfThis(): readonly string[] {
  const path = `/proc/self/task/${process.pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean) : [];
}

function residentOf(pid: string): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch (error) {
    // It ended between the two looks.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH')
      return 0;
    throw error;
  }
}

function percentile(numbers: readonly number[], part: number): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
}
