import { create } from 'zustand';

type Opening = {
  readonly folder: string;
  readonly encrypted: boolean;
};

const useStore = create<{ readonly asked: string | undefined; readonly dialog: Opening | undefined }>(() => ({
  asked: undefined,
  dialog: undefined,
}));

/** A library to open beside the one that is open: the folder that was named, or '' where it is still to be chosen. */
export const askToOpen = (folder: string): void =>
  useStore.setState(folder === '' ? { dialog: { folder, encrypted: false } } : { asked: folder });

export const useAskedFolder = (): string | undefined => useStore(({ asked }) => asked);
export const useOpeningDialog = (): Opening | undefined => useStore(({ dialog }) => dialog);
/** The folder that was asked for is being tried. */
export const takeAsked = (): void => useStore.setState({ asked: undefined });
/** It needs a passphrase. */
export const askPassphraseOf = (folder: string): void => useStore.setState({ dialog: { folder, encrypted: true } });
export const endOpening = (): void => useStore.setState({ dialog: undefined });
