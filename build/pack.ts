import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { thirdPartyLicences } from './licences.ts';
import { packaging } from './packaging.ts';
import { stageApp } from './stage.ts';

const platforms = { darwin: Platform.MAC, linux: Platform.LINUX, win32: Platform.WINDOWS } as const;

/**
 * Packs the built app for this system into `output`: as a folder alone, or its installers as well. Gives the files that
 * were made. Electron is taken from a folder; nothing but the tools that make installers is ever fetched.
 */
export async function pack(
  root: string,
  options: { readonly output: string; readonly electronDist: string; readonly installers: boolean },
): Promise<readonly string[]> {
  const { output, electronDist, installers } = options;
  const platform = platforms[process.platform as keyof typeof platforms];
  const arch = { x64: Arch.x64, arm64: Arch.arm64 }[process.arch as string];
  if (platform === undefined || arch === undefined)
    throw new Error(`There is no desktop app for ${process.platform} ${process.arch}.`);
  const [app, licences] = [join(output, '.app.tmp'), join(output, '.licences.tmp')];
  const clear = (): void => {
    for (const folder of [app, licences, join(output, 'builder-debug.yml')])
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  clear();
  mkdirSync(licences, { recursive: true });
  try {
    stageApp(root, app, { platform: process.platform, arch: process.arch });
    cpSync(join(root, 'LICENSE'), join(licences, 'casewright.txt'));
    writeFileSync(join(licences, 'third-party.txt'), thirdPartyLicences(root));
    return await build({
      projectDir: root,
      targets: installers ? platform.createTarget(undefined, arch) : platform.createTarget('dir', arch),
      publish: 'never',
      config: packaging({ app, output, licences, electronDist, electronVersion: electronVersion(root) }),
    });
  } finally {
    clear();
  }
}

const electronVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }).version;
