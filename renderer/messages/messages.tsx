import { type ReactNode, createContext, use } from 'react';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';

/** The shape of the catalogue: every language has every message, with the same values to fill in. */
export type Catalogue = Translated<typeof en>;
type Translated<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string
    ? string
    : Part[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Translated<Part[Key]>;
};

export type Language = 'en' | 'zh-Hans';
const catalogues: Readonly<Record<Language, Catalogue>> = { en, 'zh-Hans': zhHans };

const MessagesContext = createContext<{ readonly language: Language; readonly messages: Catalogue }>({
  language: 'en',
  messages: en,
});

export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <MessagesContext value={{ language, messages: catalogues[language] }}>{children}</MessagesContext>;
}

export const useMessages = (): Catalogue => use(MessagesContext).messages;
export const useLanguage = (): Language => use(MessagesContext).language;

/** The language to show: the one chosen, else the system's when there is a catalogue for it. */
export function languageFor(chosen: Language | 'system', system: string): Language {
  if (chosen !== 'system') return chosen;
  return /^zh\b/i.test(system) && !/hant|tw|hk/i.test(system) ? 'zh-Hans' : 'en';
}
