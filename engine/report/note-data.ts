import type { NoteBlock, NoteBody, NoteInline } from '../../contract/note-body.ts';
import type { Citation } from './model.ts';
import type { Printer, ShownText } from './printable.ts';

/** A piece of a line: words in one style, a citation, or the end of the line. */
type ShownRun = {
  readonly text: ShownText;
  readonly cite: readonly unknown[];
  readonly isBreak: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
};
type ShownBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly ShownRun[] }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly ShownRun[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly ShownBlock[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly (readonly ShownBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly ShownBlock[] };

/** Levels of headings below the one a note stands under: more could not be told apart. */
const mostLevels = 3;

/**
 * The words of a note for the template. `under` is the level of the heading they stand under: theirs begin one below
 * it and none is skipped, or readers of the document's structure would miss a level.
 */
export function noteData(
  body: NoteBody,
  under: number,
  where: string,
  printer: Printer,
  citations: (list: readonly Citation[], where: string) => readonly unknown[],
): readonly ShownBlock[] {
  let before = under;

  function block(from: NoteBlock): readonly ShownBlock[] {
    switch (from.type) {
      case 'paragraph': {
        const shown = runs(from.content ?? []);
        // A typed empty line is no paragraph.
        return shown.length === 0 ? [] : [{ kind: 'paragraph', runs: shown }];
      }
      case 'heading': {
        const shown = runs(from.content ?? []);
        if (shown.length === 0) return [];
        before = Math.min(under + Math.min(from.attrs.level, mostLevels), before + 1);
        return [{ kind: 'heading', level: before, runs: shown }];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: from.content.flatMap(block) }];
      case 'bulletList':
        return [{ kind: 'bullets', items: from.content.map(item => item.content.flatMap(block)) }];
      case 'orderedList':
        return [
          {
            kind: 'numbers',
            start: from.attrs?.start ?? 1,
            items: from.content.map(item => item.content.flatMap(block)),
          },
        ];
    }
  }

  function runs(nodes: readonly NoteInline[]): readonly ShownRun[] {
    const all = nodes.map(run);
    return all.some(({ text, cite }) => text !== '' || cite.length > 0) ? all : [];
  }

  function run(node: NoteInline): ShownRun {
    const has = (mark: 'bold' | 'italic'): boolean => node.marks?.some(({ type }) => type === mark) ?? false;
    const plain = { text: '', cite: [], isBreak: false, bold: has('bold'), italic: has('italic') };
    switch (node.type) {
      case 'text':
        return { ...plain, text: printer.show(node.text, where) };
      case 'mention':
        return { ...plain, text: printer.show(node.attrs.label, where) };
      case 'hardBreak':
        return { ...plain, isBreak: true };
      case 'pinCite': {
        const { number, page } = node.attrs;
        return { ...plain, cite: citations([{ exhibit: number, page }], where) };
      }
    }
  }

  return body.content.flatMap(block);
}
