/** Where a quote stands in a page's text: [start, end) in characters. */
export type Stretch = { readonly start: number; readonly end: number };

/** A text without what does not tell two texts apart, and where each of its characters stands in the whole. */
export type Squeezed = { readonly text: string; readonly at: readonly number[] };

/** Where a quote begins in a squeezed text, and where the next one may. */
export type Occurrence = Stretch & { readonly from: number; readonly to: number };

const same: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '\u00AD': '',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Leaves out white space and soft hyphens, makes quotation marks plain, and parts letters that are cast in one. */
export function squeeze(text: string): Squeezed {
  let out = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const plain = /\s/.test(character) ? '' : (same[character] ?? character);
    out += plain;
    for (let each = 0; each < plain.length; each += 1) at.push(index);
  }
  return { text: out, at };
}

/** The first place of the words at or after `from`, counted in squeezed characters; undefined when there is none. */
export function findSqueezed(inside: Squeezed, words: string, from = 0): Occurrence | undefined {
  const wanted = squeeze(words).text;
  if (wanted === '') return undefined;
  const place = inside.text.indexOf(wanted, from);
  const start = inside.at[place];
  const last = inside.at[place + wanted.length - 1];
  return place < 0 || start === undefined || last === undefined
    ? undefined
    : { start, end: last + 1, from: place, to: place + wanted.length };
}

/** Places that are compared at most; nobody quotes what stands more often on one page. */
const mostOccurrences = 2_000;

function occurrencesOf(inside: Squeezed, words: string): readonly Occurrence[] {
  const all: Occurrence[] = [];
  for (
    let next = findSqueezed(inside, words);
    next && all.length < mostOccurrences;
    next = findSqueezed(inside, words, next.from + 1)
  )
    all.push(next);
  return all;
}

/** A quote with the words around it, as a pin-cite keeps them. */
export type QuoteInContext = {
  readonly quote: string;
  readonly contextBefore?: string | undefined;
  readonly contextAfter?: string | undefined;
};

/**
 * Finds a quote on a page. White space, line breaks and the form of quotation marks may differ; every other character
 * must be the same. Of several places it gives the one with the most of the context, else the first.
 */
export function findQuote(inside: Squeezed, passage: QuoteInContext): Occurrence | undefined {
  const all = occurrencesOf(inside, passage.quote);
  if (all.length < 2) return all[0];
  const before = squeeze(passage.contextBefore ?? '').text;
  const after = squeeze(passage.contextAfter ?? '').text;
  const common = ({ from, to }: Occurrence): number => {
    let [left, right] = [0, 0];
    while (left < before.length && inside.text[from - 1 - left] === before[before.length - 1 - left]) left += 1;
    while (right < after.length && inside.text[to + right] === after[right]) right += 1;
    return left + right;
  };
  return all
    .map(place => ({ place, common: common(place) }))
    .reduce((best, each) => (each.common > best.common ? each : best)).place;
}
