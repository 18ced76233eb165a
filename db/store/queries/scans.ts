import { fileOf, pageId, pageOf, pageRange } from '../../index/page-id.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';
import { type ScanWord, packWords, unpackWords } from './scan-words.ts';
import { packText, unpackText } from './texts.ts';

export type ScanState = 'waiting' | 'skipped' | 'done' | 'failed';

/** A page whose words are in a picture. */
export type Scan = {
  readonly state: ScanState;
  readonly attempts: number;
  /** Why it could not be recognised. */
  readonly problem: string | null;
  readonly confidence: number | null;
  /** What the machine read; null when it has not yet. */
  readonly recognised: string | null;
  readonly corrected: string | null;
};

/** Such a page as a reader found it. */
export type FoundScan = { readonly page: number; readonly text: string; readonly place: 'beside' | 'instead' };

type Row = Omit<Scan, 'recognised' | 'corrected'> & {
  readonly embedded: Uint8Array;
  readonly place: 'beside' | 'instead';
  readonly recognised: Uint8Array | null;
  readonly corrected: Uint8Array | null;
};

const select = 'SELECT state, attempts, problem, confidence, embedded, place, recognised, corrected FROM scans';

/** Makes these the scans of a file that was read. What was recognised on them before still counts; what failed is tried again. */
export function keepScans(
  text: WritableStore,
  fileId: number,
  sha256: Uint8Array,
  scans: readonly FoundScan[],
  state: 'waiting' | 'skipped',
): void {
  const found = new Set(scans.map(({ page }) => page));
  for (const id of text.values<number>('SELECT id FROM scans WHERE id BETWEEN ? AND ?', pageRange(fileId)))
    if (!found.has(pageOf(id))) text.run('DELETE FROM scans WHERE id = ?', [id]);
  for (const scan of scans) {
    const id = pageId(fileId, scan.page);
    text.run('DELETE FROM scans WHERE id = ? AND sha256 <> ?', [id, sha256]);
    text.run(
      `INSERT INTO scans (id, state, embedded, place, sha256) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET embedded = excluded.embedded, place = excluded.place, attempts = 0, problem = NULL,
         state = iif(recognised IS NULL, excluded.state, 'done')`,
      [id, state, packText(scan.text), scan.place, sha256],
    );
    layText(text, fileId, scan.page);
  }
}

/** Enters what a machine read on a page. The text of the page follows. */
export function recordRecognised(
  text: WritableStore,
  fileId: number,
  page: number,
  read: {
    readonly words: readonly ScanWord[];
    readonly confidence: number;
    readonly recogniser: string;
  },
): void {
  text.run(
    `UPDATE scans SET state = 'done', problem = NULL, recogniser = ?, recognised = ?, words = ?, confidence = ? WHERE id = ?`,
    [
      read.recogniser,
      packText(read.words.map(word => word.gap + word.text).join('')),
      packWords(read.words),
      read.confidence,
      pageId(fileId, page),
    ],
  );
  layText(text, fileId, page);
}

/** Puts a person's text in the place of what the machine read, or with null takes it away again. */
export function recordCorrection(text: WritableStore, fileId: number, page: number, corrected: string | null): void {
  text.run('UPDATE scans SET corrected = ? WHERE id = ?', [
    corrected === null ? null : packText(corrected),
    pageId(fileId, page),
  ]);
  layText(text, fileId, page);
}

/** Makes the text that counts of a page from its parts: what a person wrote; else what the file says and what was recognised. */
function layText(text: WritableStore, fileId: number, page: number): void {
  const row = text.one<Row>(`${select} WHERE id = ?`, [pageId(fileId, page)]);
  if (row === undefined) return;
  const whole = textOf(row);
  const origin = row.recognised === null && row.corrected === null ? 'embedded' : 'ocr';
  text.run('UPDATE pages SET text = ?, length = ?, origin = ? WHERE id = ?', [
    packText(whole),
    whole.length,
    origin,
    pageId(fileId, page),
  ]);
}

function textOf({ embedded, place, recognised, corrected }: Row): string {
  if (corrected !== null) return unpackText(corrected);
  if (recognised === null) return unpackText(embedded);
  const read = unpackText(recognised);
  const own = place === 'beside' ? unpackText(embedded) : '';
  return [own, read].filter(part => part !== '').join('\n\n');
}

export function scanOf(text: ReadableStore, fileId: number, page: number): Scan | undefined {
  const row = text.one<Row>(`${select} WHERE id = ?`, [pageId(fileId, page)]);
  if (row === undefined) return undefined;
  const { embedded: _embedded, place: _place, recognised, corrected, ...scan } = row;
  return {
    ...scan,
    recognised: recognised === null ? null : unpackText(recognised),
    corrected: corrected === null ? null : unpackText(corrected),
  };
}

/** The words recognised on a page, in order; null when it has none. */
export function wordsOfScan(text: ReadableStore, fileId: number, page: number): readonly ScanWord[] | null {
  const row = text.one<{ recognised: Uint8Array | null; words: Uint8Array | null }>(
    'SELECT recognised, words FROM scans WHERE id = ?',
    [pageId(fileId, page)],
  );
  if (!row?.recognised || !row.words) return null;
  return unpackWords(unpackText(row.recognised), row.words);
}

/** The first page of a file that waits. */
export function nextScan(text: ReadableStore, fileId: number): number | undefined {
  const id = text.value<number>(`SELECT id FROM scans WHERE state = 'waiting' AND id BETWEEN ? AND ? ORDER BY id`, [
    ...pageRange(fileId),
  ]);
  return id === undefined ? undefined : pageOf(id);
}

export function isWaiting(text: ReadableStore, fileId: number, page: number): boolean {
  return text.value(`SELECT 1 FROM scans WHERE state = 'waiting' AND id = ?`, [pageId(fileId, page)]) !== undefined;
}

/** Counts an attempt, before it is made. Gives how many there were with this one. */
export function countAttempt(text: WritableStore, fileId: number, page: number): number {
  const id = pageId(fileId, page);
  text.run('UPDATE scans SET attempts = attempts + 1 WHERE id = ?', [id]);
  return text.value<number>('SELECT attempts FROM scans WHERE id = ?', [id]) ?? 1;
}

export function failScan(text: WritableStore, fileId: number, page: number, problem: string): void {
  text.run(`UPDATE scans SET state = 'failed', problem = ? WHERE id = ?`, [problem, pageId(fileId, page)]);
}

/** Moves all pages of a file that are in one of these states to another one; gives how many there were. */
export function moveScans(
  text: WritableStore,
  fileId: number,
  from: readonly Exclude<ScanState, 'done'>[],
  to: 'waiting' | 'skipped' | 'failed',
  problem: string | null = null,
): number {
  let moved = 0;
  for (const state of from)
    moved += text.run('UPDATE scans SET state = ?, attempts = 0, problem = ? WHERE state = ? AND id BETWEEN ? AND ?', [
      to,
      problem,
      state,
      ...pageRange(fileId),
    ]).changes;
  return moved;
}

export type ScanCounts = Readonly<Record<ScanState, number>>;

/** How many pages are in which state, of one file or of all. */
export function countScans(text: ReadableStore, fileId?: number): ScanCounts {
  const count = (state: ScanState): number =>
    (fileId === undefined
      ? text.value<number>('SELECT count(*) FROM scans WHERE state = ?', [state])
      : text.value<number>('SELECT count(*) FROM scans WHERE state = ? AND id BETWEEN ? AND ?', [
          state,
          ...pageRange(fileId),
        ])) ?? 0;
  return { waiting: count('waiting'), skipped: count('skipped'), done: count('done'), failed: count('failed') };
}

/** Whether pages of other files wait. */
export function othersWait(text: ReadableStore, fileId: number): boolean {
  const [first, last] = pageRange(fileId);
  const one = `SELECT 1 FROM scans WHERE state = 'waiting' AND`;
  return text.value(`${one} id < ?`, [first]) !== undefined || text.value(`${one} id > ?`, [last]) !== undefined;
}

/** Forgets all about the pages of a file. */
export function dropScans(text: WritableStore, fileId: number): void {
  text.run('DELETE FROM scans WHERE id BETWEEN ? AND ?', pageRange(fileId));
}

/** Files with pages in a state, and how many. */
export function filesWithScans(text: ReadableStore, state: ScanState): ReadonlyMap<number, number> {
  const files = new Map<number, number>();
  for (const id of text.values<number>('SELECT id FROM scans WHERE state = ?', [state]))
    files.set(fileOf(id), (files.get(fileOf(id)) ?? 0) + 1);
  return files;
}

/** The pages that could not be recognised, in order, and why. */
export function failedScans(text: ReadableStore): readonly { fileId: number; page: number; problem: string }[] {
  return text
    .all<{ id: number; problem: string | null }>(`SELECT id, problem FROM scans WHERE state = 'failed' ORDER BY id`)
    .map(({ id, problem }) => ({ fileId: fileOf(id), page: pageOf(id), problem: problem ?? '' }));
}

/** The texts that stand in the place of what a machine read. */
export function correctedTexts(text: ReadableStore): readonly { fileId: number; page: number; text: string }[] {
  return text
    .all<{ id: number; corrected: Uint8Array }>('SELECT id, corrected FROM scans WHERE corrected IS NOT NULL')
    .map(({ id, corrected }) => ({ fileId: fileOf(id), page: pageOf(id), text: unpackText(corrected) }));
}
