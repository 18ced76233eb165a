import { Failure } from '../../contract/failure.ts';
import type { ReadingProblem } from './extraction.ts';
import type { Extractor, Loss } from './extractor.ts';
import { type FromExtractor, pieceSize, type ToExtractor } from './messages.ts';

/** The bytes from `start` to `end` (exclusive). */
export type ByteRange = { readonly start: number; readonly end: number };

/** The bytes of a file: in memory, or to be read piece by piece, all or a range of them. `size` is what `read` will give in all. */
export type FileBytes = Uint8Array | { read(range?: ByteRange): AsyncIterable<Uint8Array>; readonly size: number };

/** What the engine answers: the end of the conversation, why it wants no more children, or a message of its own. */
export type Heard<Result> =
  | { readonly result: Result }
  | { readonly enough: ReadingProblem }
  | { readonly say: ToExtractor }
  | undefined;

export type Conversation<Result> = {
  readonly bytes: FileBytes;
  /** Makes the first message from the first piece of the file. */
  readonly begin: (first: Uint8Array, size: number) => ToExtractor;
  /** Takes one message; a result ends the conversation. The process is not answered before this is done. */
  readonly hear: (message: FromExtractor) => Promise<Heard<Result>>;
  /** Milliseconds the process may be silent. Time in which it waits for the engine does not count. */
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/**
 * Talks with a process about one file. Settles in every case: with the result, with the loss of the process,
 * or by throwing 'cancelled' or what the bytes or `hear` threw. After anything but a result the process must be ended.
 */
export async function converse<Result>(
  extractor: Extractor,
  conversation: Conversation<Result>,
): Promise<{ result: Result } | { lost: Loss | 'timeout' }> {
  const { bytes, hear, timeLimit, signal } = conversation;
  const outcome = Promise.withResolvers<{ result: Result } | { lost: Loss | 'timeout' }>();
  // Subtle: it may be rejected while the first piece is still being read, before anybody waits for it.
  outcome.promise.catch(() => undefined);
  const size = bytes instanceof Uint8Array ? bytes.length : bytes.size;
  const pieces = piecesOf(bytes);
  let patience: NodeJS.Timeout | undefined;
  let working = 0;
  let over = false;

  function wait(): void {
    clearTimeout(patience);
    // Subtle: the engine's part may end after the conversation; a timer begun then would keep the program alive.
    patience = working > 0 || over ? undefined : setTimeout(() => outcome.resolve({ lost: 'timeout' }), timeLimit);
  }

  /** Runs the engine's part; meanwhile the process is not blamed for being silent. */
  async function engineWorks(work: () => Promise<void>): Promise<void> {
    working += 1;
    wait();
    try {
      await work();
    } catch (error) {
      outcome.reject(error);
    } finally {
      working -= 1;
      wait();
    }
  }

  const heard = (message: FromExtractor) =>
    engineWorks(async () => {
      // What was on its way when the conversation ended concerns nobody any more.
      if (over) return;
      if (message.type === 'want') {
        extractor.send({ type: 'piece', bytes: await nextPiece(pieces) });
        return;
      }
      if (message.type === 'want-range') {
        extractor.send({ type: 'piece', bytes: await rangeOf(bytes, message) });
        return;
      }
      const answer = await hear(message);
      if (answer !== undefined && 'result' in answer) outcome.resolve(answer);
      else if (answer !== undefined && 'say' in answer) extractor.send(answer.say);
      else if (waitsForMore.has(message.type)) extractor.send({ type: 'taken', ...answer });
    });

  const cancel = () => outcome.reject(cancelled());
  signal.addEventListener('abort', cancel, { once: true });
  extractor.listen({
    message: message => void heard(message),
    lost: loss => outcome.resolve({ lost: loss }),
  });
  try {
    await engineWorks(async () => {
      extractor.send(conversation.begin(size === 0 ? new Uint8Array(0) : await nextPiece(pieces), size));
    });
    return await outcome.promise;
  } finally {
    over = true;
    clearTimeout(patience);
    signal.removeEventListener('abort', cancel);
    // Subtle: the process may be done before it has asked for every byte; the file must still be closed.
    await pieces.return?.();
  }
}

/** Messages after which the process waits until what they brought is stored. */
const waitsForMore: ReadonlySet<FromExtractor['type']> = new Set([
  'pages',
  'children',
  'child-begins',
  'child-piece',
  'child-ends',
]);

/** What a cancelled reading throws. */
export function cancelled(): Failure {
  return new Failure(
    'cancelled',
    'Reading was cancelled. The originals are stored unchanged; they can be read again at any time.',
  );
}

async function nextPiece(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const next = await pieces.next();
  if (next.done !== true) return next.value;
  throw becameShorter();
}

/** Subtle: what the process asks for is not trusted, as it may be in the hands of the file it reads. */
async function rangeOf(bytes: FileBytes, { start, end }: ByteRange): Promise<Uint8Array> {
  const size = bytes instanceof Uint8Array ? bytes.length : bytes.size;
  const length = end - start;
  if (!Number.isSafeInteger(start) || start < 0 || !(length > 0 && length <= pieceSize) || end > size)
    throw new Error(`An extractor process asked for the bytes ${start} to ${end} of ${size}`);
  if (bytes instanceof Uint8Array) return bytes.subarray(start, end);
  const whole = new Uint8Array(length);
  let filled = 0;
  for await (const piece of bytes.read({ start, end })) {
    whole.set(piece.subarray(0, length - filled), filled);
    filled += piece.length;
  }
  if (filled < length) throw becameShorter();
  return whole;
}

function becameShorter(): Failure {
  return new Failure(
    'integrity',
    'A file became shorter while it was read, so its text may be wrong. Verify the library before you go on.',
  );
}

/** Bytes of a large file that are sent with the first message: of photographs and archives little more is ever asked for. */
const firstOfLarge = 128 * 1024;

async function* piecesOf(bytes: FileBytes): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes instanceof Uint8Array) yield* inMessages(bytes);
  else {
    const first = bytes.size > pieceSize ? firstOfLarge : bytes.size;
    for await (const piece of bytes.read({ start: 0, end: first })) yield* inMessages(piece);
    if (first === bytes.size) return;
    for await (const piece of bytes.read({ start: first, end: bytes.size })) yield* inMessages(piece);
  }
}

function* inMessages(piece: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < piece.length; at += pieceSize) yield piece.subarray(at, at + pieceSize);
}
