import { useMemo } from 'react';
import type { Making } from '../use-acts.ts';
import type { Reader } from '../use-reader.ts';
import type { Passage } from './passages.ts';

const key = 'making';

/** The reader whose pages also show of which words or area something is being made: the selection ends with the first key in the form. */
export function useMarksOfMaking(reader: Reader, making: Making | undefined): Reader {
  const selected = making && 'selected' in making ? making.selected : undefined;
  const { passages: all } = reader;
  const passages = useMemo((): readonly Passage[] | undefined => {
    if (!selected || (selected.quote === '' && selected.region.length === 0)) return undefined;
    return [...all.filter(({ page }) => page === selected.page), { ...selected, key }];
  }, [all, selected]);
  if (!passages) return reader;
  return {
    ...reader,
    marksOf: page =>
      page === selected?.page ? { ...reader.marksOf(page), passages, sought: key } : reader.marksOf(page),
  };
}
