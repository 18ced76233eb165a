/** Fills the vault of the folder that is named with files, four at a time, and says the hash of each once it is in. */
import { randomBytes } from 'node:crypto';
import { openVault } from '../../../db/vault/vault.ts';

const vault = openVault(process.argv[2] ?? '', null);
const fill = async (): Promise<never> => {
  for (let n = 0; ; n++) {
    const { sha256, size } = await vault.add({ bytes: randomBytes(n % 10 === 0 ? 3_000_000 : 20_000) });
    process.stdout.write(`${sha256.toString('hex')} ${size}\n`);
  }
};
await Promise.all([fill(), fill(), fill(), fill()]);
