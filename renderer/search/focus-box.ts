import { create } from 'zustand';

const useStore = create<{ readonly asked: number }>(() => ({ asked: 0 }));

/** Puts the focus into the search box of the screen that is shown, such as by `/`. */
export const focusSearchBox = (): void => useStore.setState(({ asked }) => ({ asked: asked + 1 }));

/** Calls the listener whenever the box should take the focus; gives the function that stops that. */
export const onFocusAsked = (listener: () => void): (() => void) => useStore.subscribe(listener);
