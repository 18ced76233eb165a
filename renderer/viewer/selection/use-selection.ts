import { type RefObject, useEffect, useState } from 'react';
import { type Selected, selectedIn } from './selected.ts';

/** The words that are selected on the pages in the box, once the mouse is up; and what gives them up. */
export function useSelection(box: RefObject<HTMLElement | null>): readonly [Selected | undefined, () => void] {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const read = (): void => {
      const range = selectedRange();
      setSelected(box.current && range ? selectedIn(box.current, range) : undefined);
    };
    // While the mouse is still down a bar would be in its way.
    const onChange = (): void => {
      if (document.getSelection()?.isCollapsed) setSelected(undefined);
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerup', read);
    document.addEventListener('keyup', read);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerup', read);
      document.removeEventListener('keyup', read);
    };
  }, [box]);
  const unselect = (): void => {
    document.getSelection()?.removeAllRanges();
    setSelected(undefined);
  };
  return [selected, unselect];
}

export function selectedRange(): Range | undefined {
  const selection = document.getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}
