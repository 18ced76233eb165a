/*
 * What a page of an exhibit is called. Only some kinds have pages; of a chat they are days, of a workbook rows of a
 * sheet. Whoever shows a page says so in the language that is shown.
 */

export const pageNamings = [
  'page',
  'numbered',
  'day',
  'rows',
  'slide',
  'table',
  'address',
  'card',
  'entry',
  'chapter',
] as const;
export type PageName = {
  readonly is: (typeof pageNamings)[number];
  /** The day, the place in the workbook, the address …; the number of the page where it has no other name. */
  readonly name: string;
};

/** Names of the pages of kinds that are no documents with pages, and whether their number is their name. */
const kinds: Readonly<Record<string, readonly [PageName['is'], 'number' | 'label']>> = {
  chat: ['day', 'label'],
  sheet: ['rows', 'label'],
  slides: ['slide', 'number'],
  database: ['table', 'label'],
  'web-archive': ['address', 'label'],
  contacts: ['card', 'label'],
  calendar: ['entry', 'number'],
};

/** What a page is called: by the kind of file, its number, and the label that its reader gave it ('' for none). */
export function pageName(kind: string, page: number, label: string): PageName {
  const plain: PageName = { is: 'page', name: String(page) };
  const [is, by] = kinds[kind] ?? [];
  if (is !== undefined && by === 'number') return { is, name: String(page) };
  if (label === '') return plain;
  if (is !== undefined) return { is, name: placeIn(is, label) };
  // A chapter and the part of it.
  if (kind === 'document' && /^\d+\.\d+$/.test(label)) return { is: 'chapter', name: label };
  return label === plain.name ? plain : { is: 'numbered', name: label };
}

/** The label in no language: of a sheet and of a table of a database the rows without the word. */
function placeIn(is: PageName['is'], label: string): string {
  if (is === 'rows') return placeInSheet(label);
  return is === 'table' ? label.replace(/, rows (\d+–\d+)$/, ', $1') : label;
}

/** "Payments, 101–200" of `Payments!A101:H200`; the label itself where it names no cells. */
function placeInSheet(label: string): string {
  const [, sheet, from, to] = /^(.*)![A-Z]{1,3}(\d+):[A-Z]{1,3}(\d+)$/s.exec(label) ?? [];
  return sheet === undefined ? label : `${sheet}, ${from}–${to}`;
}
