import { basename, join, resolve } from 'node:path';
import { Failure } from '../contract/failure.ts';
import { type Library, type OpenOptions, createLibrary, openLibrary } from '../engine/open.ts';
import { dataFolder, uploadsFolder } from '../engine/host/data-folder.ts';
import { type Desk, deskOf } from './library/desk.ts';
import { askPassphrase, choosePassphrase } from './library/passphrase.ts';
import type { Messages } from './messages/messages.ts';
import type { Output, Streams } from './output/output.ts';

/** Options that every command takes. */
export type CommonOptions = {
  readonly library?: string | undefined;
  readonly actor?: string | undefined;
  readonly json?: true | undefined;
};

/** What a command works with. */
export type Shell = {
  readonly messages: Messages;
  readonly output: Output;
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted by the first Ctrl-C; the second one ends the process. */
  readonly stop: AbortSignal;
  readonly streams: Streams;
  readonly common: CommonOptions;
  /** Opens the library that is meant, works in it, and closes it whatever happens. */
  inLibrary<Result>(
    work: (desk: Desk) => Promise<Result> | Result,
    how?: {
      /** Whether pages that are pictures are recognised meanwhile. Left out, they wait: most commands are over in no time. */
      readonly recognise?: boolean;
      /** Whether text is gone through for suggestions meanwhile. Left out, it waits as well. */
      readonly study?: boolean;
    },
  ): Promise<Result>;
  /** Makes a library, works in it, and closes it whatever happens. */
  inNewLibrary<Result>(
    folder: string,
    options: {
      readonly name?: string | undefined;
      readonly encrypt?: boolean | undefined;
      readonly recognise?: boolean;
    },
    work: (desk: Desk) => Promise<Result> | Result,
  ): Promise<Result>;
  /** The same shell for another library. */
  at(folder: string): Shell;
  /** The run did what it could, and yet it ends with the exit code 1. */
  failed(): void;
};

export type ShellParts = Pick<
  Shell,
  'messages' | 'output' | 'environment' | 'stop' | 'streams' | 'common' | 'failed'
> & {
  /** Errors in the program itself. */
  onError(error: unknown): void;
};

export function createShell(parts: ShellParts): Shell {
  const { messages, output, environment, common, streams, onError } = parts;
  const words = messages.text;
  // An import of what a browser has brought goes on here too.
  const uploads = uploadsFolder(dataFolder(environment));
  const options: OpenOptions = { actor: common.actor, onError, uploadsFolder: uploads, recognise: false, study: false };
  const asking = { words, environment, streams };

  const work = async <Result>(library: Library, use: (desk: Desk) => Promise<Result> | Result): Promise<Result> => {
    try {
      const desk = deskOf(library);
      const { rebuilding, notRebuilt, recovered } = words.library;
      for (const what of library.rebuilt)
        output.remark((desk.ask('library.summary', {}).readOnly ? notRebuilt : rebuilding)(what));
      if (library.recoveredFrom) output.remark(recovered);
      return await use(desk);
    } finally {
      await library.close();
    }
  };

  const open = async (folder: string, work: { recognise: boolean; study: boolean }): Promise<Library> => {
    const opening = { ...options, ...work };
    try {
      return await openLibrary(folder, opening);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'not-found')
        throw new Failure('not-found', words.failure.noLibrary(folder), undefined, { cause: error });
      // Subtle: "locked" also means that another process has it open; only then the failure has that owner as details.
      if (error.code !== 'locked' || error.details !== undefined) throw error;
      return await openLibrary(folder, { ...opening, passphrase: await askPassphrase(asking) });
    }
  };

  return {
    ...parts,
    inLibrary: async (use, { recognise = false, study = false } = {}) =>
      work(await open(libraryFolder(common, environment), { recognise, study }), use),
    async inNewLibrary(folder, { name, encrypt, recognise = false }, use) {
      const place = resolve(folder);
      const passphrase = encrypt === true ? await choosePassphrase(asking) : undefined;
      return work(
        await createLibrary(place, { ...options, recognise, name: name ?? basename(place), passphrase }),
        use,
      );
    },
    at: folder => createShell({ ...parts, common: { ...common, library: folder } }),
  };
}

/** The library that is meant: --library, else CASEWRIGHT_LIBRARY, else the place for data of this system. */
function libraryFolder({ library }: CommonOptions, environment: NodeJS.ProcessEnv): string {
  const named = library ?? environment['CASEWRIGHT_LIBRARY'];
  return named === undefined || named === '' ? join(dataFolder(environment), 'library') : resolve(named);
}
