/**
 * Measures search over a large library: node tests/bench/search.ts [--pages 1000000] [--encrypt] [--folder DIR].
 * The library is made once and kept; making a million pages takes about a quarter of an hour and 4 GB of disk.
 */
import { cpus, hostname } from 'node:os';
import { parseArgs } from 'node:util';
import type { OpenStore } from '../../db/store/open.ts';
import { type Search, type SearchRequest, createSearch } from '../../engine/search/search.ts';
import { type Corpus, makeCorpus, seededRandom } from './search-corpus.ts';
import { benchLibrary } from './search-library.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000000' },
    encrypt: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});
const corpus = makeCorpus();
const options = {
  pages: Number(values.pages),
  encrypt: values.encrypt,
  ...(values.folder === undefined ? {} : { folder: values.folder }),
};
(await benchLibrary(options, corpus)).close();
await measure();

async function measure(): Promise<void> {
  let started = performance.now();
  const store = await benchLibrary(options, corpus);
  const opened = performance.now();
  const finder = createSearch(store);
  finder.search({ query: 'wire', limit: 50 });
  const searched = performance.now();
  const held = store.library.one<{ exhibits: number; pages: number }>(
    'SELECT count(*) AS exhibits, sum(page_count) AS pages FROM files',
  );
  console.log(
    `${hostname()}: ${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}; ${held?.exhibits} exhibits, ${held?.pages} pages${options.encrypt ? ', encrypted' : ''}`,
  );
  console.log(
    `open ${(opened - started).toFixed(0)} ms, first search with the exhibits' fields ${(searched - opened).toFixed(0)} ms`,
  );
  started = performance.now();
  createSearch(store).search({ query: '' });
  console.log(`exhibits' fields again, with a search ${(performance.now() - started).toFixed(0)} ms`);
  const all: Time[] = [];
  for (const [name, requests] of Object.entries(queryClasses(store, corpus)))
    all.push(...measureClass(finder, name, requests));
  report('all of these', all, 0);
  console.log(`resident memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  store.close();
}

function measureClass(finder: Search, name: string, requests: readonly SearchRequest[]): Time[] {
  const times: Time[] = [];
  let hits = 0;
  for (const request of requests) {
    const started = performance.now();
    const before = process.cpuUsage();
    const result = finder.search({ limit: 50, ...request });
    times.push({ wall: performance.now() - started, cpu: cpuSince(before) });
    hits += result.total;
  }
  report(name, times, hits / requests.length);
  return times;
}

/** Milliseconds. Processor time tells more when other work shares the machine. */
type Time = { readonly wall: number; readonly cpu: number };

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function report(name: string, times: readonly Time[], hits: number): void {
  const at = (part: number, of: keyof Time): string => {
    const sorted = times.map(time => time[of]).sort((one, other) => one - other);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1).padStart(7);
  };
  console.log(
    `${name.padEnd(28)} wall p50 ${at(0.5, 'wall')} p95 ${at(0.95, 'wall')} most ${at(1, 'wall')}, CPU p50 ${at(0.5, 'cpu')} p95 ${at(0.95, 'cpu')} ms,` +
      ` ${times.length} queries, ${Math.round(hits)} found`,
  );
}

/** Queries of each kind: words by how common they are, and words and phrases as they stand in the documents. */
function queryClasses(store: OpenStore, { english, chinese, exhibit }: Corpus): Record<string, SearchRequest[]> {
  const random = seededRandom(7);
  const exhibits = store.library.value<number>('SELECT max(id) FROM exhibits') ?? 1;
  const times = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);
  const between = (words: readonly string[], from: number, to: number): string =>
    words[from + Math.floor(random() * (to - from))] ?? '';
  const page = (isChinese: boolean): string => {
    for (;;) {
      const found = exhibit(1 + Math.floor(random() * exhibits));
      if (found.chinese === isChinese) return found.pages[Math.floor(random() * found.pages.length)] ?? '';
    }
  };
  const adjacent = (count: number): string[] => {
    const words = page(false)
      .split(/[^a-z]+/)
      .filter(word => word.length > 1);
    const from = Math.floor(random() * (words.length - count));
    return words.slice(from, from + count);
  };
  const run = (length: number): string => {
    for (;;) {
      const runs = page(true)
        .split(/[^\p{Script=Han}]+/u)
        .filter(each => each.length > length);
      const chosen = runs[Math.floor(random() * runs.length)];
      if (chosen !== undefined) return chosen.slice(1, length + 1);
    }
  };
  const words = (queries: string[]): SearchRequest[] => queries.map(query => ({ query }));
  const typing = (queries: string[]): SearchRequest[] => queries.map(query => ({ query, typing: true }));
  const keystrokes = times(12, () => adjacent(2).join(' ')).flatMap(query =>
    Array.from(query, (_, index) => query.slice(0, index + 1)),
  );
  return {
    'stop word': words(times(30, () => between(english, 0, 40))),
    'common word': words(times(40, () => between(english, 60, 600))),
    'middling word': words(times(40, () => between(english, 2_000, 10_000))),
    'rare word': words(times(40, () => between(english, 50_000, english.length))),
    'two words of a page': words(times(40, () => adjacent(2).join(' '))),
    'three words of a page': words(times(40, () => adjacent(3).join(' '))),
    'phrase of two words': words(times(40, () => `"${adjacent(2).join(' ')}"`)),
    'phrase of three words': words(times(40, () => `"${adjacent(3).join(' ')}"`)),
    near: words(times(30, () => adjacent(2).join(' near/5 '))),
    'either word': words(times(30, () => adjacent(2).join(' OR '))),
    'without a word': words(times(30, () => adjacent(2).join(' -'))),
    'word* of 1 to 3 letters': typing(
      times(40, () => between(english, 0, 20_000).slice(0, 1 + Math.floor(random() * 3))),
    ),
    'word* of 4 or more letters': typing(
      times(40, () => between(english, 0, 20_000).slice(0, 4 + Math.floor(random() * 2))),
    ),
    'two words typed key by key': typing(keystrokes),
    'Chinese, 1 character': words(times(30, () => run(1))),
    'Chinese, 2 characters': words(times(40, () => run(2))),
    'Chinese, 4 characters': words(times(40, () => run(4))),
    'Chinese word': words(times(40, () => between(chinese, 100, 10_000))),
    'word in a case': times(30, () => ({ query: adjacent(1).join(), caseId: 1 + Math.floor(random() * 200) })),
    'word, tag and years': words(
      times(30, () => `${adjacent(1).join()} tag:${between(english, 301, 320)} date:2010..2015`),
    ),
    'tag alone': words(times(30, () => `tag:${between(english, 301, 380)}`)),
    'exhibit number': words(times(30, () => `EX-${String(1 + Math.floor(random() * exhibits)).padStart(6, '0')}`)),
  };
}
