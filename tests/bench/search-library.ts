import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { indexFile } from '../../db/index/file-words.ts';
import { indexRecord } from '../../db/index/record-words.ts';
import { recordText } from '../../db/index/record-texts.ts';
import { type OpenStore, createStore, openStore } from '../../db/store/open.ts';
import { addPages, completeText } from '../../db/store/queries/texts.ts';
import { type Corpus, type CorpusExhibit, corpusSize, corpusVersion } from './search-corpus.ts';

export type BenchOptions = { readonly pages: number; readonly encrypt: boolean; readonly folder?: string };

/** For measuring only: protects nothing. */
const passphrase = 'a passphrase for measuring';
/** Exhibits written in one transaction: some 2,000 pages. */
const perTransaction = 200;

/** The folder of the measuring library; the marker beside it says that it is whole. */
const folderOf = (options: BenchOptions): string =>
  options.folder ??
  join(tmpdir(), `casewright-bench-search-${corpusVersion}-${options.pages}${options.encrypt ? '-encrypted' : ''}`);

/** Opens the measuring library, and makes it first when it is not there. */
export async function benchLibrary(options: BenchOptions, corpus: Corpus): Promise<OpenStore> {
  const folder = folderOf(options);
  const marker = `${folder}.whole`;
  const secret = options.encrypt ? { passphrase } : {};
  if (existsSync(marker)) return await openStore(folder, secret);
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  const store = await createStore(folder, { name: 'Measuring', ...secret });
  build(store, corpus, options.pages);
  store.close();
  writeFileSync(marker, '');
  return await openStore(folder, secret);
}

function build(store: OpenStore, corpus: Corpus, wanted: number): void {
  const { library, text, search } = store;
  const started = process.cpuUsage();
  library.transaction(() => {
    for (let id = 1; id <= corpusSize.cases; id++) {
      library.run('INSERT INTO cases (uid, title, reference) VALUES (?, ?, ?)', [
        randomBytes(16),
        `Case ${corpus.english[500 + id]}`,
        `C-${id}`,
      ]);
    }
    for (let id = 1; id <= corpusSize.tags; id++) {
      library.run('INSERT INTO tags (uid, name) VALUES (?, ?)', [randomBytes(16), corpus.english[300 + id] ?? '']);
    }
  });
  let pages = 0;
  for (let number = 1; pages < wanted; ) {
    const batch: CorpusExhibit[] = [];
    for (; batch.length < perTransaction && pages < wanted; number++) {
      const exhibit = corpus.exhibit(number);
      pages += exhibit.pages.length;
      batch.push(exhibit);
    }
    const files = library.transaction(() =>
      batch.map((exhibit, index) => addRows(store, exhibit, number - batch.length + index)),
    );
    text.transaction(() =>
      batch.forEach((exhibit, index) => {
        const file = files[index] ?? 0;
        addPages(
          text,
          file,
          numbered(exhibit).map(page => ({ ...page, label: '', width: 0, height: 0 })),
        );
        completeText(text, file, 1, 'bench', exhibit.pages.length);
      }),
    );
    search.transaction(() =>
      batch.forEach((exhibit, index) => {
        const file = files[index] ?? 0;
        indexFile(search, file, 1, numbered(exhibit));
        indexRecord(search, 'exhibit', file, recordText(library, 'exhibit', file) ?? '');
      }),
    );
    if (number % 5_000 < perTransaction) {
      const { user, system } = process.cpuUsage(started);
      console.log(
        `made ${number} exhibits, ${pages} pages, ${Math.round(pages / ((user + system) / 1e6))} pages a CPU second, making included`,
      );
    }
  }
  search.transaction(() => {
    for (const index of ['file_words', 'page_words', 'record_words'])
      search.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  });
}

const numbered = ({ pages }: CorpusExhibit): { number: number; text: string }[] =>
  pages.map((text, index) => ({ number: index + 1, text }));

function addRows({ library }: OpenStore, exhibit: CorpusExhibit, number: number): number {
  const file = library.run(
    'INSERT INTO files (sha256, size, stored_at, kind, reading, text_rev, page_count) VALUES (?, 1, 0, ?, ?, 1, ?)',
    [randomBytes(32), exhibit.kind, 'read', exhibit.pages.length],
  ).id;
  const { id } = library.run(
    `INSERT INTO exhibits (uid, case_id, file_id, number, title, file_name, custodian, status, date_from, date_to)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      randomBytes(16),
      exhibit.caseId,
      file,
      `EX-${String(number).padStart(6, '0')}`,
      exhibit.title,
      `scan-${number}.pdf`,
      exhibit.custodian,
      exhibit.status,
      exhibit.date,
      exhibit.date,
    ],
  );
  for (const tag of exhibit.tags) {
    library.run('INSERT INTO exhibit_tags (uid, exhibit_id, tag_id) VALUES (?, ?, ?)', [randomBytes(16), id, tag]);
  }
  return file;
}
