import { Failure } from '../../contract/failure.ts';
import {
  type NoteBlock,
  type NoteBody,
  type NoteInline,
  citeText,
  deepestNesting,
  noteBody,
  noteBodyVersion,
} from '../../contract/note-body.ts';

/** Objects and lists inside each other in the JSON of the deepest note: four for each list in a list, and some for its text. */
const deepestJson = deepestNesting * 4 + 12;

/** Reads the body of a note that comes from outside. Throws `invalid`, or `unsupported` for one of a newer program. */
export function readBody(body: string): NoteBody {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    throw new Failure('invalid', 'The text of this note is not a document.', undefined, { cause: error });
  }
  if (isTooDeep(parsed))
    throw new Failure('invalid', `Lists and quotes in a note can stand ${deepestNesting} deep in each other at most.`);
  if (versionOf(parsed) > noteBodyVersion)
    throw new Failure('unsupported', 'This note was written by a newer version of the program. Update to read it.');
  const result = noteBody.safeParse(parsed);
  if (!result.success)
    throw new Failure('invalid', 'The text of this note holds something that no note can hold.', result.error.issues);
  return result.data;
}

/** The plain text of a body, a line each block: for lists, search and the command line. */
export function textOfBody(body: NoteBody): string {
  return body.content.flatMap(block => linesOf(block)).join('\n');
}

function linesOf(block: NoteBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [(block.content ?? []).map(inlineText).join('')];
    case 'blockquote':
      return block.content.flatMap(linesOf);
    case 'bulletList':
      return block.content.flatMap(item => listed('•', item.content.flatMap(linesOf)));
    case 'orderedList':
      return block.content.flatMap((item, index) =>
        listed(`${(block.attrs?.start ?? 1) + index}.`, item.content.flatMap(linesOf)),
      );
  }
}

const listed = (sign: string, [first = '', ...rest]: readonly string[]): readonly string[] => [
  `${sign} ${first}`,
  ...rest.map(line => `  ${line}`),
];

function inlineText(node: NoteInline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return '\n';
    case 'pinCite':
      return citeText(node.attrs.number, node.attrs.page);
    case 'mention':
      return node.attrs.label;
  }
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > deepestJson || Object.values(value).some(inner => isTooDeep(inner, depth + 1));
}

function versionOf(value: unknown): number {
  const attrs = typeof value === 'object' && value !== null && 'attrs' in value ? value.attrs : undefined;
  const version = typeof attrs === 'object' && attrs !== null && 'version' in attrs ? attrs.version : undefined;
  return typeof version === 'number' ? version : noteBodyVersion;
}
