import { type Language, useLanguage } from './messages.tsx';

/** The words of one screen in every language. They live beside the screen, in its messages.ts. */
export type WordsOf<Words> = Readonly<Record<Language, Words>>;

/** The words of a screen in the language that is shown. */
export function useWords<Words>(words: WordsOf<Words>): Words {
  return words[useLanguage()];
}
