import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importRules } from '../../../contract/imports.ts';
import { deviceOf, rememberHead, signHead } from '../../../db/change/device.ts';
import { type Author, operate } from '../../../db/change/operation.ts';
import { catchUpRecords } from '../../../db/index/catch-up-records.ts';
import { indexFile } from '../../../db/index/file-words.ts';
import { mergeIndex } from '../../../db/index/merge-index.ts';
import { databaseKinds } from '../../../db/store/database-kinds.ts';
import { migrationsOf, newestVersion } from '../../../db/store/migrations.ts';
import { type OpenStore, createStore } from '../../../db/store/open.ts';
import { addCase } from '../../../db/store/queries/cases.ts';
import { changeExhibit } from '../../../db/store/queries/exhibit-changes.ts';
import { type FileChild, recordChild } from '../../../db/store/queries/file-children.ts';
import { recordFile, recordReading } from '../../../db/store/queries/files.ts';
import { addImport, endImport, itemAt } from '../../../db/store/queries/imports.ts';
import { demandVersion } from '../../../db/store/queries/study-queue.ts';
import { ensureTag, setTag } from '../../../db/store/queries/tags.ts';
import { addPages, completeText } from '../../../db/store/queries/texts.ts';
import { openVault } from '../../../db/vault/vault.ts';
import { readDate } from '../../../engine/dates/read-date.ts';
import { bringChildren } from '../../../engine/intake/bring-children.ts';
import { recordPlace } from '../../../engine/intake/record-place.ts';
import { studyVersion } from '../../../engine/study/study-queue.ts';
import { type LargeDocument, largeDocuments, tagPaths } from './large-documents.ts';

/** For measuring only: protects nothing. */
export const passphrase = 'a passphrase for measuring';
/** Raise it with every change of what is made: libraries made of other documents are then left alone. */
const version = 4;
/** A library that a newer program has opened is refused by an older one, and several may stand side by side on a machine. */
const schema = databaseKinds.map(kind => newestVersion(migrationsOf(kind))).join('-');
/** Documents whose bytes are on their way into the vault, and then written in one transaction. */
const atOnce = 500;
/** Long before any session, so that what is measured is the newest entry of the log. */
const began = Date.UTC(2024, 0, 8, 9);

export type LargeLibrary = { readonly folder: string; readonly encrypted: boolean };

/**
 * A library with one case of so many exhibits, made through the real store and vault as an import would, with its
 * originals, text, index, history and custody log; made once and kept under the system's temporary folder. It appears
 * there whole: several measurements may begin at the same time.
 */
export async function largeLibrary(exhibits: number, encrypted: boolean): Promise<LargeLibrary> {
  const folder = join(
    tmpdir(),
    `casewright-bench-window-${version}-${schema}-${exhibits}${encrypted ? '-encrypted' : ''}`,
  );
  if (existsSync(folder)) return { folder, encrypted };
  const begin = performance.now();
  const own = mkdtempSync(`${folder}-`);
  try {
    const store = await createStore(own, { name: 'Large library', ...(encrypted ? { passphrase } : {}) });
    try {
      await fill(store, exhibits);
    } finally {
      store.close();
    }
    try {
      renameSync(own, folder);
    } catch (error) {
      // Another measurement was faster.
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  console.log(`  made ${folder} in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return { folder, encrypted };
}

async function fill(store: OpenStore, exhibits: number): Promise<void> {
  const { library, search, text } = store;
  let clock = began;
  const author: Author = {
    device: deviceOf(store.folder, library, text, began),
    actor: 'Measuring',
    now: () => (clock += 40),
  };
  const vault = openVault(store.folder, store.keys);
  const caseId = operate(library, author, { action: 'cases.create' }, operation =>
    addCase(operation, { title: 'Large case', reference: 'LARGE', exhibitDigits: 6 }),
  ).result.id;
  const intake = library.transaction(() =>
    operate(library, author, { action: 'imports.start' }, operation => {
      const rules = importRules.parse({});
      const given = {
        caseId,
        paths: ['/evidence'],
        custodian: '',
        source: 'Seized server',
        ocr: false,
        acquired: '',
        rules,
      };
      const { id, uid } = addImport(library, given, operation.at);
      operation.about(uid);
      operation.tell({ paths: given.paths, custodian: given.custodian });
      return { ...given, id };
    }),
  ).result;

  let batch: LargeDocument[] = [];
  const write = async (): Promise<void> => {
    const stored = await Promise.all(
      batch.flatMap(({ file, attachments }) =>
        [file, ...attachments].map(async each => ({ each, ...(await vault.add({ bytes: each.bytes })) })),
      ),
    );
    const storedOf = new Map(stored.map(({ each, ...added }) => [each, added]));
    const read: { fileId: number; page: string }[] = [];
    const record = (each: LargeDocument['file']): { fileId: number; sha256: Buffer; size: number } => {
      const added = storedOf.get(each);
      if (!added) throw new Error('A document was not stored');
      const { id: fileId } = recordFile(library, added.sha256, added.size, author.now());
      recordReading(library, fileId, {
        kind: each.kind,
        mediaType: each.mediaType,
        reading: 'read',
        code: null,
        message: null,
        reader: each.kind,
        pages: 1,
        textRev: 1,
        metadata: each.metadata,
      });
      read.push({ fileId, page: each.text });
      return { fileId, sha256: added.sha256, size: added.size };
    };
    library.transaction(() => {
      for (const { file, attachments, path, custodian, modifiedAt } of batch) {
        const top = record(file);
        const place = { ...top, path, rawPath: null, name: file.name, modifiedAt, container: null };
        const own = { ...intake, custodian };
        recordPlace(library, author, own, place);
        if (attachments.length === 0) continue;
        const line = itemAt(library, intake.id, path);
        const exhibitId = library.value<number>('SELECT id FROM exhibits WHERE file_id = ?', [top.fileId]);
        if (!line || exhibitId === undefined) throw new Error('A document was not entered');
        const children = attachments.map((each, position): FileChild => {
          const { fileId, size } = record(each);
          return { position, fileId, size, name: each.name, path: each.name, stated: {}, code: null, reason: null };
        });
        for (const child of children) recordChild(library, top.fileId, child);
        bringChildren(library, author, own, { exhibitId, fileId: top.fileId, itemId: line.id, path }, children);
      }
    });
    const pages = ({ page }: { readonly page: string }) => [{ number: 1, label: '', width: 0, height: 0, text: page }];
    text.transaction(() => {
      for (const each of read) {
        addPages(text, each.fileId, pages(each));
        completeText(text, each.fileId, 1, 'measuring', 1);
      }
    });
    search.transaction(() => {
      for (const each of read) indexFile(search, each.fileId, 1, pages(each));
    });
    batch = [];
  };

  let made = 0;
  for (const document of largeDocuments()) {
    if (made >= exhibits) break;
    batch.push({ ...document, attachments: document.attachments.slice(0, exhibits - made - 1) });
    made += 1 + (batch.at(-1)?.attachments.length ?? 0);
    if (batch.length >= atOnce) await write();
  }
  await write();
  library.transaction(() => endImport(library, intake.id, 'done', author.now()));
  review(store, author, caseId);
  countAsStudied(store, caseId);
  catchUpRecords(library, search);
  while (mergeIndex(search));
  signHead(author.device, library, author.now());
  rememberHead(author.device, library, text);
}

/** Its texts hold nothing to be found; going through 100,000 of them would be measured with everything else. */
function countAsStudied({ text }: OpenStore, caseId: number): void {
  text.transaction(() => {
    demandVersion(text, studyVersion);
    text.run('UPDATE file_texts SET studied_rev = text_rev');
    text.run('INSERT INTO counted_files (file_id, case_id) SELECT file_id, ? FROM file_texts', [caseId]);
  });
}

/** What people would have done since: statuses, tags and dates on a part of the exhibits, in bulk. */
function review({ library }: OpenStore, author: Author, caseId: number): void {
  const ids = library.values<number>('SELECT id FROM exhibits WHERE case_id = ? ORDER BY id', [caseId]);
  const every = (step: number, from: number): number[] => ids.filter((_, place) => place % step === from);
  for (const [status, step, from] of [
    ['reviewed', 3, 0],
    ['in-review', 11, 1],
    ['key', 97, 2],
    ['privileged', 53, 4],
  ] as const)
    operate(library, author, { action: 'exhibits.update' }, operation => {
      for (const id of every(step, from)) changeExhibit(operation, id, { status });
    });
  for (const [place, path] of tagPaths.entries())
    operate(library, author, { action: 'exhibits.tag' }, operation => {
      const { id: tagId } = ensureTag(operation, path, undefined);
      const tagged = every(5 + place * 7, place);
      for (const id of tagged) setTag(operation, id, tagId, true);
      operation.tell({ tag: path, on: true, exhibits: tagged.length });
    });
  operate(library, author, { action: 'exhibits.update' }, operation => {
    for (const [place, id] of every(2, 1).entries())
      changeExhibit(operation, id, {
        date: readDate(`${1 + (place % 28)} ${months[place % 12]} ${2012 + (place % 11)}`),
      });
  });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
