import { create } from 'zustand';

const useStore = create<{ readonly id: number | undefined }>(() => ({ id: undefined }));

/** The tag that is being edited over the screen. */
export const useEditedTag = (): number | undefined => useStore(({ id }) => id);

export const editTag = (id: number): void => useStore.setState({ id });
export const endEditingTag = (): void => useStore.setState({ id: undefined });
