import { availableParallelism, totalmem } from 'node:os';
import type { ChatSource } from '../../contract/chat-source.ts';
import type { ReadAs } from '../../contract/read-as.ts';
import { Failure } from '../../contract/failure.ts';
import type { StartChild } from '../children/child.ts';
import { startNodeChild } from '../children/start-node-child.ts';
import { cancelled, type FileBytes } from './conversation.ts';
import { extractFile } from './extract-file.ts';
import type { Child, Extraction, LostChild, PageText, PageWords, ReadingProblem } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import { extractorProcesses } from './processes.ts';
import { ChildBroken } from './incoming-child.ts';
import { pageWords } from './page-words.ts';
import { type PictureRequest, pictureOf } from './picture.ts';
import type { DrawnPicture } from './pictures/picture-messages.ts';
import { previewFile } from './preview.ts';
import type { PreviewKind } from './preview-messages.ts';
import { sourceOfFile } from './source-file.ts';
import { type RecogniseRequest, recognise } from './recognise.ts';
import { type LookRequest, type StudyRequest, look, study } from './study.ts';
import type { PictureLook, StudiedText } from './study/studied.ts';

export type ExtractRequest = {
  readonly bytes: FileBytes;
  /** The file's name: for display, and as a tie-breaker between kinds of text. */
  readonly name: string;
  /** Tried one after the other when the file needs a password. */
  readonly passwords?: readonly string[] | undefined;
  /** How a person has said that the file is read. */
  readonly readAs?: ReadAs | undefined;
};

export type ExtractorPool = {
  /**
   * Reads one file in an extractor process. Pages arrive in order, in batches of at most 64 pages or about 1 MB of text,
   * before the promise resolves; the next batches are not read before `onPages` is done. So do children: those that fit
   * in a message together, larger ones alone, with bytes that must be read to their end (what they throw, such as a
   * ChildBroken, means that the child is lost). `onChildren` may give the reason why no more are wanted; without
   * it, children are read and not kept.
   * Never rejects for what the file did: that is outcome 'failed' with a problem.
   * @throws Failure 'cancelled' on abort, 'internal' when no process can be started; and whatever `bytes`, `onPages` or `onChildren` throw
   */
  extract(
    request: ExtractRequest,
    options: {
      readonly signal?: AbortSignal;
      onPages(pages: readonly PageText[]): void | Promise<void>;
      onChildren?(children: readonly (Child | LostChild)[]): Promise<ReadingProblem | undefined>;
    },
  ): Promise<Extraction>;
  /**
   * The words of one page of a PDF with their boxes, in points from the top left of the page as shown.
   * @throws Failure 'unsupported' when the file cannot be read, 'not-found' when it has no such page, 'cancelled', 'internal'
   */
  words(
    request: { readonly bytes: FileBytes; readonly page: number; readonly password?: string },
    options?: { readonly signal?: AbortSignal },
  ): Promise<PageWords>;
  /**
   * A file as a page of HTML to look at, without anything that runs, loads or leads elsewhere.
   * @throws Failure 'unsupported' when the file cannot be read, 'cancelled', 'internal'
   */
  preview(
    request: { readonly bytes: FileBytes; readonly kind: PreviewKind; readonly passwords?: readonly string[] },
    options?: { readonly signal?: AbortSignal },
  ): Promise<string>;
  /**
   * The beginning of text, of a web page or of a workbook as rows and lines, to choose by how it is read as a chat.
   * @throws Failure 'unsupported' when the file cannot be read, 'cancelled', 'internal'
   */
  source(
    request: { readonly bytes: FileBytes; readonly mediaType: string; readonly passwords?: readonly string[] },
    options?: { readonly signal?: AbortSignal },
  ): Promise<ChatSource>;
  /**
   * A page of a file as a picture that every browser shows.
   * @throws Failure 'unsupported' when there is none, 'cancelled', 'internal'
   */
  picture(
    request: Pick<PictureRequest, 'bytes' | 'order' | 'passwords'>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<DrawnPicture>;
  /**
   * Has pages of one file recognised that are pictures, one by one: `next` takes what came of the last one and gives the
   * number of another, or undefined. Never rejects for what the file did: that is the problem, and when the process was
   * lost, it concerns the page that was given last.
   * @throws Failure 'cancelled' on abort, 'internal' when no process can be started; and whatever `bytes` or `next` throw
   */
  recognise(
    request: Pick<RecogniseRequest, 'bytes' | 'mediaType' | 'passwords'>,
    options: Pick<RecogniseRequest, 'next'> & { readonly signal?: AbortSignal },
  ): Promise<ReadingProblem | undefined>;
  /**
   * Looks for what may be worth keeping on pages whose text was read. Undefined when the process was lost over them, which
   * says that of this text nothing can be told.
   * @throws Failure 'cancelled' on abort, 'internal' when no process can be started
   */
  study(
    request: Pick<StudyRequest, 'kind' | 'pages'>,
    options: { readonly signal: AbortSignal },
  ): Promise<StudiedText | undefined>;
  /** How a picture looks; null when it cannot be told. Throws as `study` does, and what `bytes` throws. */
  look(
    request: Pick<LookRequest, 'bytes' | 'mediaType'>,
    options: { readonly signal: AbortSignal },
  ): Promise<PictureLook>;
  /** Ends all processes but one that wait for a file: somebody else needs their memory. */
  shrink(): void;
  /** The most processes there will be. */
  readonly size: number;
  /** Ends all processes. What is under way or waiting is rejected with 'cancelled'. */
  close(): Promise<void>;
};

export type ExtractorOptions = {
  /**
   * Processes. Default: one per core, as far as the machine has the memory. Reading is the slowest part of an import and
   * the engine mostly waits for it, so a core kept free would stay idle.
   */
  readonly count?: number;
  /** Bytes a process may use, resident, beside the bytes of the file it reads. */
  readonly memoryLimit?: number;
  /** Milliseconds a process may work on one file without handing over a page or asking for bytes. */
  readonly timeLimit?: number;
  /** Files after which a process is replaced, also when it has not grown. */
  readonly filesPerProcess?: number;
  /** Starts a child process; the desktop shell brings its own way. */
  readonly startChild?: StartChild | undefined;
};

/** Bytes that a machine has for each process: most take 150 MB, and a laptop of eight cores must stay usable. */
const memoryOfMachine = 2_000_000_000;
/** Real documents stay below 250 MB; what needs more is a bomb or a broken file. */
const defaultMemoryLimit = 500_000_000;
/** The slowest honest page measured took 13 s on a busy machine. */
const defaultTimeLimit = 60_000;
/** To start one takes a second; what it holds on to shows in its memory. */
const defaultFilesPerProcess = 10_000;
/** Reads children to their end, as whoever hands them over waits for that. */
async function letGo(children: readonly (Child | LostChild)[]): Promise<undefined> {
  for (const child of children) {
    if (!('bytes' in child) || child.bytes instanceof Uint8Array) continue;
    const pieces = child.bytes[Symbol.asyncIterator]();
    try {
      while ((await pieces.next()).done !== true);
    } catch (error) {
      if (!(error instanceof ChildBroken)) throw error;
    }
  }
}

/** Makes a pool of extractor processes. They are started when first needed. */
export function startExtractors(options: ExtractorOptions = {}): ExtractorPool {
  const size = Math.max(1, options.count ?? Math.min(availableParallelism(), Math.floor(totalmem() / memoryOfMachine)));
  const { memoryLimit = defaultMemoryLimit, startChild = startNodeChild } = options;
  const { filesPerProcess = defaultFilesPerProcess } = options;
  const processes = extractorProcesses({ memoryLimit, startChild, filesPerProcess });
  const timeLimit = options.timeLimit ?? defaultTimeLimit;
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  /** Waits for one of the places in the pool. */
  async function enter(signal: AbortSignal): Promise<void> {
    if (busy < size) {
      busy += 1;
      return;
    }
    const turn = Promise.withResolvers<void>();
    const giveUp = () => {
      const position = waiting.indexOf(turn.resolve);
      if (position >= 0) waiting.splice(position, 1);
      turn.reject(cancelled());
    };
    waiting.push(turn.resolve);
    signal.addEventListener('abort', giveUp, { once: true });
    await turn.promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  function leave(): void {
    const next = waiting.shift();
    // The place goes straight to the next in line, so that a newcomer cannot take it first.
    if (next === undefined) busy -= 1;
    else next();
  }

  async function inProcess<Result extends { spent: boolean }>(
    callerSignal: AbortSignal | undefined,
    work: (extractor: Extractor, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const signal = callerSignal === undefined ? closing.signal : AbortSignal.any([callerSignal, closing.signal]);
    if (signal.aborted) throw cancelled();
    await enter(signal);
    try {
      const place = await processes.take();
      let spent = true;
      try {
        if (signal.aborted) throw cancelled();
        const result = await work(place.extractor, signal);
        spent = result.spent;
        return result;
      } finally {
        await processes.giveBack(place, spent);
      }
    } finally {
      leave();
    }
  }

  /** Keeps count of what is under way, so that closing can wait for it. */
  async function tracked<Result>(work: Promise<Result>): Promise<Result> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  return {
    size,
    shrink: processes.shrink,
    async extract(request, { signal, onPages, onChildren = letGo }) {
      const result = await tracked(
        inProcess(signal, (extractor, stop) =>
          extractFile(extractor, { ...request, onPages, onChildren, timeLimit, signal: stop }),
        ),
      );
      return result.extraction;
    },
    async words(request, { signal } = {}) {
      const result = await tracked(
        inProcess(signal, (extractor, stop) => pageWords(extractor, { ...request, timeLimit, signal: stop })),
      );
      if (result.words instanceof Failure) throw result.words;
      return result.words;
    },
    async preview(request, { signal } = {}) {
      const { page } = await tracked(
        inProcess(signal, (extractor, stop) => previewFile(extractor, { ...request, timeLimit, signal: stop })),
      );
      if (page instanceof Failure) throw page;
      return page;
    },
    async source(request, { signal } = {}) {
      const { source } = await tracked(
        inProcess(signal, (extractor, stop) => sourceOfFile(extractor, { ...request, timeLimit, signal: stop })),
      );
      if (source instanceof Failure) throw source;
      return source;
    },
    async picture(request, { signal } = {}) {
      const { picture } = await tracked(
        inProcess(signal, (extractor, stop) => pictureOf(extractor, { ...request, timeLimit, signal: stop })),
      );
      if (picture instanceof Failure) throw picture;
      return picture;
    },
    async recognise(request, { signal, next }) {
      const { problem } = await tracked(
        inProcess(signal, (extractor, stop) => recognise(extractor, { ...request, next, timeLimit, signal: stop })),
      );
      return problem;
    },
    async study(request, { signal }) {
      const { studied } = await tracked(
        inProcess(signal, (extractor, stop) => study(extractor, { ...request, timeLimit, signal: stop })),
      );
      return studied;
    },
    async look(request, { signal }) {
      const { seen } = await tracked(
        inProcess(signal, (extractor, stop) => look(extractor, { ...request, timeLimit, signal: stop })),
      );
      return seen;
    },
    async close() {
      closing.abort();
      await Promise.all([processes.close(), Promise.allSettled(underWay)]);
    },
  };
}
