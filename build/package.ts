import { dirname, join, relative } from 'node:path';
import { electronFolder, fetchElectron } from './electron-binary.ts';
import { pack } from './pack.ts';

// `npm run package`: the installers of this system into release/. With --dir only the app, as a folder.

const root = dirname(import.meta.dirname);
const output = join(root, 'release');
const installers = !process.argv.includes('--dir');

async function main(): Promise<number> {
  const electronDist =
    electronFolder(root) ?? ((await fetchElectron(root, () => undefined)) ? electronFolder(root) : undefined);
  if (electronDist === undefined) {
    console.error(
      'Nothing was packed: Electron is not here and could not be fetched. Run this once where its server can be reached,\n' +
        'or unpack a distribution of Electron for this system and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
    return 1;
  }
  try {
    const made = await pack(root, { output, electronDist, installers });
    for (const file of made.length > 0 ? made : [output]) console.log(relative(root, file));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (installers)
      console.error(
        'No installer was made. electron-builder fetches the tools for installers when it first needs them; without a\n' +
          'network, `npm run package -- --dir` still packs the app as a folder.',
      );
    return 1;
  }
}

process.exitCode = await main();
