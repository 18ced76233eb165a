import { type RefObject, useEffect, useState } from 'react';
import { pageOf, type Selected, selectedIn } from './selected.ts';
import { inWholeWords } from './whole-words.ts';

/**
 * The words that are selected on the pages in the box, once the mouse is up; and what gives them up. The mouse selects
 * whole words, unless Alt is held.
 */
export function useSelection(box: RefObject<HTMLElement | null>): readonly [Selected | undefined, () => void] {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const read = (): void => {
      const range = selectedRange();
      setSelected(box.current && range ? selectedIn(box.current, range) : undefined);
    };
    // A click on a button elsewhere leaves the selection as it was chosen.
    let isSelecting = false;
    const begin = ({ target }: PointerEvent): void => {
      isSelecting = target instanceof Node && box.current?.contains(target) === true;
    };
    const end = ({ altKey }: PointerEvent): void => {
      if (isSelecting && !altKey) selectWholeWords(box.current);
      isSelecting = false;
      read();
    };
    // While the mouse is still down a bar would be in its way.
    const onChange = (): void => {
      if (document.getSelection()?.isCollapsed) setSelected(undefined);
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', begin);
    document.addEventListener('pointerup', end);
    document.addEventListener('keyup', read);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', begin);
      document.removeEventListener('pointerup', end);
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

function selectWholeWords(box: HTMLElement | null): void {
  const [selection, range] = [document.getSelection(), selectedRange()];
  const page = range && pageOf(box, range);
  if (!selection || !page) return;
  const isBackward = selection.anchorNode === range.endContainer && selection.anchorOffset === range.endOffset;
  const { startContainer, startOffset, endContainer, endOffset } = inWholeWords(page, range);
  if (isBackward) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
