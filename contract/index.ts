import type { z } from 'zod';
import type { Call, Effect } from './call.ts';
import { caseCalls } from './cases.ts';
import { chatCalls } from './chats.ts';
import { citationCalls } from './citations.ts';
import { conflictCalls } from './conflicts.ts';
import { countCalls } from './counts.ts';
import { custodyCalls } from './custody.ts';
import { dateCalls } from './dates.ts';
import { draftCalls } from './drafts.ts';
import { entityCalls } from './entities.ts';
import { exhibitCalls } from './exhibits.ts';
import { exportCalls } from './exports.ts';
import { factCalls } from './facts.ts';
import { highlightCalls } from './highlights.ts';
import { historyCalls } from './history.ts';
import { importCalls } from './imports.ts';
import { jobCalls } from './jobs.ts';
import { knownListCalls } from './known-lists.ts';
import { libraryCalls } from './library.ts';
import { noteCalls } from './notes.ts';
import { passwordCalls } from './passwords.ts';
import { ocrCalls } from './ocr.ts';
import { reportCalls } from './report.ts';
import { searchCalls } from './search.ts';
import { similarCalls } from './similar.ts';
import { suggestionCalls } from './suggestions.ts';
import { tagCalls } from './tags.ts';
import { viewingCalls } from './viewing.ts';

/** Every call that the engine answers. All other shapes (handlers, transports, clients) are derived from this. */
export const contract = {
  ...libraryCalls,
  ...caseCalls,
  ...exhibitCalls,
  ...viewingCalls,
  ...chatCalls,
  ...tagCalls,
  ...citationCalls,
  ...highlightCalls,
  ...dateCalls,
  ...noteCalls,
  ...draftCalls,
  ...factCalls,
  ...entityCalls,
  ...countCalls,
  ...conflictCalls,
  ...searchCalls,
  ...suggestionCalls,
  ...similarCalls,
  ...importCalls,
  ...knownListCalls,
  ...passwordCalls,
  ...jobCalls,
  ...ocrCalls,
  ...custodyCalls,
  ...historyCalls,
  ...reportCalls,
  ...exportCalls,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller hands in. */
export type InputOf<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What a handler gets: checked, trimmed, with defaults. */
export type CheckedInputOf<Name extends CallName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends CallName> =
  Contract[Name] extends Call<Effect, z.ZodType, infer Output> ? Output : never;
export type EffectOf<Name extends CallName> = Contract[Name]['effect'];
