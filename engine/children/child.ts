import { memoryWord } from './memory-watch.ts';
import type { ChildProgram } from './programs.ts';

/** What a child process is started for. */
export type ChildRequest = {
  readonly program: ChildProgram;
  /** Bytes of memory that it may use, resident. It is told as the first argument, and keeps to it by its memory watch. */
  readonly memoryLimit: number;
  /** One more folder that it may read. It is told as the second argument. */
  readonly folder?: string | undefined;
};

/** What a child process is told as it starts: `process.argv` from the third on. */
export const argumentsOf = ({ memoryLimit, folder }: Omit<ChildRequest, 'program'>): string[] => [
  String(memoryLimit),
  ...(folder === undefined ? [] : [folder]),
];

/** How a process ended: what it wrote to its error output, the last of it. */
export type Ended = { readonly output: string };

/** A child process as the engine sees it, whichever shell has started it. */
export type Child = {
  /** To a process that is gone, nothing is sent; `ended` tells. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Ends it at once. */
  kill(): void;
  /** Resolves when it is gone and everything that it said has been heard, also when it could not be started. */
  readonly ended: Promise<Ended>;
};

/** Starts a child process behind its walls. Throws when that cannot even be tried. */
export type StartChild = (request: ChildRequest) => Child;

/** Bytes of the error output kept: enough for the sentence in which V8 says that its heap is full. */
const keptOutput = 8 * 1024;

/** Adds to what is kept of an error output. */
export const keepOutput = (kept: string, data: Buffer): string => (kept + data.toString('latin1')).slice(-keptOutput);

/** Whether a process ended because it needed more memory than it may use. */
export const endedForMemory = ({ output }: Ended): boolean =>
  output.includes(memoryWord) || /heap out of memory|Allocation failed|memory allocation of/iu.test(output);
