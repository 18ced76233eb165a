import { partsMissing } from '../problems.ts';
import { ReadingFailure } from '../reading.ts';
import type { ReadingProblem } from '../extraction.ts';

export type Attempts = {
  /** Reads something without which the document is still worth having; undefined when it is damaged. */
  attempt<Result>(work: () => Promise<Result> | Result): Promise<Result | undefined>;
  /** Says how much was damaged; undefined when nothing was. */
  readonly problem: ReadingProblem | undefined;
};

/** Keeps count of parts that could not be read beside a document's main text. */
export function startAttempts(): Attempts {
  let damaged = 0;
  return {
    async attempt(work) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ReadingFailure)) throw error;
        damaged += 1;
        return undefined;
      }
    },
    get problem() {
      return damaged === 0 ? undefined : partsMissing(damaged);
    },
  };
}
