/**
 * The way gone in the window, as entries of the browser's history, so that its own back and forward, and the mouse's,
 * lead through the window instead of out of it. Subtle: an entry holds a number alone. Browsers keep their history on
 * the disk, where no word of an encrypted library may stand.
 */
type Entry = { readonly step: number };

const stepOf = (state: unknown): number => (state as Entry | null)?.step ?? 0;

let step = stepOf(globalThis.history?.state);

/** Enters one more step into the browser's history. */
export function stepForward(): void {
  step += 1;
  history.pushState({ step } satisfies Entry, '');
}

/** Tells how far the browser has moved along its history. A move that the window cannot follow is taken back. */
export function followBrowserHistory(move: (steps: number) => boolean): void {
  window.addEventListener('popstate', ({ state }) => {
    const to = stepOf(state);
    const steps = to - step;
    if (steps === 0) return;
    if (move(steps)) step = to;
    else history.go(-steps);
  });
}
