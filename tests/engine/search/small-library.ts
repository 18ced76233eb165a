import { randomBytes } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { migrationsOf } from '../../../db/store/migrations.ts';
import { onTestFinished } from 'vitest';
import { indexFile } from '../../../db/index/file-words.ts';
import { pageId } from '../../../db/index/page-id.ts';
import { recordText } from '../../../db/index/record-texts.ts';
import { type RecordKind, indexRecord, removeRecord } from '../../../db/index/record-words.ts';
import { type WritableStore, storeOn } from '../../../db/store/handles.ts';
import { type Search, type SearchOptions, type SearchRequest, createSearch } from '../../../engine/search/search.ts';

type NewExhibit = {
  readonly caseId?: number;
  readonly fileId?: number;
  readonly title?: string;
  readonly number?: string;
  readonly fileName?: string;
  readonly custodian?: string;
  readonly status?: string;
  readonly date?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly tags?: readonly string[];
};

export type SmallLibrary = {
  readonly library: WritableStore;
  readonly text: WritableStore;
  readonly search: WritableStore;
  readonly finder: Search;
  /** Adds a case with this reference. */
  addCase(reference: string): number;
  /** Adds a file with these pages, indexed, and an exhibit made from it; gives the exhibit's id. */
  addExhibit(pages: readonly string[], exhibit?: NewExhibit): number;
  addNote(caseId: number, text: string, exhibitId?: number): number;
  addFact(caseId: number, text: string, exhibitId?: number): number;
  fileOf(exhibitId: number): number;
  /** Indexes the words of a record anew. */
  reindex(kind: RecordKind, id: number): void;
  /** Ids of all exhibits found, over all parts of the result, in order. */
  found(query: string, request?: Omit<SearchRequest, 'query'>): number[];
};

const schema = (name: 'library' | 'text' | 'search'): string =>
  migrationsOf(name)
    .map(({ sql }) => sql)
    .join('\n');

/** An empty database in memory with one of the three schemas; closed when the test ends. */
export function databaseInMemory(name: 'library' | 'text' | 'search'): WritableStore {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  database.exec(schema(name));
  return storeOn(database);
}

/** A library in memory with one case, searched as the product does. */
export function smallLibrary(options: SearchOptions = {}): SmallLibrary {
  const library = databaseInMemory('library');
  const text = databaseInMemory('text');
  const search = databaseInMemory('search');
  const finder = createSearch({ library, text, search }, options);

  const reindex = (kind: RecordKind, id: number): void => {
    const words = recordText(library, kind, id);
    if (words === undefined) removeRecord(search, kind, id);
    else indexRecord(search, kind, id, words);
  };
  const addCase = (reference: string): number =>
    library.run('INSERT INTO cases (uid, reference, title) VALUES (?, ?, ?)', [
      randomBytes(16),
      reference,
      `Case ${reference}`,
    ]).id;
  const addFile = (pages: readonly string[], kind: string, from: string | undefined): number => {
    const { id } = library.run(
      'INSERT INTO files (sha256, size, stored_at, kind, text_rev, page_count, metadata) VALUES (?, 1, 0, ?, 1, ?, ?)',
      [randomBytes(32), kind, pages.length, JSON.stringify(from === undefined ? {} : { from })],
    );
    pages.forEach((page, index) => {
      text.run('INSERT INTO pages (id, text, length) VALUES (?, ?, ?)', [
        pageId(id, index + 1),
        zstdCompressSync(Buffer.from(page)),
        page.length,
      ]);
    });
    search.transaction(() =>
      indexFile(
        search,
        id,
        1,
        pages.map((page, index) => ({ number: index + 1, text: page })),
      ),
    );
    return id;
  };
  const tagNamed = (path: string): number => {
    let parent: number | null = null;
    for (const name of path.split('/')) {
      parent =
        library.value<number>('SELECT id FROM tags WHERE parent_id IS ? AND name = ?', [parent, name]) ??
        library.run('INSERT INTO tags (uid, parent_id, name) VALUES (?, ?, ?)', [randomBytes(16), parent, name]).id;
    }
    return parent ?? 0;
  };
  let made = 0;
  addCase('A');
  return {
    library,
    text,
    search,
    finder,
    addCase,
    reindex,
    addExhibit(pages, exhibit = {}) {
      made += 1;
      const fileId = exhibit.fileId ?? addFile(pages, exhibit.kind ?? 'text', exhibit.from);
      const { id } = library.run(
        `INSERT INTO exhibits (uid, case_id, file_id, number, title, file_name, custodian, status, date_from, date_to)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          randomBytes(16),
          exhibit.caseId ?? 1,
          fileId,
          exhibit.number ?? `EX-${String(made).padStart(4, '0')}`,
          exhibit.title ?? '',
          exhibit.fileName ?? '',
          exhibit.custodian ?? '',
          exhibit.status ?? 'new',
          exhibit.date ?? '',
          exhibit.date ?? '',
        ],
      );
      for (const tag of exhibit.tags ?? []) {
        library.run('INSERT INTO exhibit_tags (uid, exhibit_id, tag_id) VALUES (?, ?, ?)', [
          randomBytes(16),
          id,
          tagNamed(tag),
        ]);
      }
      reindex('exhibit', id);
      if (exhibit.tags) finder.changed('exhibit_tags');
      return id;
    },
    addNote(caseId, words, exhibitId) {
      const { id } = library.run('INSERT INTO notes (uid, case_id, exhibit_id, text) VALUES (?, ?, ?, ?)', [
        randomBytes(16),
        caseId,
        exhibitId ?? null,
        words,
      ]);
      reindex('note', id);
      finder.changed('notes', [id]);
      return id;
    },
    addFact(caseId, words, exhibitId) {
      const { id } = library.run('INSERT INTO facts (uid, case_id, text) VALUES (?, ?, ?)', [
        randomBytes(16),
        caseId,
        words,
      ]);
      if (exhibitId !== undefined) {
        library.run('INSERT INTO citations (uid, exhibit_id, fact_id, page) VALUES (?, ?, ?, 1)', [
          randomBytes(16),
          exhibitId,
          id,
        ]);
      }
      reindex('fact', id);
      finder.changed('facts', [id]);
      return id;
    },
    fileOf: id => library.value<number>('SELECT file_id FROM exhibits WHERE id = ?', [id]) ?? 0,
    found(query, request = {}) {
      const ids: number[] = [];
      let after: string | undefined;
      do {
        const result = finder.search({ query, limit: 7, ...request, ...(after === undefined ? {} : { after }) });
        ids.push(...result.hits.map(hit => hit.exhibitId));
        after = result.next ?? undefined;
      } while (after !== undefined);
      return ids;
    },
  };
}
