import { useEffect } from 'react';
import { type CaseScreen, usePlaces } from '../place.ts';

/** Opens the record that a place names, once: on the way back, what was chosen last is shown instead. */
export function useOpenItem(
  screen: CaseScreen,
  caseId: number,
  item: number | undefined,
  open: (id: number) => void,
): void {
  const replace = usePlaces(places => places.replace);
  useEffect(() => {
    if (item === undefined) return;
    open(item);
    replace({ screen, caseId });
  }, [screen, caseId, item, open, replace]);
}
