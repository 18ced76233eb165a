/** UTF-16 units of a page of rows: about as long as other pages. */
export const rowsLength = 3_000;
/** UTF-16 units shown of one value. */
const longestCell = 2_000;

/** Stands where a value is longer than is shown. */
export const ellipsis = '…';

/** A value of a table on one line. */
export function cellText(value: string | number | bigint | Uint8Array | null): string {
  if (value === null) return '';
  if (typeof value === 'object') return `[${value.byteLength} bytes]`;
  // Whole numbers come as bigint; a real one shows that it is one.
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  const text = String(value).replace(/[\t\r\n]+/g, ' ');
  return text.length > longestCell ? `${text.slice(0, longestCell)}${ellipsis}` : text;
}
