import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { type ImportRule, importRules, networkModules, ownedPackages, type Program, programs } from './import-rules.ts';
import { importsOf, type ModuleImport } from './module-imports.ts';

/** Folders at the top that hold no sources of the product. */
const otherFolders = ['node_modules', 'out', 'release'];
const isCode = /\.(ts|tsx|mts|cts|mjs|cjs|jsx)$/;

type Packages = { readonly shipped: readonly string[]; readonly all: readonly string[] };
/** Files by path from the project folder, with `/`, and the imports of each; none for files that are no code. */
type Sources = ReadonlyMap<string, readonly ModuleImport[]>;

/** Checks every source file of a project folder against the import rules. `problems` has a sentence for each breach. */
export function checkImports(root: string): { files: number; problems: string[] } {
  const problems: string[] = [];
  const sources = readSources(root, problems);
  const packages = readPackages(root);
  if (![...sources.keys()].some(file => isCode.test(file)))
    problems.push('No source file was found, so nothing was checked.');
  for (const [file, imports] of sources) {
    if (!isCode.test(file)) continue;
    const rule = ruleFor(file);
    if (rule === undefined)
      problems.push(`${file}: no import rule covers this folder; add one to build/import-rules.ts.`);
    else for (const each of imports) problems.push(...breaches(file, each, rule, sources, packages));
  }
  for (const program of programs) problems.push(...programBreaches(program, sources, packages));
  return { files: [...sources.keys()].filter(file => isCode.test(file)).length, problems };
}

const ruleFor = (file: string): ImportRule | undefined =>
  importRules.filter(rule => file.startsWith(rule.from)).sort((a, b) => b.from.length - a.from.length)[0];

function breaches(file: string, each: ModuleImport, rule: ImportRule, sources: Sources, packages: Packages): string[] {
  const at = `${file}:${each.line}`;
  const { name } = each;
  if (name === undefined) {
    return rule.from === 'build/' || rule.from === 'tests/'
      ? []
      : [`${at}: a computed import cannot be checked; name the file.`];
  }
  const refused = `${at}: imports ${name}, but ${rule.reason}.`;
  const target = localTarget(file, name);
  if (target !== undefined) {
    if (!sources.has(target)) return [`${at}: ${name} names no source file (extensions are written out).`];
    if (!isCode.test(target) && rule.assets === undefined)
      return [`${at}: imports ${name}, which is no code; only the window is bundled.`];
    return rule.to.some(place => target === place || (place.endsWith('/') && target.startsWith(place)))
      ? []
      : [refused];
  }
  if (isBuiltin(name)) {
    if (!name.startsWith('node:')) return [`${at}: ${name} is written node:${name}.`];
    if (!rule.node) return [refused];
    const isNetwork = networkModules.includes(name.slice('node:'.length).split('/')[0] ?? '');
    return isNetwork && rule.network === undefined ? [`${at}: imports ${name}, but the product works offline.`] : [];
  }
  const packageName = packageOf(name);
  if (!packages.all.includes(packageName)) return [`${at}: ${name} is not a package of package.json.`];
  if (rule.packages !== 'all') return rule.packages.includes(packageName) ? [] : [refused];
  const owner = ownedPackages[packageName];
  const isTool = rule.from === 'build/' || rule.from === 'tests/';
  return owner && !isTool ? [`${at}: imports ${name}, but ${owner.reason}.`] : [];
}

function programBreaches(program: Program, sources: Sources, packages: Packages): string[] {
  if (!sources.has(program.entry)) return [`${program.entry}: this program of build/import-rules.ts does not exist.`];
  const problems: string[] = [];
  const cameFrom = new Map<string, string>([[program.entry, '']]);
  for (const file of cameFrom.keys()) {
    for (const { name, line, typeOnly } of sources.get(file) ?? []) {
      if (name === undefined || typeOnly || isBuiltin(name)) continue;
      const target = localTarget(file, name);
      if (target === undefined) {
        const packageName = packageOf(name);
        const isThere = packages.shipped.includes(packageName) || program.given?.includes(packageName) === true;
        if (isThere || !packages.all.includes(packageName)) continue;
        problems.push(`${file}:${line}: ${name} is a development package, but ${program.entry} loads this file.`);
      } else if (program.never.some(place => target.startsWith(place))) {
        const way = [...wayTo(file, cameFrom), target].join(' → ');
        problems.push(`${program.entry}: loads ${target}, but ${program.reason}. Way: ${way}.`);
      } else if (!cameFrom.has(target)) cameFrom.set(target, file);
    }
  }
  return problems;
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file) ?? '';
  return before === '' ? [file] : [...wayTo(before, cameFrom), file];
}

/** A bundler's wish behind a question mark, such as `./worker.ts?worker`, is no part of the name. */
const localTarget = (file: string, name: string): string | undefined =>
  name.startsWith('.') ? posix.join(posix.dirname(file), name.replace(/\?.*$/, '')) : undefined;

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

function readSources(root: string, problems: string[]): Sources {
  const sources = new Map<string, readonly ModuleImport[]>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!isCode.test(entry.name)) sources.set(path, []);
      else {
        try {
          sources.set(path, importsOf(path, readFileSync(join(root, path), 'utf8')));
        } catch (error) {
          problems.push(
            `${path}: cannot be read as a module: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
    }
  };
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const hidden = entry.name.startsWith('.') || entry.name.endsWith('.tmp');
    if (entry.isDirectory() && !hidden && !otherFolders.includes(entry.name)) walk(entry.name);
  }
  return sources;
}

function readPackages(root: string): Packages {
  const file = join(root, 'package.json');
  if (!existsSync(file)) throw new Error(`There is no package.json in ${root}: this is not a project folder.`);
  type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const shipped = Object.keys(dependencies);
  return { shipped, all: [...shipped, ...Object.keys(devDependencies)] };
}
