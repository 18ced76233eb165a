/**
 * A line of a CSV file (RFC 4180). Subtle: a spreadsheet takes text that begins with one of these for a formula, and what
 * strangers' files are called is not to be trusted: an apostrophe before it makes it text.
 */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map(cell => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;

/** Excel needs it to read UTF-8. */
export const csvMark = '\uFEFF';

const quoted = (text: string): string =>
  `"${(/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
