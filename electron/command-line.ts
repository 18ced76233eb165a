import { basename, dirname, resolve } from 'node:path';

/**
 * The folder of a library that was named on the command line, or undefined. An unpackaged program has its own folder
 * before that. Options are Chromium's and not looked at; the store inside a library means the library.
 */
export function namedLibrary(argv: readonly string[], isPackaged: boolean, directory: string): string | undefined {
  const [named] = argv.slice(isPackaged ? 1 : 2).filter(word => word !== '' && !word.startsWith('-'));
  return named === undefined ? undefined : libraryAt(resolve(directory, named));
}

/** The folder of a library, also where its store was meant. */
export const libraryAt = (path: string): string => (basename(path) === 'library.db' ? dirname(path) : path);
