/** Puts one large file into the encrypted vault of the folder that is named, checks it, says so, and is done. */
import { randomBytes } from 'node:crypto';
import { threadFrom } from '../../../db/vault/content-hash.ts';
import { openVault } from '../../../db/vault/vault.ts';

const key = (): Buffer => randomBytes(32);
const vault = openVault(process.argv[2] ?? '', { database: key(), objects: key(), names: key() });
const { sha256, size } = await vault.add({ bytes: Buffer.alloc(threadFrom, 7) });
process.stdout.write(await vault.verify(sha256, size));
