import type { Configuration } from 'electron-builder';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How the desktop app is packed and what its installers are. `app`: what stage.ts has put together. */
export function packaging(places: {
  readonly app: string;
  readonly output: string;
  readonly licences: string;
  readonly electronDist?: string | undefined;
  readonly electronVersion: string;
}): Configuration {
  const { app, output, licences, electronDist, electronVersion } = places;
  return {
    appId: 'app.casewright',
    productName: 'Casewright',
    executableName: 'casewright',
    directories: { app, buildResources: 'build/resources', output },
    electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    files: ['**', { from: 'node_modules', to: 'node_modules', filter: ['**'] }],
    extraResources: [{ from: licences, to: 'licences' }],
    asar: true,
    // A system loads native code from a file alone, and the sample's documents are imported as files: see
    // samples/load.ts. All else is read through Electron's `fs`, in every process.
    asarUnpack: ['**/*.node', 'out/samples/documents/**'],
    // The packages bring their native code: nothing is compiled, fetched, or looked for in other places.
    beforeBuild: () => Promise.resolve(false),
    // Electron's own start page, which a folder of Electron that was given brings along.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    // It never updates itself and is published by hand.
    publish: null,
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'icons',
      category: 'Office',
      synopsis: 'A case-file organizer for investigators',
      maintainer: 'Casewright <nobody@casewright.invalid>',
      syncDesktopName: true,
    },
    // Without this its entry in the menu would switch Chromium's sandbox off.
    appImage: { executableArgs: [] },
    win: { target: ['nsis'], icon: 'icon.png' },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, differentialPackage: false },
    mac: { target: ['dmg'], icon: 'icon.png', category: 'public.app-category.business' },
    dmg: { writeUpdateInfo: false },
  };
}
