import { useMemo } from 'react';
import { useAnswer } from '../../client/client.tsx';
import type { UnsureWord } from '../marks/page-marks.ts';
import { isUnsure } from './unsure.ts';

const none: readonly UnsureWord[] = [];

/** Where words stand in the text of a page that a machine read and was not sure of; `isRead`: it read this page, and its text stands. */
export function useUnsureWords(exhibitId: number, page: number, isRead: boolean): readonly UnsureWord[] {
  const { data, isPlaceholderData } = useAnswer('exhibits.words', { id: exhibitId, page }, isRead);
  return useMemo(() => {
    if (!isRead || !data || isPlaceholderData) return none;
    return data.words.flatMap(({ start, text, confidence }) =>
      start !== null && isUnsure(confidence) ? { start, end: start + text.length, confidence } : [],
    );
  }, [isRead, data, isPlaceholderData]);
}
