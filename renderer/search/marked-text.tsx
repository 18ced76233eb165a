import type { ReactNode } from 'react';
import type { Snippet } from '../../contract/search.ts';

/** A text with the words that were searched for marked. */
export function MarkedText({ text, marks }: Snippet): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
