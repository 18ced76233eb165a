/** Milliseconds between two rounds of asking again: an import tells of changes hundreds of times in a second. */
const askAgainEvery = 150;

/**
 * Collects what has become old. The first mark is passed on at once, so that a person's own edit shows without delay;
 * those that follow closely are passed on together, and not before what was asked again last has been answered: an
 * answer that takes longer than the marks need to come would otherwise be given up each time, and never be shown.
 */
export function staleMarks(askAgain: (prefixes: readonly string[]) => void | Promise<unknown>): {
  mark(prefixes: readonly string[]): void;
  stop(): void;
} {
  const marked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  const pass = (): void => {
    timer = undefined;
    if (marked.size === 0 || isAsking) return;
    const prefixes = [...marked];
    marked.clear();
    timer = setTimeout(pass, askAgainEvery);
    isAsking = true;
    // What fails is said where it was to be shown.
    void Promise.resolve(askAgain(prefixes))
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
        if (timer === undefined) pass();
      });
  };
  return {
    mark: prefixes => {
      for (const prefix of prefixes) marked.add(prefix);
      if (timer === undefined) pass();
    },
    stop: () => {
      clearTimeout(timer);
      marked.clear();
    },
  };
}
