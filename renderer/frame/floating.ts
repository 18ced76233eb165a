import { create } from 'zustand';

type Floating = 'palette' | 'shortcuts' | 'none';

const useStore = create<{ readonly shown: Floating; readonly returnsFocus: boolean }>(() => ({
  shown: 'none',
  returnsFocus: true,
}));

/** Which of the two windows of the frame floats over the screen. */
export const useFloating = (): Floating => useStore(({ shown }) => shown);

export const openPalette = (): void => useStore.setState({ shown: 'palette', returnsFocus: true });
export const openShortcuts = (): void => useStore.setState({ shown: 'shortcuts', returnsFocus: true });
export const closeFloating = (): void => useStore.setState({ shown: 'none' });

/** Whether the focus goes back to where it was: not when another screen has come, which puts it where it belongs. */
export const returnsFocus = (): boolean => useStore.getState().returnsFocus;

/** Closes the palette after a command, unless that has opened the other window. */
export const closePalette = (returnsFocus: boolean): void =>
  useStore.setState(({ shown }) => (shown === 'palette' ? { shown: 'none', returnsFocus } : {}));
