import { fileSentences } from './file-sentences.ts';
import { verificationSentences } from './verification-sentences.ts';

const sentences = { ...fileSentences, ...verificationSentences };

export type SentenceKey = keyof typeof sentences;

/** The names in braces of a sentence. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** What a sentence needs put in. */
export type ValuesOf<Key extends SentenceKey> = Readonly<Record<NamesIn<(typeof sentences)[Key]>, string | number>>;

declare const said: unique symbol;
/** One of the sentences of the engine, made by `say`: no other string is one, so none can be missing in another language. */
export type Sentence = string & { readonly [said]: true };

/** Makes one of the sentences about files and verifications. Numbers are written as in English. */
export function say<Key extends SentenceKey>(
  key: Key,
  ...values: [NamesIn<(typeof sentences)[Key]>] extends [never] ? [] : [values: ValuesOf<Key>]
): Sentence {
  return filled(sentences[key], values[0] ?? {}) as Sentence;
}

/** A sentence with values put in where their names stand in braces. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}

/** Which of the sentences a text is, and what was put in; undefined when it is none. */
export function whatWasSaid(
  text: string,
): { readonly key: SentenceKey; readonly values: Readonly<Record<string, string>> } | undefined {
  patterns ??= Object.entries(sentences).map(([key, sentence]) => ({
    key: key as SentenceKey,
    pattern: patternOf(sentence),
  }));
  for (const { key, pattern } of patterns) {
    const found = pattern.exec(text);
    if (found) return { key, values: found.groups ?? {} };
  }
  return undefined;
}

let patterns: readonly { readonly key: SentenceKey; readonly pattern: RegExp }[] | undefined;

function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{(\w+)\}/);
  const source = parts
    .map((part, at) => (at % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>.*)`))
    .join('');
  return new RegExp(`^${source}$`, 's');
}
