import type { Child, ChildFacts, ReadingProblem } from './extraction.ts';

/** Ends the bytes of a child that could not be taken out to its end. */
export class ChildBroken extends Error {
  override readonly name = 'ChildBroken';
  readonly problem: ReadingProblem;

  constructor(problem: ReadingProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A large child on its way: pieces come in at one end, and whoever stores it reads them at the other. */
export type IncomingChild = {
  /** Resolves when the piece has been read; or with what storing it gave, when nobody reads any more. */
  take(piece: Uint8Array): Promise<ReadingProblem | undefined>;
  /** With a problem, whoever reads gets a ChildBroken. Gives what storing it gave. */
  end(problem: ReadingProblem | undefined): Promise<ReadingProblem | undefined>;
  /** For a child that will not be ended: makes the reading fail and waits until it has. Does nothing after `end`. */
  abandon(): Promise<void>;
};

/** Begins a child; `store` is called at once and reads its bytes. */
export function incomingChild(
  facts: ChildFacts,
  store: (child: Child) => Promise<ReadingProblem | undefined>,
): IncomingChild {
  let piece = Promise.withResolvers<Uint8Array | undefined>();
  let read = Promise.withResolvers<void>();
  let isOver = false;

  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const next = await piece.promise;
      if (next === undefined) return;
      piece = Promise.withResolvers();
      yield next;
      // Asked for the next one: this one has been dealt with.
      const done = read;
      read = Promise.withResolvers();
      done.resolve();
    }
  }

  const stored = store({ ...facts, bytes: bytes() });
  // Subtle: it may fail while the next piece is still awaited; `end` and `take` tell.
  stored.catch(() => undefined);

  function fail(cause: Error): void {
    // Subtle: nobody may be reading any more.
    piece.promise.catch(() => undefined);
    piece.reject(cause);
  }

  return {
    async take(next) {
      const done = read.promise;
      piece.resolve(next);
      return (await Promise.race([done, stored])) ?? undefined;
    },
    async end(problem) {
      isOver = true;
      if (problem) fail(new ChildBroken(problem));
      else piece.resolve(undefined);
      return await stored;
    },
    async abandon() {
      if (isOver) return;
      isOver = true;
      fail(new Error('The reading ended before the child did'));
      await Promise.allSettled([stored]);
    },
  };
}
