import { join } from 'node:path';

/** The three databases of a library, in the order in which they are opened. */
export const databaseKinds = ['library', 'text', 'search'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

type DatabaseTraits = {
  /** Four ASCII letters in the file's header, so that a file put in another's place is noticed. */
  readonly applicationId: number;
  /** Bytes. Set when the file is made; SQLite keeps it. */
  readonly pageSize: number;
  /** FULL: an acknowledged change survives a power cut. NORMAL: it may be lost, but the file stays whole. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** ON overwrites what is deleted with zeros; FAST does so only where that costs no extra writing. */
  readonly secureDelete: 'ON' | 'FAST';
  /** Memory for pages, in KiB. */
  readonly cacheKib: number;
};

export const databaseTraits: Readonly<Record<DatabaseKind, DatabaseTraits>> = {
  library: {
    applicationId: 0x43774c62, // CwLb
    pageSize: 4_096,
    synchronous: 'FULL',
    secureDelete: 'ON',
    cacheKib: 32_768,
  },
  text: {
    applicationId: 0x43775478, // CwTx
    // A page of compressed text is about 1 KB: in 4 KiB pages half of the file would be empty.
    pageSize: 16_384,
    synchronous: 'NORMAL',
    secureDelete: 'FAST',
    cacheKib: 16_384,
  },
  search: {
    applicationId: 0x43775365, // CwSe
    pageSize: 4_096,
    synchronous: 'NORMAL',
    secureDelete: 'FAST',
    // With a million pages the short lists of common words fit, which keeps search as you type off the disk.
    cacheKib: 65_536,
  },
};

export const databasePath = (folder: string, kind: DatabaseKind): string => join(folder, `${kind}.db`);
