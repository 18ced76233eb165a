/** Where a quote stands in a page's text, in characters. */
export type Found = { readonly start: number; readonly end: number };

/** A text without what does not tell two texts apart: white space and soft hyphens. */
type Squeezed = { readonly text: string; readonly at: readonly number[] };

/**
 * Finds a quote in a page. White space, line breaks and the form of quotation marks may differ; every other character
 * must be the same. Gives the first place, or undefined.
 */
export function findQuote(page: string, quote: string): Found | undefined {
  const wanted = squeeze(quote).text;
  if (wanted === '') return undefined;
  const inside = squeeze(page);
  const place = inside.text.indexOf(wanted);
  if (place < 0) return undefined;
  const start = inside.at[place];
  const last = inside.at[place + wanted.length - 1];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

/** How many characters of context are kept on each side: enough to tell repeated phrases apart. */
const contextLength = 80;

/** The words around a place, to find the quote again when the text of the page is made anew. */
export function contextOf(page: string, { start, end }: Found): { readonly before: string; readonly after: string } {
  return {
    before: page.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    after: page.slice(end, end + contextLength).toWellFormed(),
  };
}

const same: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '\u00AD': '',
};

function squeeze(text: string): Squeezed {
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (/\s/.test(character)) continue;
    const plain = same[character] ?? character;
    if (plain === '') continue;
    out += plain;
    at.push(i);
  }
  return { text: out, at };
}
