import type { ImportItem } from '../../contract/imports.ts';
import { knownPath } from './names.ts';

/** A ledger as CSV (RFC 4180) with a byte order mark, which Excel needs to read UTF-8. */
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
    item.size === null ? '' : String(item.size),
    item.reason ?? '',
  ]);
  return `\uFEFF${[headings, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Subtle: a spreadsheet takes text that begins with one of these for a formula, and file names are not to be trusted. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Hands a text to the browser or the desktop shell as a file to save. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
