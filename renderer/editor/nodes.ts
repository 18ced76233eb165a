import { Node } from '@tiptap/core';
import { citeText, noteBodyVersion } from '../../contract/note-body.ts';

/** The document, which says in which version of the format it is written. */
export const Document = Node.create({
  name: 'doc',
  topNode: true,
  content: 'block+',
  addAttributes: () => ({ version: { default: noteBodyVersion, rendered: false } }),
});

const attribute = (name: string, read: (value: string) => unknown = value => value) => ({
  default: null,
  parseHTML: (element: HTMLElement): unknown => read(element.getAttribute(`data-${name}`) ?? ''),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});

/** A pin-cite in the words: one thing for the cursor, shown as the exhibit and page it points to. */
export const PinCite = Node.create({
  name: 'pinCite',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    exhibit: attribute('exhibit'),
    number: attribute('number'),
    page: attribute('page', value => Number(value) || 1),
    quote: attribute('quote'),
  }),
  parseHTML: () => [{ tag: 'span[data-exhibit][data-page]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'cw-chip cw-chip-cite', title: String(node.attrs['quote']) },
    citeText(String(node.attrs['number']), Number(node.attrs['page'])),
  ],
  renderText: ({ node }) => citeText(String(node.attrs['number']), Number(node.attrs['page'])),
});

/** A person, an organisation or a fact that is named in the words. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ kind: attribute('kind'), uid: attribute('uid'), label: attribute('label') }),
  parseHTML: () => [{ tag: 'span[data-kind][data-uid]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'cw-chip' },
    String(node.attrs['label']),
  ],
  renderText: ({ node }) => String(node.attrs['label']),
});
