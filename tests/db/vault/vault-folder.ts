import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryKeys } from '../../../db/store/key.ts';
import { openVault, type Vault } from '../../../db/vault/vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Both ways in which a vault keeps its files. */
export const kinds = ['plain', 'encrypted'] as const;

export type VaultFolder = {
  readonly vault: Vault;
  readonly folder: string;
  readonly keys: LibraryKeys | null;
  /** Paths of everything in the vault. */
  files(): string[];
};

export function vaultFolder(kind: (typeof kinds)[number], folder: string = temporaryFolder()): VaultFolder {
  mkdirSync(join(folder, 'objects'));
  const key = (): Buffer => randomBytes(32);
  const keys = kind === 'plain' ? null : { database: key(), objects: key(), names: key() };
  return {
    vault: openVault(folder, keys),
    folder,
    keys,
    files: () =>
      readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
        .filter(entry => !entry.isDirectory())
        .map(entry => join(entry.parentPath, entry.name))
        .toSorted(),
  };
}
