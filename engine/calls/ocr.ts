import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts';
import type { FailedPage, PageScan } from '../../contract/ocr.ts';
import type { Done } from '../../contract/shapes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { exhibitsOfFile, filesOfCase, getExhibit } from '../../db/store/queries/exhibits.ts';
import { pauseOcr } from '../../db/store/queries/ocr-queue.ts';
import { correctPage } from '../../db/store/queries/page-corrections.ts';
import {
  countScans,
  failedScans,
  filesWithScans,
  type Scan,
  scanOf,
  wordsOfScan,
} from '../../db/store/queries/scans.ts';
import { onePage } from '../../db/store/queries/texts.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';
import { startOcr } from '../ocr/queue.ts';

const done = { done: true } as const;

/** What the contract says of a page whose words are in a picture. */
export function scanFrom(scan: Scan | undefined): PageScan | null {
  if (scan === undefined) return null;
  const { state, problem, confidence, recognised, corrected } = scan;
  return { state, problem, confidence, corrected: corrected !== null, machineText: recognised ?? '' };
}

export function countPages(
  { library, text }: ReadingDesk,
  { caseId }: CheckedInputOf<'ocr.pages'>,
): OutputOf<'ocr.pages'> {
  if (caseId === undefined) return countScans(text);
  const files = new Set(filesOfCase(library, getCase(library, { id: caseId }).id));
  const count = (state: PageScan['state']): number => countOf(text, files, state);
  return { waiting: count('waiting'), skipped: count('skipped'), done: count('done'), failed: count('failed') };
}

/** Pages of a case that could not be recognised. */
export const countFailed = ({ library, text }: ReadingDesk, caseId: number): number =>
  countOf(text, new Set(filesOfCase(library, caseId)), 'failed');

function countOf(text: ReadableStore, files: ReadonlySet<number>, state: PageScan['state']): number {
  let pages = 0;
  for (const [fileId, ofFile] of filesWithScans(text, state)) if (files.has(fileId)) pages += ofFile;
  return pages;
}

export function showFailedPages(
  { library, text }: ReadingDesk,
  { caseId, limit }: CheckedInputOf<'ocr.failed'>,
): OutputOf<'ocr.failed'> {
  if (caseId !== undefined) getCase(library, { id: caseId });
  const pages: FailedPage[] = [];
  const exhibitIds: number[] = [];
  let total = 0;
  for (const [fileId, scans] of Map.groupBy(failedScans(text), scan => scan.fileId)) {
    for (const exhibit of exhibitsOfFile(library, fileId)) {
      if (caseId !== undefined && exhibit.caseId !== caseId) continue;
      const { id: exhibitId, ...named } = exhibit;
      exhibitIds.push(exhibitId);
      total += scans.length;
      for (const { page, problem } of scans.slice(0, limit - pages.length))
        pages.push({ exhibitId, ...named, page, problem });
    }
  }
  return { pages, total, exhibitIds };
}

/** Changes nothing in the library, only what comes next. */
export function wantPages({ library, engine }: ReadingDesk, wanted: CheckedInputOf<'ocr.wanted'>): Done {
  if ('caseId' in wanted)
    engine.ocr.want({ fileIds: filesOfCase(library, getCase(library, { id: wanted.caseId }).id) });
  else engine.ocr.want({ fileId: getExhibit(library, { id: wanted.exhibitId }).fileId, page: wanted.page });
  engine.jobs().wake();
  return done;
}

/** How somebody works is no act on evidence, so the log says nothing of it. */
export function pauseRecognising({ operation }: WritingDesk, { paused }: CheckedInputOf<'ocr.pause'>): Done {
  pauseOcr(operation.store, paused);
  return done;
}

export function startRecognising(
  { library, operation, engine }: WritingDesk,
  input: CheckedInputOf<'ocr.start'>,
): OutputOf<'ocr.start'> {
  const fileIds =
    'caseId' in input
      ? filesOfCase(library, getCase(library, { id: input.caseId }).id)
      : new Set(input.exhibitIds.map(id => getExhibit(library, { id }).fileId));
  const pages = startOcr(engine.stores, fileIds, ['skipped', 'failed'], operation.at);
  return { pages };
}

export function showWords(
  { library, text }: ReadingDesk,
  { id, page }: CheckedInputOf<'exhibits.words'>,
): OutputOf<'exhibits.words'> {
  const { fileId } = getExhibit(library, { id });
  const words = wordsOfScan(text, fileId, page);
  const shown = onePage(text, fileId, page);
  if (words === null || shown === undefined) return null;
  const corrected = typeof scanOf(text, fileId, page)?.corrected === 'string';
  const length = words.reduce((sum, word) => sum + word.gap.length + word.text.length, 0);
  // What the file itself says of the page stands before what was recognised.
  let at = shown.text.length - length;
  return {
    width: shown.width,
    height: shown.height,
    words: words.map(({ gap, ...word }) => {
      const start = at + gap.length;
      at = start + word.text.length;
      return { ...word, start: corrected ? null : start };
    }),
  };
}

export function correctText(
  { library, text, operation }: WritingDesk,
  { id, page, text: corrected }: CheckedInputOf<'exhibits.correctText'>,
): Done {
  const { fileId, uid, number } = getExhibit(library, { id });
  if (scanOf(text, fileId, page) === undefined)
    throw new Failure(
      'unsupported',
      `Page ${page} of ${number} has text of its own, which is never changed. Only what a machine reads in a picture can be corrected.`,
    );
  if (corrected !== null && corrected === onePage(text, fileId, page)?.text)
    throw new Failure('invalid', `Page ${page} of ${number} says this already. Change its text before you save it.`);
  correctPage(operation, fileId, page, corrected);
  operation.about(uidBytes(uid));
  operation.tell({ page });
  return done;
}
