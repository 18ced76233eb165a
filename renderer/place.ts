import { create } from 'zustand';

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
      /** A quote to show at once, such as that of a pin-cite. */
      readonly quote?: string;
    };

/** The screens of a case, in the order of the sidebar. */
export const caseScreens = [
  'overview',
  'exhibits',
  'facts',
  'people',
  'notes',
  'conflicts',
  'report',
  'imports',
  'activity',
] as const;
export type CaseScreen = (typeof caseScreens)[number];

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
  },
  replace: place => set({ here: place }),
  goBack: () => {
    const { here, back, forward } = get();
    const last = back.at(-1);
    if (last) set({ here: last, back: back.slice(0, -1), forward: [here, ...forward] });
  },
  goForward: () => {
    const { here, back, forward } = get();
    const [next, ...rest] = forward;
    if (next) set({ here: next, back: [...back, here], forward: rest });
  },
  reset: () => set({ here: start, back: [], forward: [] }),
}));
