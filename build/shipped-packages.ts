import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/**
 * Native code that a package would like to have and nothing here loads: pdf.js reads text without a canvas, and where it
 * runs no native code may be loaded.
 */
const leftOut: readonly string[] = ['@napi-rs/canvas'];

/**
 * The packages that the built program needs when it runs, as folders below the project's, with what they need in turn.
 * Those that only the window uses are not among them: the window's folder in `built` holds all of it.
 */
export const shippedPackages = (root: string, built = join(root, 'out')): readonly string[] =>
  packagesNamedIn(
    root,
    codeIn(built, path => !path.startsWith(`window${sep}`)),
  );

/** The packages that have gone into the window, as folders below the project's, with what they need in turn. */
export const windowPackages = (root: string): readonly string[] =>
  packagesNamedIn(
    root,
    codeIn(join(root, 'renderer'), () => true),
  );

function packagesNamedIn(root: string, code: string): readonly string[] {
  const { dependencies = {} } = manifestIn(root);
  const found = new Set<string>();
  const add = (from: string, name: string, isOptional: boolean): void => {
    if (leftOut.includes(name)) return;
    const folder = packageFolder(from, name, root);
    if (folder === undefined) {
      if (isOptional) return;
      throw new Error(`The package ${name}, which ${relative(root, from) || 'the program'} needs, is not installed.`);
    }
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies: own = {}, optionalDependencies: optional = {} } = manifestIn(folder);
    for (const needed of Object.keys(own)) add(folder, needed, needed in optional);
    for (const needed of Object.keys(optional)) add(folder, needed, true);
  };
  for (const name of Object.keys(dependencies)) if (isNamed(name, code)) add(root, name, false);
  return Array.from(found, folder => relative(root, folder).replaceAll(sep, '/')).sort();
}

/** The code in a folder, as one text. */
function codeIn(folder: string, isMeant: (path: string) => boolean): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(c?js|tsx?|css)$/.test(path) && isMeant(path))
    .map(path => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

/** Whether a package is named between quotes, by itself or with a path in it: imported, or read by its name. */
const isNamed = (name: string, code: string): boolean =>
  ['"', "'", '`'].some(quote => code.includes(`${quote}${name}${quote}`) || code.includes(`${quote}${name}/`));

/** Where Node finds a package from a folder, as far up as the project. */
function packageFolder(from: string, name: string, root: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(realpathSync(folder), 'package.json'), 'utf8')) as Manifest;
