import { StarterKit } from '@tiptap/starter-kit';
import { Document, Mention, PinCite } from './nodes.ts';

/** Exactly the nodes and marks of contract/note-body.ts: what is pasted is cut down to them. */
export const extensions = [
  StarterKit.configure({
    document: false,
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    // It would leave an empty line at the end of every list.
    trailingNode: false,
  }),
  Document,
  PinCite,
  Mention,
];
