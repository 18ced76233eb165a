/**
 * Text as it is stored: no NUL (SQLite's C side would end there), lone surrogates replaced by U+FFFD
 * (they cannot be written as UTF-8), every line end a single \n. Nothing else is changed.
 */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const visible = lines.includes('\0') ? lines.replaceAll('\0', '') : lines;
  return visible.isWellFormed() ? visible : visible.toWellFormed();
}
