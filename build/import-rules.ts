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
  readonly reason: string;
};

const everything = ['contract/', 'db/', 'engine/', 'headless/', 'samples/', 'build/', 'tests/'];

/** Packages that reach into SQLite: only `db/` may hold a connection. */
export const storePackages = ['better-sqlite3'];

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
    from: 'engine/extract/',
    to: ['contract/', 'engine/extract/'],
    packages: 'all',
    node: true,
    reason: 'hostile files are read here: no store, no key',
  },
  {
    from: 'engine/extract/no-network.ts',
    to: ['contract/', 'engine/extract/'],
    packages: [],
    node: true,
    network: true,
    reason: 'it takes the network away from the extractor and does nothing else',
  },
  {
    from: 'headless/',
    to: ['contract/', 'engine/open.ts', 'headless/', 'samples/load.ts'],
    packages: 'all',
    node: true,
    network: true,
    reason: 'a shell has one door into the product, engine/open.ts, and one to the sample library, samples/load.ts',
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

/** Programs and what they must not load, through however many files. Imports of types do not count. */
export const programs = [
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
  { entry: 'headless/cli.ts', never: ['build/', 'tests/'], reason: 'the product runs without its tools' },
] as const;
