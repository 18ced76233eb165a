import { create } from 'zustand';
import type { Failure } from '../../contract/failure.ts';

/** `failure`: why it did not open at once. */
type Opening = { readonly folder: string; readonly failure?: Failure };

const useStore = create<{ readonly asked: string | undefined; readonly dialog: Opening | undefined }>(() => ({
  asked: undefined,
  dialog: undefined,
}));

/** A library to open beside the one that is open: the folder that was named, or '' where it is still to be chosen. */
export const askToOpen = (folder: string): void =>
  useStore.setState(folder === '' ? { dialog: { folder } } : { asked: folder });

export const useAskedFolder = (): string | undefined => useStore(({ asked }) => asked);
export const useOpeningDialog = (): Opening | undefined => useStore(({ dialog }) => dialog);
/** The folder that was asked for is being tried. */
export const takeAsked = (): void => useStore.setState({ asked: undefined });
/** It needs a passphrase, or cannot be opened. */
export const openingFailed = (dialog: Required<Opening>): void => useStore.setState({ dialog });
export const endOpening = (): void => useStore.setState({ dialog: undefined });
