/** Ids by which the box tells a screen reader what is chosen in the list. There is one search screen at a time. */
export const resultsId = 'search-results';
export const rowId = (key: string): string => `found-${key}`;
