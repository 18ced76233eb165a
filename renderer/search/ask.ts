/** Searches for something else: in a case, or in the whole library; within the same as before unless told. */
export type Ask = (query: string, within?: number | 'library') => void;
