import { create } from 'zustand';

type Floating = 'palette' | 'shortcuts' | 'none';

const useStore = create<{ readonly shown: Floating }>(() => ({ shown: 'none' }));

/** Which of the two windows of the frame floats over the screen. */
export const useFloating = (): Floating => useStore(({ shown }) => shown);

export const openPalette = (): void => useStore.setState({ shown: 'palette' });
export const openShortcuts = (): void => useStore.setState({ shown: 'shortcuts' });
export const closeFloating = (): void => useStore.setState({ shown: 'none' });
