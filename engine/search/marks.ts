import type { Term } from '../../db/index/terms.ts';
import { eachToken } from '../../db/index/tokens.ts';
import { type IndexedCondition, termsOf } from './lookup.ts';

/** A stretch of a text, in UTF-16 units, end not included. */
export type Span = readonly [start: number, end: number];

type Tokens = { readonly words: string[]; readonly starts: number[]; readonly ends: number[] };

/** Where each of the conditions stands in a text: the words of a phrase as one stretch, both sides of a near. */
export function spansIn(text: string, conditions: readonly IndexedCondition[]): Span[][] {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  eachToken(text, (word, start, end) => {
    tokens.words.push(word);
    tokens.starts.push(start);
    tokens.ends.push(end);
  });
  return conditions.map(condition =>
    condition.is === 'text' ? spansOf(condition.term, tokens) : nearSpans(condition, tokens),
  );
}

/** The places in the list of tokens at which a term begins. */
function placesOf(term: Term, { words }: Tokens): number[] {
  const [first = ''] = term.words;
  const last = term.words.length - 1;
  const open = (place: number): boolean => words[place]?.startsWith(term.words[last] ?? '') === true;
  const places: number[] = [];
  if (last === 0 && term.open) {
    words.forEach((_, place) => {
      if (open(place)) places.push(place);
    });
    return places;
  }
  for (let place = words.indexOf(first); place >= 0; place = words.indexOf(first, place + 1)) {
    if (
      term.words.every(
        (word, index) => words[place + index] === word || (index === last && term.open && open(place + index)),
      )
    ) {
      places.push(place);
    }
  }
  return places;
}

const spansOf = (term: Term, tokens: Tokens): Span[] =>
  placesOf(term, tokens).map(place => spanAt(term, tokens, place));

function spanAt(term: Term, tokens: Tokens, place: number): Span {
  const lastPlace = place + term.words.length - 1;
  const start = tokens.starts[place] ?? 0;
  const end = tokens.ends[lastPlace] ?? start;
  // A single Han character is the first half of a pair: the mark covers what was asked for, not the pair.
  const asked = term.open ? (term.words.at(-1) ?? '').length : 0;
  const lastStart = tokens.starts[lastPlace] ?? start;
  return [start, term.open && lastStart + asked < end && isHanHalf(term) ? lastStart + asked : end];
}

const isHanHalf = (term: Term): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(term.words.at(-1) ?? '');

function nearSpans(condition: Extract<IndexedCondition, { is: 'near' }>, tokens: Tokens): Span[] {
  const [left, right] = termsOf(condition);
  if (!left || !right) return [];
  const rights = placesOf(right, tokens);
  const spans: Span[] = [];
  for (const at of placesOf(left, tokens)) {
    for (const other of rights) {
      const gap = other >= at ? other - (at + left.words.length) : at - (other + right.words.length);
      if (gap <= condition.distance) spans.push(spanAt(left, tokens, at), spanAt(right, tokens, other));
    }
  }
  return spans.sort(byStart);
}

const byStart = (one: Span, other: Span): number => one[0] - other[0] || one[1] - other[1];

/** Stretches in order, those that touch or overlap made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort(byStart)) {
    const before = joined.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
