/** What the files under a folder may import. The longest `from` that fits a file counts. */
export type ImportRule = {
  /** A folder ending in `/`, or one file. */
  readonly from: string;
  /** Folders (ending in `/`) and single files that may be imported. */
  readonly to: readonly string[];
  /** npm packages: those named, or all the product has. */
  readonly packages: readonly string[] | 'all';
  /** Modules of Node itself. Network modules always need `network` as well. */
  readonly node: boolean;
  readonly network?: true;
  /** Files that are no code, such as styles: a bundler puts them in. */
  readonly assets?: true;
  readonly reason: string;
};

const everything = [
  'contract/',
  'db/',
  'electron/',
  'engine/',
  'headless/',
  'renderer/',
  'samples/',
  'build/',
  'tests/',
];

/** Packages that one folder has to itself; tools and tests may use them too. */
export const ownedPackages: Readonly<Record<string, { readonly folder: string; readonly reason: string }>> = {
  'better-sqlite3': { folder: 'db/', reason: 'only db/ holds a connection to the store' },
  // Subtle: where it is not fully installed, loading it begins a download.
  electron: { folder: 'electron/', reason: 'only electron/ runs inside Electron' },
};

/** Modules of Node that can reach another machine. The product works offline; only the loopback shell may listen. */
export const networkModules = ['dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net', 'quic', 'tls'];

export const importRules: readonly ImportRule[] = [
  {
    from: 'contract/',
    to: ['contract/'],
    packages: ['zod'],
    node: false,
    reason: 'the contract is also loaded by the screens: it has zod and itself',
  },
  {
    from: 'db/',
    to: ['contract/', 'db/'],
    packages: ['better-sqlite3', 'opencc-js', 'uuid', 'zod'],
    node: true,
    reason: 'the store knows nothing of the work that is built on it',
  },
  {
    from: 'engine/',
    to: ['contract/', 'db/', 'engine/'],
    packages: 'all',
    node: true,
    reason: 'the engine stands on the contract and the store and knows no shell',
  },
  {
    from: 'engine/children/',
    to: ['contract/', 'engine/children/'],
    packages: [],
    node: true,
    reason: 'the walls of child processes stand before any package is loaded',
  },
  {
    from: 'engine/children/no-network.ts',
    to: ['engine/children/'],
    packages: [],
    node: true,
    network: true,
    reason: 'it takes the network away from child processes and does nothing else',
  },
  {
    from: 'engine/extract/',
    to: ['contract/', 'engine/children/', 'engine/extract/'],
    packages: 'all',
    node: true,
    reason: 'hostile files are read here: no store, no key',
  },
  {
    from: 'headless/',
    to: ['contract/', 'engine/host/', 'engine/open.ts', 'headless/', 'samples/load.ts'],
    packages: 'all',
    node: true,
    network: true,
    reason:
      'a shell has one door into the product, engine/open.ts (engine/host/ for a window), and samples/load.ts for the sample library',
  },
  {
    from: 'electron/',
    to: ['contract/', 'electron/', 'engine/children/', 'engine/host/', 'samples/load.ts'],
    packages: ['electron', 'zod'],
    node: true,
    reason:
      'the desktop shell has one door into the product, engine/host/ (engine/children/ for what it starts), and one to the sample library',
  },
  {
    from: 'electron/preload.ts',
    to: ['contract/', 'electron/'],
    packages: ['electron'],
    node: false,
    reason: 'a preload script in a sandbox has Electron and types, nothing else',
  },
  {
    from: 'renderer/',
    to: ['contract/', 'renderer/'],
    packages: 'all',
    node: false,
    assets: true,
    reason: 'the window knows the contract alone: no engine, no store, no Node',
  },
  {
    from: 'samples/',
    to: ['contract/', 'engine/open.ts', 'samples/'],
    packages: 'all',
    node: true,
    reason: 'the sample library is made through the same door as any other',
  },
  { from: 'build/', to: everything, packages: 'all', node: true, reason: 'tools may look at everything' },
  { from: 'tests/', to: everything, packages: 'all', node: true, network: true, reason: 'tests may use everything' },
];

export type Program = {
  readonly entry: string;
  /** Folders (ending in `/`) and files. */
  readonly never: readonly string[];
  /** Development packages that are there when it runs. */
  readonly given?: readonly string[];
  readonly reason: string;
};

/** Programs and what they must not load, through however many files. Imports of types do not count. */
export const programs: readonly Program[] = [
  {
    entry: 'engine/extract/extractor-process.ts',
    never: ['db/'],
    reason: 'the extractor has no store',
  },
  {
    entry: 'engine/report/typesetter-process.ts',
    never: ['db/'],
    reason: 'the typesetter has no store',
  },
  {
    entry: 'engine/office-pages/layout-process.ts',
    never: ['db/'],
    reason: 'LibreOffice has no store',
  },
  {
    entry: 'headless/cli.ts',
    never: ['build/', 'tests/', 'electron/', 'renderer/'],
    reason: 'the product runs without its tools, and the window is served as it was built',
  },
  { entry: 'renderer/main.tsx', never: ['db/', 'engine/'], reason: 'the window is a world of its own' },
  {
    entry: 'electron/main.ts',
    never: ['db/', 'engine/open.ts', 'build/', 'tests/', 'renderer/'],
    given: ['electron'],
    reason: 'the engine and its store run in a process of their own',
  },
  {
    entry: 'electron/engine-process.ts',
    never: ['build/', 'tests/', 'renderer/', 'electron/main.ts'],
    reason: 'the product runs without its tools, and the engine without Electron',
  },
  { entry: 'electron/preload.ts', never: ['db/', 'engine/'], given: ['electron'], reason: 'it runs beside the page' },
];
