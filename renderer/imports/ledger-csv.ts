import { csvLine, csvMark } from '../../contract/csv.ts';
import type { ImportItem } from '../../contract/imports.ts';
import { knownPath } from './names.ts';

/** A ledger as a CSV file. */
export function ledgerCsv(
  items: readonly ImportItem[],
  headings: readonly string[],
  outcomeOf: (item: ImportItem) => string,
): string {
  const rows = items.map(item => [
    outcomeOf(item),
    knownPath(item.path),
    item.exhibitNumber ?? '',
    item.kind ?? '',
    item.size ?? '',
    item.reason ?? '',
  ]);
  return csvMark + [headings, ...rows].map(csvLine).join('');
}

/** Hands a text to the browser or the desktop shell as a file to save. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
