import type { Child, ChildRequest, StartChild } from '../../engine/children/child.ts';
import { startNodeChild } from '../../engine/children/start-node-child.ts';

export type WatchedChild = Child & { readonly hasEnded: boolean };

/** Starts child processes as the product does, and keeps them for a test to look at. */
export function watchedChildren(start: StartChild = startNodeChild): {
  readonly startChild: StartChild;
  readonly children: readonly WatchedChild[];
} {
  const children: WatchedChild[] = [];
  const startChild = (request: ChildRequest): Child => {
    const child = { ...start(request), hasEnded: false };
    void child.ended.then(() => (child.hasEnded = true));
    children.push(child);
    return child;
  };
  return { startChild, children };
}
