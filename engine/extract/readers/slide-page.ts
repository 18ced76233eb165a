import { cleanText } from '../clean-text.ts';
import type { PageText } from '../extraction.ts';

/** UTF-16 units of one slide that are kept. */
const longest = 1_000_000;

export type Slide = { readonly shown: string; readonly notes: string; readonly comments: readonly string[] };

/**
 * A slide as a page: what it shows, then what the speaker has noted and others have commented, each under its name, since
 * nobody who saw the slide has seen those.
 */
export function slidePage(number: number, { shown, notes, comments }: Slide): PageText {
  const pieces = [
    tidy(shown),
    tidy(notes) === '' ? '' : `[Notes]\n${tidy(notes)}`,
    comments.map(comment => `[Comment] ${tidy(comment)}`).join('\n'),
  ];
  const text = pieces.filter(piece => piece !== '').join('\n\n');
  return { number, label: '', width: 0, height: 0, text: text.slice(0, longest).toWellFormed() };
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/[\v\f]/g, '\n')
    .replace(/[ \t]*\n[ \t]*\n+/g, '\n')
    .trim();
}
