import { fileSentences } from './file-sentences.ts';

export type FileSentenceKey = keyof typeof fileSentences;

/** The names in braces of a sentence. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** What a sentence needs put in. */
export type ValuesOf<Key extends FileSentenceKey> = Readonly<
  Record<NamesIn<(typeof fileSentences)[Key]>, string | number>
>;

declare const said: unique symbol;
/** One of the sentences about files, made by `say`: no other string is one, so none can be missing in another language. */
export type FileSentence = string & { readonly [said]: true };

/** Makes one of the sentences about files. Numbers are written as in English. */
export function say<Key extends FileSentenceKey>(
  key: Key,
  ...values: [NamesIn<(typeof fileSentences)[Key]>] extends [never] ? [] : [values: ValuesOf<Key>]
): FileSentence {
  return filled(fileSentences[key], values[0] ?? {}) as FileSentence;
}

/** A sentence with values put in where their names stand in braces. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}

/** Which of the sentences about files a text is, and what was put in; undefined when it is none. */
export function whatWasSaid(
  text: string,
): { readonly key: FileSentenceKey; readonly values: Readonly<Record<string, string>> } | undefined {
  patterns ??= Object.entries(fileSentences).map(([key, sentence]) => ({
    key: key as FileSentenceKey,
    pattern: patternOf(sentence),
  }));
  for (const { key, pattern } of patterns) {
    const found = pattern.exec(text);
    if (found) return { key, values: found.groups ?? {} };
  }
  return undefined;
}

let patterns: readonly { readonly key: FileSentenceKey; readonly pattern: RegExp }[] | undefined;

function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{(\w+)\}/);
  const source = parts
    .map((part, at) => (at % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>.*)`))
    .join('');
  return new RegExp(`^${source}$`, 's');
}
