import type { LibraryEvent } from '../contract/events.ts';
import type { Author } from '../db/change/operation.ts';
import type { OpenStore } from '../db/store/open.ts';
import type { Vault } from '../db/vault/vault.ts';
import type { StartChild } from './children/child.ts';
import type { ExtractorPool } from './extract/pool.ts';
import type { PasswordsInHand } from './intake/passwords-in-hand.ts';
import type { Jobs } from './jobs/runner.ts';
import type { OcrQueue } from './ocr/queue.ts';
import type { OfficePages } from './office-pages/serve-laid-out.ts';
import type { Thumbnails } from './preview/thumbnails.ts';
import type { Search } from './search/search.ts';
import type { StudyQueue } from './study/study-queue.ts';

/** The parts of an open library that its work needs. Made in open.ts; nothing else holds state. */
export type Engine = {
  readonly stores: OpenStore;
  readonly vault: Vault;
  readonly extractors: ExtractorPool;
  /** One process, apart from the extractors: it holds much more, works for hours, and nobody waits for it. */
  readonly recognisers: ExtractorPool;
  readonly ocr: OcrQueue;
  readonly thumbnails: Thumbnails;
  readonly officePages: OfficePages;
  /** One process that goes through text that was read, and looks at pictures. */
  readonly students: ExtractorPool;
  readonly study: StudyQueue;
  /** Where files wait that a browser has brought; undefined where there is no such place. */
  readonly uploadsFolder: string | undefined;
  /** How the shell starts child processes; undefined for Node's own way. */
  readonly startChild: StartChild | undefined;
  readonly search: Search;
  readonly passwords: PasswordsInHand;
  readonly author: Author;
  jobs(): Jobs;
  /** Called after each commit that changed records: brings search up to date and tells whoever listens. */
  recordsChanged(changed: Iterable<readonly [noun: ChangedNoun, ids: Iterable<number>]>): void;
  onError(error: unknown): void;
};

export type ChangedNoun = Extract<LibraryEvent, { kind: 'changed' }>['noun'];
