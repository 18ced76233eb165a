/** What is typed to insert a reference: `[` for a page, `@` for a person or a fact. */
export type Trigger = {
  readonly sign: '[' | '@';
  /** What was typed after the sign. */
  readonly query: string;
  /** How many characters of the text before the cursor it takes, with the sign. */
  readonly length: number;
};

/** Longer than any name that is looked for; beyond it, the sign was meant as it stands. */
const longestQuery = 60;

/** The reference that is being typed at the end of a text, or undefined. An `@` inside a word, as in an address, is none. */
export function triggerIn(before: string): Trigger | undefined {
  const found = /(?:\[|(?<![\p{L}\p{N}._-])@)([^[\]@\n\uFFFC]*)$/u.exec(before);
  const [whole, query] = found ?? [];
  if (whole === undefined || query === undefined || query.length > longestQuery) return undefined;
  // A space at once means that no name follows.
  if (/^\s/.test(query)) return undefined;
  return { sign: whole.startsWith('[') ? '[' : '@', query, length: whole.length };
}

/** `EX-0004 2` or `EX-0004 p. 2` names a page of an exhibit; anything else is looked for. */
export function placeIn(query: string): { readonly number: string; readonly page: number } | undefined {
  const [, number, page] = /^(\S+)(?:\s+(?:pp?\.?\s*)?(\d{1,5}))?$/i.exec(query.trim()) ?? [];
  return number === undefined ? undefined : { number, page: page === undefined ? 1 : Math.max(1, Number(page)) };
}
