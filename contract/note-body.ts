import { z } from 'zod';
import { line, prose } from './shapes.ts';

/**
 * The words of a note: a ProseMirror document of the nodes below and no others. Editor, store and report all read it;
 * a node or mark that is added here raises the version, so that an older program refuses what it would lose.
 */
export const noteBodyVersion = 1;

/** Lists and quotes inside each other. Real notes stay below five; the report cannot set many more side by side. */
export const deepestNesting = 8;

const mark = z.strictObject({ type: z.enum(['bold', 'italic']) });
const textNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(mark).max(2).optional(),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks: z.array(mark).max(2).optional() });
/** Points to the proof: the exhibit by its uid, the page, and words that stand there ('' = the whole page). */
const pinCite = z.strictObject({
  type: z.literal('pinCite'),
  attrs: z.strictObject({
    exhibit: z.uuid(),
    /** The exhibit's number when the note was saved. Exhibits may be renumbered: readers show the number of now. */
    number: line,
    page: z.int().min(1).max(65_535),
    quote: prose,
  }),
  marks: z.array(mark).max(2).optional(),
});
export const mentionKinds = ['person', 'fact'] as const;
/** Names a person, an organisation or a fact of the case, in the writer's words. */
const mention = z.strictObject({
  type: z.literal('mention'),
  attrs: z.strictObject({ kind: z.enum(mentionKinds), uid: z.uuid(), label: line }),
  marks: z.array(mark).max(2).optional(),
});
const inline = z.discriminatedUnion('type', [textNode, hardBreak, pinCite, mention]);
export type NoteInline = z.output<typeof inline>;
export type PinCiteNode = z.output<typeof pinCite>;
export type MentionNode = z.output<typeof mention>;

const inlines = z.array(inline).optional();
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(1).max(3) }),
  content: inlines,
});

export type NoteListItem = { readonly type: 'listItem'; readonly content: readonly NoteBlock[] };
export type NoteBlock =
  | z.output<typeof paragraph>
  | z.output<typeof heading>
  | { readonly type: 'bulletList'; readonly content: readonly NoteListItem[] }
  | {
      readonly type: 'orderedList';
      readonly attrs?: { readonly start: number } | undefined;
      readonly content: readonly NoteListItem[];
    }
  | { readonly type: 'blockquote'; readonly content: readonly NoteBlock[] };

const items = z.lazy((): z.ZodType<readonly NoteListItem[]> => z.array(listItem).min(1));
const blocks = z.lazy((): z.ZodType<readonly NoteBlock[]> => z.array(block).min(1));
const listItem = z.strictObject({ type: z.literal('listItem'), content: blocks });
// Subtle: chosen by its type. A plain union would try every kind at every level, which doubles with each list in a list.
const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({
    type: z.literal('orderedList'),
    // Tiptap also writes `type`, the style of the figures, which is always the usual one here.
    attrs: z.object({ start: z.int().min(0).max(1_000_000) }).optional(),
    content: items,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: blocks }),
]);

/** Checks a body that was parsed from JSON. The caller has made sure that it is not nested too deep to be walked. */
export const noteBody = z.strictObject({
  type: z.literal('doc'),
  /** Missing in bodies from before there were versions; those are of the first. */
  attrs: z.strictObject({ version: z.literal(noteBodyVersion) }).default({ version: noteBodyVersion }),
  content: z.array(block),
});
export type NoteBody = z.output<typeof noteBody>;

/** The body that plain text makes: a paragraph a line. */
export function plainBody(text: string): NoteBody {
  return {
    type: 'doc',
    attrs: { version: noteBodyVersion },
    content: text
      .split(/\r\n|\r|\n/)
      .map(row => ({ type: 'paragraph', ...(row === '' ? {} : { content: [{ type: 'text' as const, text: row }] }) })),
  };
}

/** All inline nodes of a body, in order. */
export function inlinesOf(body: NoteBody): readonly NoteInline[] {
  const walk = (node: NoteBlock | NoteListItem): readonly NoteInline[] =>
    node.type === 'paragraph' || node.type === 'heading' ? (node.content ?? []) : node.content.flatMap(walk);
  return body.content.flatMap(walk);
}

/** The same body with every inline node put through `change`. */
export function eachInline(body: NoteBody, change: (node: NoteInline) => NoteInline): NoteBody {
  const ofBlock = (block: NoteBlock): NoteBlock => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return block.content ? { ...block, content: block.content.map(change) } : block;
      case 'blockquote':
        return { ...block, content: block.content.map(ofBlock) };
      case 'bulletList':
      case 'orderedList':
        return { ...block, content: block.content.map(ofItem) };
    }
  };
  const ofItem = (item: NoteListItem): NoteListItem => ({ ...item, content: item.content.map(ofBlock) });
  return { ...body, content: body.content.map(ofBlock) };
}

/** What a pin-cite is called in running text. */
export const citeText = (number: string, page: number): string => `${number} p. ${page}`;
