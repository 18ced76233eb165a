import { placesOf } from './finding.ts';

/** A sentence, a line or a part of one: names never go over its end. Longer ones are cut, since the time for one grows faster than its length. */
const sentence =
  /[^\n.!?;]{1,400}(?:(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Hon|St|Jr|Sr|Co|Inc|Ltd|Corp|No))\.[^\n.!?;]{1,400}){0,4}[.!?;]?/gu;
/** Two words with capital letters beside each other, or a capital word before or after a sign of a company or a title. */
const maybeNames = /\p{Lu}[\p{L}.'’-]*[ \u00A0](?:(?:de|da|van|von|der|den|bin|al|of|and|the|&)[ \u00A0]){0,3}\p{Lu}/u;

/** Sentences in which there may be English names, and where they begin. */
export function* sentencesWithNames(text: string): Generator<{ readonly start: number; readonly piece: string }> {
  for (const { start, match } of placesOf(text, sentence)) {
    const [piece] = match;
    if (maybeNames.test(piece)) yield { start, piece };
  }
}
