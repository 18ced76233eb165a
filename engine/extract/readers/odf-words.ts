import { attributeOf } from './xml-part.ts';

/** Spaces that one element may stand for; a longer run says nothing more. */
const mostSpaces = 1_000;

/** What an element inside a paragraph stands for (ODF 1.3, 6.1); '' for all others. */
export function inlineText(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'tab') return '\t';
  if (name === 'line-break') return '\n';
  if (name !== 's') return '';
  const count = Number(attributeOf(attributes, 'c') ?? 1);
  return ' '.repeat(count >= 1 && count <= mostSpaces ? count : 1);
}

/** White space in the file is a single space in the text (ODF 1.3, 6.1.2). */
export function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** Elements whose content is not part of what a page shows: deleted text, descriptions, embedded bytes, readings beside Chinese characters. */
export const notShown: ReadonlySet<string> = new Set([
  'tracked-changes',
  'ruby-text',
  'title',
  'desc',
  'binary-data',
  'script',
  'scripts',
  'forms',
]);
