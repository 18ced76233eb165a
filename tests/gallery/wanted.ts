import { type LookName, lookNames } from './looks.ts';

export type Wanted = { readonly looks: readonly LookName[]; isWanted(shot: string): boolean };

/** Reads a command line such as `exhibits reader --dark`: parts of names, and looks. Nothing named is everything. Throws on an unknown look. */
export function wantedBy(args: readonly string[]): Wanted {
  const named = args.filter(arg => arg.startsWith('--')).map(arg => arg.slice(2));
  const parts = args.filter(arg => !arg.startsWith('--'));
  const unknown = named.find(name => !lookNames.some(look => look === name));
  if (unknown !== undefined)
    throw new Error(`There is no look "${unknown}". Known: ${lookNames.map(look => `--${look}`).join(' ')}.`);
  return {
    looks: named.length === 0 ? lookNames : lookNames.filter(look => named.includes(look)),
    isWanted: shot => parts.length === 0 || parts.some(part => shot.includes(part)),
  };
}
