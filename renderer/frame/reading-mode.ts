import { create } from 'zustand';

type ReadingMode = { readonly on: boolean; set(on: boolean): void };

/** Gives the document everything: no sidebar, no margin. It ends when the document is left. */
export const useReadingMode = create<ReadingMode>(set => ({ on: false, set: on => set({ on }) }));
