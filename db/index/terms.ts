import { type TokenKind, eachToken, longestMarkedBeginning } from './tokens.ts';

/**
 * Words that must follow each other on a page. `open` says that the last one is only the beginning of a word: it was
 * written so, or it is a single Han character, which pairs begin with.
 */
export type Term = { readonly words: readonly string[]; readonly open: boolean };

/** Takes a piece of a query apart as pages are; no words, no term. With `open` its last word may go on. */
export function termOf(text: string, open: boolean): Term | undefined {
  const tokens: { token: string; start: number; end: number; kind: TokenKind }[] = [];
  eachToken(text.normalize('NFC'), (token, start, end, kind) => tokens.push({ token, start, end, kind }));
  const last = tokens.at(-1);
  if (!last) return undefined;
  const words = tokens.map(({ token }) => token);
  if (last.kind !== 'tail') return { words, open: open && last.kind === 'word' };
  // Subtle: the text may go on where the query ends, so only the pairs of the last run are asked for.
  const before = tokens.at(-2);
  return before?.kind === 'pair' && before.end === last.end
    ? { words: words.slice(0, -1), open: false }
    : { words, open: true };
}

/** Exact words come from the tokenizer, which leaves no quote in them; quoting keeps FTS5's own words plain text. */
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** A MATCH expression that finds the term on pages, and in records, word after word. */
export function phraseMatch(term: Term): string {
  return `${quoted(term.words)}${term.open ? ' *' : ''}`;
}

/** A MATCH expression for two terms with at most `distance` words between them, in either order. */
export function nearMatch(left: Term, right: Term, distance: number): string {
  return `NEAR(${phraseMatch(left)} ${phraseMatch(right)}, ${Math.trunc(distance)})`;
}

/** MATCH expressions for the words of a term in an index that knows no order; a file must match each of them. */
export function wordMatches(term: Term): string[] {
  return [...new Set(term.words.map((word, index) => wordMatch(word, term.open && index === term.words.length - 1)))];
}

function wordMatch(word: string, open: boolean): string {
  if (!open) return quoted([word]);
  return [...word].length <= longestMarkedBeginning ? quoted([`~${word}`]) : `${quoted([word])} *`;
}

/** True when the file index alone answers for the term: there is no order to check. */
export const isOneWord = (term: Term): boolean => term.words.length === 1;

/** A MATCH expression that finds the term in records. */
export function recordMatch(term: Term): string {
  const [word] = term.words;
  return isOneWord(term) && word !== undefined ? wordMatch(word, term.open) : phraseMatch(term);
}
