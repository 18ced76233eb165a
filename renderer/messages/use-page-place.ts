import { useAnswer } from '../client/client.tsx';
import { usePageWords } from './page-names.ts';

/** What a page of an exhibit is called in a list: "p. 3", "Day 14/03/2019"; its number until that is known. */
export function usePagePlace(exhibitId: number, page: number): string {
  const { short } = usePageWords();
  const { data: name, isPlaceholderData } = useAnswer('exhibits.pageName', { id: exhibitId, page });
  return short(page, name && !isPlaceholderData ? name : { is: 'page', name: String(page) });
}
