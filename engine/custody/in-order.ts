/**
 * Works on some items at once and gives what came of them in the items' order. Ends with the first failure, once what
 * was under way has ended.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }, void, undefined> {
  const running: { readonly item: Item; readonly working: Promise<Result> }[] = [];
  try {
    for (const item of items) {
      const working = work(item);
      // It may fail before its turn comes; the failure is raised then.
      working.catch(() => undefined);
      running.push({ item, working });
      const first = running.length < atOnce ? undefined : running.shift();
      if (first) yield { item: first.item, result: await first.working };
    }
    for (let first = running.shift(); first; first = running.shift()) {
      yield { item: first.item, result: await first.working };
    }
  } finally {
    await Promise.allSettled(running.map(({ working }) => working));
  }
}
