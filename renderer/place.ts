import { create } from 'zustand';
import { stepForward } from './browser-history.ts';
import type { CaseScreen } from './case-screens.ts';

export { type CaseScreen, caseScreens } from './case-screens.ts';

/** Where the person is. Everything that can be come back to is in here. */
export type Place =
  | { readonly screen: 'cases' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'search'; readonly query: string; readonly caseId?: number }
  | {
      readonly screen: CaseScreen;
      readonly caseId: number;
      /** The record to open there, such as a fact. */
      readonly item?: number;
    }
  | {
      readonly screen: 'exhibit';
      readonly caseId: number;
      readonly exhibitId: number;
      readonly page: number;
      /** Words to mark on the pages, as typed in the search box. */
      readonly marked?: string;
      /** Words to show at once, such as those of a pin-cite. */
      readonly quote?: string;
      /** What stands around them, where they may stand on the page more than once. */
      readonly contextBefore?: string;
      readonly contextAfter?: string;
      /** The pin-cite or highlight that they belong to, as `citationKey` and `highlightKey` name it. */
      readonly passage?: string;
    };

type Places = {
  readonly here: Place;
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
  /** Goes there; the way back is remembered. */
  go(place: Place): void;
  /** Changes where one is without a step to go back, such as the page in a document. */
  replace(place: Place): void;
  goBack(): void;
  goForward(): void;
  /** Forgets everything, such as when another library is opened. */
  reset(): void;
};

/** More steps than anyone goes back. */
const mostSteps = 200;
const start: Place = { screen: 'cases' };

export const usePlaces = create<Places>((set, get) => ({
  here: start,
  back: [],
  forward: [],
  go: place => {
    const { here, back } = get();
    if (JSON.stringify(here) === JSON.stringify(place)) return;
    set({ here: place, back: [...back, here].slice(-mostSteps), forward: [] });
    stepForward();
  },
  replace: place => set({ here: place }),
  // The browser's own history leads; it tells when it has moved.
  goBack: () => {
    if (get().back.length > 0) history.back();
  },
  goForward: () => {
    if (get().forward.length > 0) history.forward();
  },
  reset: () => set({ here: start, back: [], forward: [] }),
}));

/** Moves along the way that was gone, back (below 0) or forward. False when it does not lead so far. */
export function moveAlong(steps: number): boolean {
  const { here, back, forward } = usePlaces.getState();
  if (steps < 0) {
    const at = back.length + steps;
    const to = back[at];
    if (!to) return false;
    usePlaces.setState({ here: to, back: back.slice(0, at), forward: [...back.slice(at + 1), here, ...forward] });
  } else if (steps > 0) {
    const to = forward[steps - 1];
    if (!to) return false;
    usePlaces.setState({
      here: to,
      back: [...back, here, ...forward.slice(0, steps - 1)],
      forward: forward.slice(steps),
    });
  }
  return true;
}
