import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';

type Node = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly Node[] | undefined;
};

/** Nodes inside each other. Real notes have lists in lists and stay below ten; far deeper ones would exhaust the stack. */
const deepest = 100;

/** A ProseMirror document. Only its shape is checked here; which marks exist is the editor's business. */
const node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({ type: z.string(), text: z.string().optional(), content: z.array(node).optional() }),
);
const document = z.looseObject({ type: z.literal('doc'), content: z.array(node) });

/** Makes a ProseMirror document out of plain text: one paragraph a line. */
export function bodyFromText(text: string): string {
  const paragraphs = text.split(/\r\n|\r|\n/).map(line => ({
    type: 'paragraph',
    ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
  }));
  return JSON.stringify({ type: 'doc', content: paragraphs });
}

/** The plain text of a ProseMirror document, one block a line. Throws `invalid` for anything else. */
export function textFromBody(body: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    throw new Failure('invalid', 'The text of this note is not a document.', undefined, { cause: error });
  }
  if (isTooDeep(parsed)) throw new Failure('invalid', 'The text of this note is nested deeper than any real document.');
  const result = document.safeParse(parsed);
  if (!result.success) throw new Failure('invalid', 'The text of this note is not a document.', result.error.issues);
  return result.data.content.flatMap(blocks).join('\n');
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  // An object and its list of content are two levels of JSON for one node.
  return depth > deepest * 2 || Object.values(value).some(inner => isTooDeep(inner, depth + 1));
}

function blocks(block: Node): readonly string[] {
  const children = block.content ?? [];
  const isText = children.length === 0 || children.some(child => child.type === 'text' || child.type === 'hardBreak');
  return isText ? [inline(block)] : children.flatMap(blocks);
}

function inline(part: Node): string {
  if (part.type === 'hardBreak') return '\n';
  return part.text ?? (part.content ?? []).map(inline).join('');
}
