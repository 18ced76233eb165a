import type { Snippet } from '../../contract/search.ts';
import { type Span, joinSpans } from './marks.ts';

/** Longest snippet in characters: two to three lines of a result list. */
const longestSnippet = 240;
/** How far apart, in characters, hits may be to be shown in one snippet. */
const widestGroup = 160;

const sentenceEnd = /[.!?…]["'”’)\]]*\s|[。！？][”’」』）]*|\n\s*\n/gu;
const clauseEnd = /[,;:]\s|[，；：、]|\s/gu;

/**
 * The sentence around the richest group of hits, with the hits marked. A sentence that is too long is cut between
 * words, and an ellipsis says so. `hits` holds one list of stretches for each thing searched for.
 */
export function makeSnippet(text: string, hits: readonly (readonly Span[])[]): Snippet {
  const focus = richestGroup(hits);
  const [start, end] = bounded(text, sentenceAround(text, focus), focus);
  return tidy(text, [start, end], joinSpans(hits.flat().filter(([from, to]) => from >= start && to <= end)));
}

/** The shortest stretch of text that holds hits of most different things, the first of equals. */
function richestGroup(hits: readonly (readonly Span[])[]): Span {
  const all = hits
    .flatMap((spans, index) => spans.map(span => ({ span, index })))
    .sort((one, other) => one.span[0] - other.span[0]);
  const counts = new Map<number, number>();
  let best: Span = [0, 0];
  let bestScore = 0;
  let first = 0;
  for (const { span, index } of all) {
    counts.set(index, (counts.get(index) ?? 0) + 1);
    for (let opening = all[first]; opening && opening.span !== span; opening = all[++first]) {
      const left = (counts.get(opening.index) ?? 1) - 1;
      // The group sheds what is too far off, and what it holds again further on.
      if (left === 0 && span[1] - opening.span[0] <= widestGroup) break;
      if (left === 0) counts.delete(opening.index);
      else counts.set(opening.index, left);
    }
    if (counts.size > bestScore) {
      bestScore = counts.size;
      best = [all[first]?.span[0] ?? span[0], span[1]];
    }
  }
  return best;
}

function sentenceAround(text: string, [start, end]: Span): Span {
  // Only the neighbourhood is looked at, so that a page of any length costs the same.
  const from = Math.max(0, start - longestSnippet);
  const to = Math.min(text.length, end + longestSnippet);
  const near = text.slice(from, to);
  let first = from;
  let last = to;
  for (const found of near.matchAll(sentenceEnd)) {
    const after = from + found.index + found[0].length;
    if (after <= start) first = after;
    else if (after >= end) {
      last = after;
      break;
    }
  }
  return [first, last];
}

/** Cuts a sentence to the longest snippet, at clauses or words, keeping the hits in it. */
function bounded(text: string, [start, end]: Span, focus: Span): Span {
  if (end - start <= longestSnippet) return [start, end];
  const spare = Math.max(0, longestSnippet - (focus[1] - focus[0]));
  const wantedStart = Math.max(start, focus[0] - Math.floor(spare / 3));
  const wantedEnd = Math.min(end, wantedStart + Math.max(longestSnippet, focus[1] - wantedStart));
  return [
    wantedStart > start ? cutAfter(text, wantedStart, focus[0]) : start,
    wantedEnd < end ? cutBefore(text, focus[1], Math.min(wantedEnd, wantedStart + longestSnippet)) : end,
  ];
}

/** The first cut between words at or after `from`, at the latest at `to`. */
function cutAfter(text: string, from: number, to: number): number {
  for (const found of text.slice(from, to).matchAll(clauseEnd)) return from + found.index + found[0].length;
  return wholeCharacter(text, from);
}

/** The last cut between words before `to`, not before `from`. */
function cutBefore(text: string, from: number, to: number): number {
  let cut = -1;
  for (const found of text.slice(from, to).matchAll(clauseEnd)) cut = from + found.index;
  return cut < 0 ? wholeCharacter(text, Math.max(from, to)) : cut;
}

const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at;

/** Line ends become spaces, runs of white space one space, and marks move with their words. */
function tidy(text: string, [start, end]: Span, spans: readonly Span[]): Snippet {
  // Six characters hold a sentence's end, a closing quote and the space behind them.
  const begins = start === 0 || /[.!?…。！？\n]["'”’)」』）\]]*\s*$/u.test(text.slice(Math.max(0, start - 6), start));
  let shown = begins ? '' : '…';
  const marks: [number, number][] = [];
  let at = start;
  const add = (to: number): void => {
    const piece = text.slice(at, to).replace(/[\s\p{Cc}]+/gu, ' ');
    shown += shown === '' || shown.endsWith(' ') ? piece.trimStart() : piece;
    at = to;
  };
  for (const [from, to] of spans) {
    add(from);
    const opened = shown.length;
    add(to);
    marks.push([opened, shown.length]);
  }
  add(end);
  const trimmed = shown.trimEnd();
  const whole = end >= text.length || /[.!?…。！？”’」』）"')\]]\s*$/u.test(trimmed);
  return { text: whole ? trimmed : `${trimmed}…`, marks };
}
