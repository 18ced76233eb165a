import type { Snippet } from '../../contract/search.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** A snippet on one line with its hits set off. */
export function marked({ text, marks }: Snippet, paint: Paint): string {
  let shown = '';
  let end = 0;
  for (const [from, to] of marks) {
    shown += printable(text.slice(end, from)) + paint.hit(printable(text.slice(from, to)));
    end = to;
  }
  return shown + printable(text.slice(end));
}
