/** A stretch of a text, end not included. */
export type Stretch = { readonly start: number; readonly end: number };

/** A text without what does not tell two texts apart, and where each of its characters stands in the whole. */
export type Squeezed = { readonly text: string; readonly at: readonly number[] };

const same: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '\u00AD': '',
};

/** Leaves out white space and soft hyphens and makes quotation marks plain, as the engine does when it checks a quote. */
export function squeeze(text: string): Squeezed {
  let out = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const plain = /\s/.test(character) ? '' : (same[character] ?? character);
    if (plain === '') continue;
    out += plain;
    at.push(index);
  }
  return { text: out, at };
}

/** The first place of the words at or after `from`, counted in squeezed characters; undefined when there is none. */
export function findSqueezed(
  inside: Squeezed,
  words: string,
  from = 0,
): (Stretch & { readonly next: number }) | undefined {
  const wanted = squeeze(words).text;
  if (wanted === '') return undefined;
  const place = inside.text.indexOf(wanted, from);
  const start = inside.at[place];
  const last = inside.at[place + wanted.length - 1];
  return place < 0 || start === undefined || last === undefined
    ? undefined
    : { start, end: last + 1, next: place + wanted.length };
}

export function findQuote(text: string, quote: string): Stretch | undefined {
  return findSqueezed(squeeze(text), quote);
}
