import { create } from 'zustand';
import type { Place } from '../place.ts';

type Left = { readonly folder: string; readonly place: Place };

const useStore = create<{ readonly left: Left | undefined }>(() => ({ left: undefined }));

/** The folder of the library that this window showed last, until another is opened. */
export const useLeftFolder = (): string | undefined => useStore(({ left }) => left?.folder);

/** Remembers where one was in a library that is closed or locked. Words are left out: those of a locked library are forgotten. */
export const leaveLibrary = (folder: string, place: Place): void =>
  useStore.setState({ left: { folder, place: withoutWords(place) } });

/** Where one was in the library that is opened again; undefined in another one. */
export function comeBackTo(folder: string): Place | undefined {
  const { left } = useStore.getState();
  useStore.setState({ left: undefined });
  return left?.folder === folder ? left.place : undefined;
}

function withoutWords(place: Place): Place {
  if (place.screen === 'search')
    return place.caseId === undefined ? { screen: 'cases' } : { screen: 'overview', caseId: place.caseId };
  if (place.screen !== 'exhibit') return place;
  const { screen, caseId, exhibitId, page } = place;
  return { screen, caseId, exhibitId, page };
}
