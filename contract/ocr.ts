import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, id, prose } from './shapes.ts';

/** How the words of a page came to be text, where they are in a picture. */
export type PageScan = {
  /** `skipped`: nobody asked for it, or it was cancelled. */
  readonly state: 'waiting' | 'skipped' | 'done' | 'failed';
  /** Why it could not be recognised, and what to do. */
  readonly problem: string | null;
  /** How sure the machine is of what it read, 0 to 100; null while it has not. */
  readonly confidence: number | null;
  /** A person's text stands in the place of the machine's. */
  readonly corrected: boolean;
  /** What the machine read, '' while it has not. */
  readonly machineText: string;
};

/** A word on a page that a machine read: its box in points from the top left of the page as shown. */
export type PageWord = {
  readonly text: string;
  /** Where it begins in the page's text, in characters; null when a person's text stands there. */
  readonly start: number | null;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** 0 to 100. */
  readonly confidence: number;
};

export type PageWords = { readonly width: number; readonly height: number; readonly words: readonly PageWord[] };

/** How far the recognising of pages is: of those that came since the queue was empty last. */
export type OcrStatus = {
  readonly done: number;
  readonly total: number;
  /** Pages still to come. */
  readonly waiting: number;
  /** Pages of the library that could not be recognised, ever. */
  readonly failed: number;
  readonly paused: boolean;
  /** A page is being recognised now. Otherwise the queue is empty, paused, or lets other work go first. */
  readonly working: boolean;
  /** Seconds that the rest will take; null while that is not known. */
  readonly secondsLeft: number | null;
};

/** A page that could not be recognised, in an exhibit that has it. */
export type FailedPage = {
  readonly exhibitId: number;
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly page: number;
  /** What is wrong, and what to do. */
  readonly problem: string;
};

const page = z.int().min(1).max(65_535);

export const ocrCalls = {
  'ocr.status': reads(z.object({})).returns<OcrStatus>(),
  /** Pages whose words are in a picture, of the library or of a case, by how far they are. */
  'ocr.pages': reads(z.object({ caseId: id.optional() })).returns<Readonly<Record<PageScan['state'], number>>>(),
  /** Pages that could not be recognised, of the library or of a case, and how many exhibits and pages they are. */
  'ocr.failed': reads(z.object({ caseId: id.optional(), limit: z.int().min(1).max(1000).default(200) })).returns<{
    readonly pages: readonly FailedPage[];
    readonly total: number;
    /** All exhibits with such a page, for trying them again. */
    readonly exhibitIds: readonly number[];
  }>(),
  'ocr.pause': writes(z.object({ paused: z.boolean() })).returns<Done>(),
  /** What is on the screen, or a whole case, goes before all else. Changes nothing but the order. */
  'ocr.wanted': reads(z.union([z.object({ exhibitId: id, page }), z.object({ caseId: id })])).returns<Done>(),
  /** Has pages recognised that were skipped or failed. */
  'ocr.start': writes(
    z.union([z.object({ exhibitIds: z.array(id).min(1).max(100_000) }), z.object({ caseId: id })]),
  ).returns<{ readonly pages: number }>(),
  /** The words of a page that a machine read, for marking them in the picture; null when it has not read the page. */
  'exhibits.words': reads(z.object({ id, page })).returns<PageWords | null>(),
  /** Puts a text in the place of what a machine read; null takes it away again. */
  'exhibits.correctText': writes(z.object({ id, page, text: prose.nullable() })).returns<Done>(),
};
