import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type LockedPackage = {
  version?: string;
  resolved?: string;
  dev?: true;
  optional?: true;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockedPackage> };

/**
 * What is wrong with a lock file, one sentence each. It must name no registry host, so that any mirror serves it, and
 * must know the binaries of every system: npm leaves out those that its registry does not have (yet), and from then on
 * `npm ci` refuses the file (npm 11: everywhere; npm 10: on the systems left out).
 */
export function lockProblems(lock: Lock): string[] {
  const hosts = Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([path]) => `${path} names the host it came from; npm install writes none with the settings in .npmrc.`);
  const missing = missingBinaries(lock).map(([path]) => `${path} is missing; npm run lock adds it.`);
  return [...hosts, ...missing];
}

/** Adds what `missingBinaries` finds, in the order npm writes. */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages, ...Object.fromEntries(missingBinaries(lock)) };
  const inOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(inOrder) };
}

/**
 * Entries for optional binaries that the lock does not know. Version, system and processor stand in the name and the
 * exact range of the package that wants them; the sum of the contents cannot be known before the registry has them.
 */
function missingBinaries(lock: Lock): [path: string, entry: LockedPackage][] {
  const packages = { ...lock.packages };
  const added: [string, LockedPackage][] = [];
  for (const [path, wanting] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
      const places = placesFor(path, name);
      const found = places.map(place => packages[place]).find(entry => entry !== undefined);
      if (found !== undefined && (found.version === version || !isExact(version))) continue;
      // The outermost place when nothing stands there yet, else right inside the package that wants it.
      const place = (found === undefined ? places.at(-1) : places[0]) ?? '';
      const entry = entryFor(name, version, wanting.dev);
      packages[place] = entry;
      added.push([place, entry]);
    }
  }
  return added;
}

/** Where Node looks for a package asked for from `path`: innermost first. */
function placesFor(path: string, name: string): string[] {
  const places = [];
  for (let folder = path; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    places.push(`${folder}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

const isExact = (version: string): boolean => /^\d+\.\d+\.\d+/.test(version);

/** `@scope/binding-linux-arm64-musl` runs on linux, arm64, musl. In the order in which npm writes the fields. */
function entryFor(name: string, version: string, dev: true | undefined): LockedPackage {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = words.find(word => ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word));
  const cpu = words.find(word => /^(x64|ia32|arm|arm64|ppc64|riscv64|s390x|loong64|wasm32)$/.test(word));
  if (cpu === undefined) throw new Error(`The name ${name} does not say which system it is for.`);
  const libc = words.some(word => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [libc] }),
    optional: true,
    ...(os !== undefined && { os: [os] }),
  };
}

export function readLock(root: string): Lock {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
}

if (import.meta.main) {
  const root = dirname(import.meta.dirname);
  writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(completeLock(readLock(root)), null, 2)}\n`);
}
