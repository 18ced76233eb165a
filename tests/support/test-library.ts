import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Case } from '../../contract/cases.ts';
import type { Verification } from '../../contract/custody.ts';
import type { FailureCode } from '../../contract/failure.ts';
import type { Import, ImportItem } from '../../contract/imports.ts';
import type { CallName, InputOf, OutputOf } from '../../contract/index.ts';
import type { Job } from '../../contract/jobs.ts';
import { type Library, type OpenOptions, createLibrary, openLibrary } from '../../engine/open.ts';
import { startBuiltChild } from './built-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A real library in a temporary folder, closed when the test ends. */
export type TestLibrary = {
  readonly folder: string;
  /** The library that is open now. */
  library(): Library;
  /** What a call gives. Throws when it is refused. */
  call<Name extends CallName>(name: Name, input: InputOf<Name>): OutputOf<Name>;
  /** The code and the sentence of a call that is refused. Throws when it is not. */
  refused(name: string, input: unknown): { readonly code: FailureCode; readonly message: string };
  /** Waits for all work, and gives the job. */
  job(id: number): Promise<Job>;
  addCase(reference: string): Case;
  /** Imports paths into a case and waits until their text is read too. */
  take(caseId: number, ...paths: string[]): Promise<{ readonly ledger: Import; readonly items: readonly ImportItem[] }>;
  verify(): Promise<Verification>;
  close(): Promise<void>;
  reopen(options?: OpenOptions): Promise<void>;
};

/** Makes a library, or opens the one in `options.folder` when `options.existing` says so. Pages that are pictures wait, unless it shall `recognise` them; so does going through text, unless it shall `study`. Errors of the program itself fail the test, unless `onError` takes them. */
export async function testLibrary(
  options: OpenOptions & { readonly folder?: string; readonly existing?: boolean } = {},
): Promise<TestLibrary> {
  const { folder = join(temporaryFolder(), 'library'), existing, ...opening } = options;
  const errors: unknown[] = [];
  const settings: OpenOptions = {
    actor: 'Tester',
    recognise: false,
    study: false,
    startChild: startBuiltChild,
    onError: error => errors.push(error),
    ...opening,
  };
  let library = existing
    ? await openLibrary(folder, settings)
    : await createLibrary(folder, { ...settings, name: 'Harbour' });
  onTestFinished(async () => {
    await library.close();
    if (errors.length > 0) throw errors[0];
  });

  const own: TestLibrary = {
    folder,
    library: () => library,
    call: (name, input) => {
      const reply = library.answer(name, input);
      if (!reply.ok) throw new Error(`${name} was refused (${reply.code}): ${reply.message}`, { cause: errors[0] });
      return reply.value as never;
    },
    refused: (name, input) => {
      const reply = library.answer(name, input);
      if (reply.ok) throw new Error(`${name} was not refused: ${JSON.stringify(reply.value)}`);
      if (!/^\S.{15,}\.$/s.test(reply.message)) throw new Error(`This is no sentence: ${reply.message}`);
      return { code: reply.code, message: reply.message };
    },
    job: async id => {
      await library.whenIdle();
      return own.call('jobs.get', { id });
    },
    addCase: reference => own.call('cases.create', { title: `Case ${reference}`, reference }),
    take: async (caseId, ...paths) => {
      const { importId } = own.call('imports.start', { caseId, paths });
      await library.whenIdle();
      const items = own.call('imports.items', { id: importId, limit: 1000 }).rows;
      return { ledger: own.call('imports.get', { id: importId }), items };
    },
    verify: async () => {
      const { state, result, failure } = await own.job(own.call('custody.verify', {}).jobId);
      if (state !== 'done') throw new Error(`The verification did not end well: ${failure?.message ?? state}`);
      return result as Verification;
    },
    close: () => library.close(),
    reopen: async (again = {}) => {
      await library.close();
      library = await openLibrary(folder, { ...settings, ...again });
    },
  };
  return own;
}
