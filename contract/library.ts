import { z } from 'zod';
import { reads } from './call.ts';
import type { Uid } from './shapes.ts';

export type LibrarySummary = {
  readonly uid: Uid;
  readonly name: string;
  readonly folder: string;
  readonly encrypted: boolean;
  readonly readOnly: boolean;
  readonly cases: number;
  readonly exhibits: number;
  readonly files: number;
  /** Bytes of all originals together, each counted once. */
  readonly bytes: number;
  /** When every original was last found whole; null when that never happened. Milliseconds since 1970. */
  readonly verifiedAt: number | null;
  /** How many things the last verification found wrong; 0 when it found none, or there was none. */
  readonly problems: number;
  readonly openJobs: number;
};

export const libraryCalls = {
  'library.summary': reads(z.object({})).returns<LibrarySummary>(),
};
