import { renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { Failure, type Reply } from '../../contract/failure.ts';
import { type HostCallName, type HostCheckedInputOf, type HostOutputOf, hostCalls } from '../../contract/host.ts';
import type { HostEvent } from '../../contract/wire.ts';
import type { StartChild } from '../children/child.ts';
import { type Library, type OpenOptions, createLibrary, openLibrary } from '../open.ts';
import { program } from '../program.ts';
import { addOffice, officeThere, removeOffice } from '../office-pages/add.ts';
import { officePackage } from '../office-pages/package.ts';
import { uploadFolder } from '../intake/roots.ts';
import { systemUser } from '../system-user.ts';
import { uploadsFolder } from './data-folder.ts';
import { isLibraryFolder, listFolder } from './folders.ts';
import { measure } from './measure.ts';
import { type MachineFile, openMachineFile } from './machine-file.ts';
import { asideVerifier } from './verify-aside.ts';

export type HostOptions = {
  /** Where the program keeps its own small file on this machine, and where new libraries go. */
  readonly dataFolder: string;
  /** Who works, for the custody log; goes before what is set in the window. */
  readonly actor?: string | undefined;
  /** Fills the sample library. */
  loadSamples(library: Library): Promise<void>;
  readonly now?: () => number;
  readonly onError?: (error: unknown) => void;
  /** Starts the processes that read and typeset: Node's own fork unless told. */
  readonly startChild?: StartChild | undefined;
};

/** The program as a shell sees it: it may have one library open, and answers for both. */
export type Host = {
  /** Answers one call, to the program or to the open library; never rejects. */
  answer(name: string, input: unknown): Promise<Reply<unknown>>;
  listen(listener: (event: HostEvent) => void): () => void;
  /** Content of the open library for a path such as /original/12: see bytes.ts. */
  bytes(request: Request): Promise<Response>;
  close(): Promise<void>;
};

type Open = {
  readonly library: Library;
  readonly folder: string;
  readonly name: string;
  readonly encrypted: boolean;
  readonly readOnly: boolean;
  stop(): void;
};
type HostHandlers = {
  readonly [Name in HostCallName]: (input: HostCheckedInputOf<Name>) => Promise<HostOutputOf<Name>>;
};

const done = { done: true } as const;
const noneOpen = 'No library is open. Open one first.';

export function startHost(options: HostOptions): Host {
  const now = options.now ?? Date.now;
  const onError =
    options.onError ?? ((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)));
  const machine: MachineFile = openMachineFile(join(options.dataFolder, 'machine.json'));
  const uploads = uploadsFolder(options.dataFolder);
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const aside = asideVerifier(emit, now);
  let open: Open | undefined;
  const demandOpen = (): Open => {
    if (!open) throw new Failure('locked', noneOpen);
    return open;
  };
  /** Opening and closing take their turns: a second click must not open a library twice. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  const openOptions = (passphrase: string | undefined): OpenOptions => {
    const actor = options.actor ?? machine.read().settings.actor;
    const { startChild } = options;
    const who = actor === '' ? {} : { actor };
    const officeFolder = (): string | undefined => officeThere(options.dataFolder);
    const passed = passphrase ? { passphrase } : {};
    return { ...passed, ...who, now, onError, startChild, uploadsFolder: uploads, officeFolder };
  };

  const show = (library: Library, folder: string): void => {
    const reply = library.answer('library.summary', {});
    if (!reply.ok) throw new Failure(reply.code, reply.message, reply.details);
    const { name, encrypted, readOnly } = reply.value as { name: string; encrypted: boolean; readOnly: boolean };
    open = { library, folder, name, encrypted, readOnly, stop: library.listen(emit) };
    try {
      machine.remember({ folder, name, encrypted, openedAt: now() });
    } catch (error) {
      // Such as on a full disk: the library is open all the same, and only the list of recent ones does not know it.
      onError(error);
    }
    emit({ kind: 'library', open: true });
  };

  const closeOpen = async (): Promise<void> => {
    const closing = open;
    if (!closing) return;
    open = undefined;
    await aside.stop();
    closing.stop();
    try {
      await closing.library.close();
    } finally {
      emit({ kind: 'library', open: false });
    }
  };

  const replaceWith = (folder: string, begin: () => Promise<Library>): Promise<typeof done> =>
    inTurn(async () => {
      const library = await openOther(begin);
      show(library, folder);
      return done;
    });
  // The one that is open stays open when the other one cannot be opened, unless it is the same.
  const openOther = async (begin: () => Promise<Library>): Promise<Library> => {
    const library = await begin();
    await closeOpen();
    return library;
  };

  /** Made under another name first: a library that is half filled must never be taken for the sample. */
  const makeSample = async (folder: string): Promise<void> => {
    const unfinished = `${folder}-being-made-${process.pid}`;
    try {
      const library = await createLibrary(unfinished, {
        ...openOptions(undefined),
        name: 'Sample library',
        // Whoever waits for the sample waits for its text; what is recognised and suggested follows while it is open.
        recognise: false,
        study: false,
      });
      try {
        await options.loadSamples(library);
      } finally {
        await library.close();
      }
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
    }
  };

  const handlers: HostHandlers = {
    'host.state': () => {
      const { recent, settings } = machine.read();
      return Promise.resolve({
        library: open
          ? { folder: open.folder, name: open.name, encrypted: open.encrypted, readOnly: open.readOnly }
          : null,
        recent: recent.map(one => ({ ...one, present: isLibraryFolder(one.folder) })),
        settings,
        machine: hostname(),
        user: systemUser(),
        version: program.version,
        librariesFolder: options.dataFolder,
        pathSeparator: sep,
        office: {
          isThere: officeThere(options.dataFolder) !== undefined,
          archive: officePackage.archive,
          version: officePackage.version,
        },
      });
    },
    'host.create': ({ folder: named, name, passphrase }) => {
      const folder = resolve(named);
      return replaceWith(folder, () => createLibrary(folder, { ...openOptions(passphrase), name }));
    },
    'host.open': ({ folder: named, passphrase, readOnly }) => {
      const folder = resolve(named);
      if (open?.folder === folder) return Promise.resolve(done);
      return replaceWith(folder, () => openLibrary(folder, { ...openOptions(passphrase), readOnly }));
    },
    'host.sample': () => {
      const folder = join(options.dataFolder, 'sample');
      if (open?.folder === folder) return Promise.resolve(done);
      return replaceWith(folder, async () => {
        if (!isLibraryFolder(folder)) await makeSample(folder);
        return openLibrary(folder, openOptions(undefined));
      });
    },
    'host.close': () =>
      inTurn(async () => {
        await closeOpen();
        return done;
      }),
    'host.changePassphrase': ({ old, replacement }) =>
      inTurn(async () => {
        await demandOpen().library.changePassphrase(old, replacement);
        return done;
      }),
    'host.verify': async () => {
      const { library, readOnly } = demandOpen();
      if (!readOnly)
        throw new Failure(
          'conflict',
          'This library can be written, so its verification belongs in its log: start it with custody.verify.',
        );
      return await aside.verify(library);
    },
    'host.stopVerifying': async () => {
      await aside.stop();
      return done;
    },
    'host.settings': changes => {
      const settings = machine.change(changes);
      emit({ kind: 'settings' });
      return Promise.resolve(settings);
    },
    'host.addOffice': async ({ archive }) => {
      await addOffice(resolve(archive), options.dataFolder);
      emit({ kind: 'settings' });
      return done;
    },
    'host.removeOffice': () => {
      removeOffice(options.dataFolder);
      emit({ kind: 'settings' });
      return Promise.resolve(done);
    },
    'host.forgetRecent': ({ folder }) => {
      machine.forget(folder);
      emit({ kind: 'settings' });
      return Promise.resolve(done);
    },
    'host.folder': ({ path }) => listFolder(path),
    'host.measure': ({ paths }) => measure(paths.map(path => uploadFolder(path, uploads) ?? path)),
  };

  const answerHost = async (name: HostCallName, input: unknown): Promise<unknown> => {
    const checked = hostCalls[name].input.safeParse(input);
    if (!checked.success)
      throw new Failure(
        'invalid',
        checked.error.issues[0]?.message ?? 'The input is not complete.',
        checked.error.issues,
      );
    return await (handlers[name] as (input: unknown) => Promise<unknown>)(checked.data);
  };

  return {
    answer: async (name, input) => {
      if (!Object.hasOwn(hostCalls, name)) {
        if (!open) return { ok: false, code: 'locked', message: noneOpen };
        return open.library.answer(name, input);
      }
      try {
        return { ok: true, value: await answerHost(name as HostCallName, input) };
      } catch (error) {
        if (error instanceof Failure)
          return {
            ok: false,
            code: error.code,
            message: error.message,
            ...(error.details === undefined ? {} : { details: error.details }),
          };
        onError(error);
        return {
          ok: false,
          code: 'internal',
          message: 'Something went wrong in the program. Nothing was changed. The log has the details.',
        };
      }
    },
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bytes: async request =>
      open ? await open.library.bytes(request) : new Response('No library is open', { status: 404 }),
    close: () => inTurn(closeOpen),
  };
}
