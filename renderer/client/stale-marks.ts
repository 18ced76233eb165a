/** Milliseconds between two rounds of asking again: an import tells of changes hundreds of times in a second. */
const askAgainEvery = 150;

/**
 * Collects what has become old. The first mark is passed on at once, so that a person's own edit shows without delay;
 * those that follow closely are passed on together.
 */
export function staleMarks(askAgain: (prefixes: readonly string[]) => unknown): {
  mark(prefixes: readonly string[]): void;
  stop(): void;
} {
  const marked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pass = (): void => {
    timer = undefined;
    if (marked.size === 0) return;
    const prefixes = [...marked];
    marked.clear();
    timer = setTimeout(pass, askAgainEvery);
    askAgain(prefixes);
  };
  return {
    mark: prefixes => {
      for (const prefix of prefixes) marked.add(prefix);
      if (timer === undefined) pass();
    },
    stop: () => clearTimeout(timer),
  };
}
