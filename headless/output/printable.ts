/**
 * Characters that would make a terminal do something instead of showing something: controls (also those of eight
 * bits), marks that turn the writing direction, invisible separators, and halves of a character. A hostile file name
 * must not move the cursor, hide what follows or look like another name.
 */
const dangerous =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** The text on one line, with every dangerous character shown as `\n`, `\t` or `\u{1b}`. */
export const printable = (text: string): string => text.replace(dangerous, shown);

/** The same for text of several lines, whose line breaks and tabs are kept. */
export const printableLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(dangerous, character => (/[\n\t]/.test(character) ? character : shown(character)));

function shown(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** JSON on one line; what a terminal would act on is escaped, which changes nothing for whoever parses it. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    dangerous,
    character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
