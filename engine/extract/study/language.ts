import { eld } from 'eld/extrasmall';

/** Characters that are looked at: more does not make it surer. */
const sample = 2_000;
/** Letters that a text must have. */
const fewest = 20;

/** The language of a text as ISO 639-1 names it; '' where there is too little of it, or no language is likely. */
export function languageOf(text: string): string {
  const begin = text.slice(0, sample);
  const letters = begin.match(/\p{L}/gu)?.length ?? 0;
  const han = begin.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (letters + han < fewest) return '';
  const told = eld.detect(begin);
  return told.isReliable() ? told.language : '';
}
