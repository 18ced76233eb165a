import { type KeyboardEvent, useRef } from 'react';
import type { FoundRow } from './found-rows.ts';

type ListKeys = {
  /** What is in the box. */
  readonly text: string;
  readonly rows: readonly FoundRow[];
  readonly chosen: FoundRow | undefined;
  choose(row: FoundRow): void;
  open(row: FoundRow): void;
  /** Keeps what is in the box, if that is not kept yet. */
  keep(): void;
  loadMore(): void;
  toBox(): void;
};

/** How many lines Page Up and Page Down pass over. */
const pageOfRows = 8;
/** So many lines before the end the next part is asked for. */
const nearEnd = 6;

/** The keys of the search box and of the list: the arrows choose in both, so that no hand leaves the letters. */
export function useListKeys({ text, rows, chosen, choose, open, keep, loadMore, toBox }: ListKeys) {
  /** The text for which the arrows were used: Enter then opens what they chose. */
  const movedFor = useRef<string>(undefined);
  const move = (event: KeyboardEvent, step: number): void => {
    event.preventDefault();
    movedFor.current = text;
    const at = chosen ? rows.indexOf(chosen) : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (next) choose(next);
    if (at + step >= rows.length - nearEnd) loadMore();
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageOfRows,
    PageUp: -pageOfRows,
  };
  const isPlain = (event: KeyboardEvent): boolean =>
    !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;

  return {
    inBox: (event: KeyboardEvent, isKept: boolean): void => {
      if (!isPlain(event)) return;
      const step = steps[event.key];
      if (step !== undefined) move(event, step);
      else if (event.key === 'Enter') {
        if (chosen && (movedFor.current === text || isKept)) open(chosen);
        else keep();
        movedFor.current = undefined;
      }
    },
    inList: (event: KeyboardEvent): void => {
      if (!isPlain(event)) return;
      const step = { ...steps, j: 1, k: -1, Home: -rows.length, End: rows.length }[event.key];
      if (step !== undefined) move(event, step);
      else if (event.key === 'Enter' && chosen) {
        event.preventDefault();
        open(chosen);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        toBox();
      }
    },
  };
}
