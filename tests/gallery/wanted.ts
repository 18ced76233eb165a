import { type LookName, lookNames } from './looks.ts';

export type Wanted = {
  readonly looks: readonly LookName[];
  /** How many the full library has. */
  readonly exhibits: number;
  isWanted(shot: string): boolean;
};

const usual = 100_000;

/**
 * Reads a command line such as `exhibits reader --dark --exhibits=2000`: parts of names, looks, and the size of the full
 * library. Nothing named is everything. Throws on an unknown look.
 */
export function wantedBy(args: readonly string[]): Wanted {
  const size = args.map(arg => /^--exhibits=(\d+)$/.exec(arg)?.[1]).find(each => each !== undefined);
  const named = args.filter(arg => arg.startsWith('--') && !arg.startsWith('--exhibits=')).map(arg => arg.slice(2));
  const parts = args.filter(arg => !arg.startsWith('--'));
  const unknown = named.find(name => !lookNames.some(look => look === name));
  if (unknown !== undefined)
    throw new Error(`There is no look "${unknown}". Known: ${lookNames.map(look => `--${look}`).join(' ')}.`);
  return {
    exhibits: size === undefined ? usual : Number(size),
    looks: named.length === 0 ? lookNames : lookNames.filter(look => named.includes(look)),
    isWanted: shot => parts.length === 0 || parts.some(part => shot.includes(part)),
  };
}
