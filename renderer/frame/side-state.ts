import { create } from 'zustand';

type SideState = {
  /** Lines of the sidebar that were opened or closed by hand. */
  readonly folds: Readonly<Record<string, boolean>>;
  fold(id: string, expanded: boolean): void;
  /** Forgets that a line was closed. */
  unfold(id: string): void;
};

/** What the sidebar remembers while the window is open. */
export const useSideState = create<SideState>(set => ({
  folds: {},
  fold: (id, expanded) => set(({ folds }) => ({ folds: { ...folds, [id]: expanded } })),
  unfold: id => set(({ folds: { [id]: _closed, ...folds } }) => ({ folds })),
}));
