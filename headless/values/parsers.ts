import type { Text } from '../messages/messages.ts';
import { usageError } from '../usage.ts';
import { type TypedCitation, readCitation } from '../library/citations.ts';

/** Reads the value of an option or argument that `name` names; what it throws ends the run with the exit code 2. */
type Parser<Value> = (value: string, previous?: unknown) => Value;

export function wholeNumber(words: Text, name: string, least = 1, most = 999_999_999): Parser<number> {
  return value => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw usageError(words.usage.badValue(name, value, words.usage.wholeNumber(least, most)));
  };
}

export function oneOf<Choice extends string>(words: Text, name: string, choices: readonly Choice[]): Parser<Choice> {
  return value => {
    const found = choices.find(choice => choice === value);
    if (found !== undefined) return found;
    throw usageError(words.usage.badValue(name, value, words.usage.oneOf(choices)));
  };
}

/** For an option that may be repeated: all its values in order. */
export const collected: Parser<readonly string[]> = (value, previous) => [
  ...((previous as readonly string[] | undefined) ?? []),
  value,
];

export function citation(words: Text, name: string): Parser<TypedCitation> {
  return value => {
    const found = readCitation(value);
    if (found) return found;
    throw usageError(words.usage.badValue(name, value, words.usage.citation));
  };
}

/** For --cite, which may be repeated. */
export function citations(words: Text, name: string): Parser<readonly TypedCitation[]> {
  const read = citation(words, name);
  return (value, previous) => [...((previous as readonly TypedCitation[] | undefined) ?? []), read(value)];
}
