/** Scripts and signs that take two columns on a terminal (Unicode Standard Annex 11: wide and fullwidth). */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Marks that stand on the character before them and take no column. */
const noWidth = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Katakana and Hangul of half width, though of those scripts. */
const narrow = /[\uff61-\uffdc]/;

function widthOf(character: string): number {
  if (noWidth.test(character)) return 0;
  return wide.test(character) && !narrow.test(character) ? 2 : 1;
}

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Fills the text with spaces to so many columns. */
export const padded = (text: string, columns: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return right ? space + text : text + space;
};

/** Cuts the text to so many columns; an ellipsis says that something was cut. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
