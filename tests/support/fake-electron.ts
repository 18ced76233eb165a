import { createPackage } from '@electron/asar';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** What stands before the fuses in every binary of Electron (electron/fuses), and the fuses of version 1 as they come. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = '101100001';

/** A folder that looks to the packager like a distribution of Electron for Linux. Nothing in it runs. */
export async function fakeElectron(): Promise<string> {
  const folder = temporaryFolder();
  const start = join(temporaryFolder(), 'start');
  mkdirSync(join(folder, 'resources'));
  mkdirSync(start);
  writeFileSync(join(start, 'package.json'), '{}');
  await createPackage(start, join(folder, 'resources/default_app.asar'));
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from(`\x7fELF${sentinel}`, 'latin1'), Buffer.from([1, fuses.length]), Buffer.from(fuses)]),
  );
  chmodSync(join(folder, 'electron'), 0o755);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, file), 'fake');
  return folder;
}
