import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Machine, openDesktop } from '../../build/desktop.ts';
import { electronBinary, fetchElectron } from '../../build/electron-binary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { copiedBuild } from './copied-build.ts';

const executable =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron';
const quiet = (): void => undefined;
const posix = process.platform !== 'win32';

/** Puts a program in the place of Electron's executable. */
function placeBinary(folder: string, script = '#!/bin/sh\nexit 0\n'): void {
  const file = join(folder, executable);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

/** A project whose package `electron` has this installer. */
function withInstaller(script: string): string {
  const root = copiedBuild('none');
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/package.json'), '{}');
  writeFileSync(join(root, 'node_modules/electron/install.js'), script);
  return root;
}

const fetching = `const fs = require('node:fs'), os = require('node:os'), path = require('node:path');
  const part = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'electron-download-')), 'electron.zip');`;
const installed = `fs.mkdirSync(path.dirname(path.join(__dirname, 'dist', ${JSON.stringify(executable)})), { recursive: true });
  fs.writeFileSync(path.join(__dirname, 'dist', ${JSON.stringify(executable)}), '');
  fs.writeFileSync(path.join(__dirname, 'path.txt'), ${JSON.stringify(executable)});`;

describe('Electron', () => {
  it('is found where the package has put it, or where one says it is, and nowhere else', () => {
    const root = withInstaller('');
    expect(electronBinary(root, {})).toBeUndefined();
    const own = join(root, 'node_modules/electron');
    placeBinary(join(own, 'dist'));
    // Half installed: the package writes path.txt last.
    expect(electronBinary(root, {})).toBeUndefined();
    writeFileSync(join(own, 'path.txt'), executable);
    expect(electronBinary(root, {})).toBe(join(own, 'dist', executable));
    const elsewhere = temporaryFolder();
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBeUndefined();
    placeBinary(elsewhere);
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(join(elsewhere, executable));
  });

  it('is given up when nothing comes, when it stops coming, and at once when the installer says no', async () => {
    const limits = { firstByte: 400, stall: 600, look: 50 };
    const never = withInstaller('setInterval(() => undefined, 1000);');
    expect(await fetchElectron(never, quiet, limits)).toBe(false);
    const half = withInstaller(`${fetching} fs.writeFileSync(part, 'x'.repeat(1000)); setInterval(() => 0, 1000);`);
    const seen: number[] = [];
    expect(await fetchElectron(half, bytes => seen.push(bytes), limits)).toBe(false);
    expect(seen).toEqual([1000]);
    const refusing = withInstaller('process.exit(1);');
    expect(await fetchElectron(refusing, quiet, { ...limits, firstByte: 60_000 })).toBe(false);
  });

  it('is waited for as long as bytes come', async () => {
    const root = withInstaller(`${fetching}
      let parts = 0;
      const more = setInterval(() => {
        fs.appendFileSync(part, 'x'.repeat(1000));
        if (++parts < 12) return;
        clearInterval(more);
        ${installed}
      }, 100);`);
    expect(await fetchElectron(root, quiet, { firstByte: 30_000, stall: 1000, look: 50 })).toBe(true);
  });
});

describe.runIf(posix)('the desktop app', () => {
  const machine = (dist: string, more: Partial<Machine> = {}): Machine => ({
    platform: 'linux',
    user: 1000,
    environment: { ...process.env, DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_RUN_AS_NODE: '1' },
    ...more,
  });

  it('is opened from the project folder, with the library that is named', async () => {
    const root = withInstaller('');
    const [dist, told] = [temporaryFolder(), join(temporaryFolder(), 'told')];
    placeBinary(dist, `#!/bin/sh\nprintf '%s|' "$@" "$ELECTRON_RUN_AS_NODE" > '${told}'\n`);
    expect(await openDesktop(root, ['/cases/one'], quiet, machine(dist))).toEqual({ code: 0 });
    expect(readFileSync(told, 'utf8')).toBe(`${root}|/cases/one||`);
  });

  it('is given up with a reason where there is no screen, as root, and when it does not start', async () => {
    const root = withInstaller('process.exit(1);');
    const dist = temporaryFolder();
    placeBinary(dist, '#!/bin/sh\nexit 7\n');
    const open = async (more: Partial<Machine>): Promise<string> =>
      JSON.stringify(await openDesktop(root, [], quiet, machine(dist, more)));
    expect(await open({})).toMatch(/did not start \(code 7\)/);
    expect(await open({ environment: {} })).toMatch(/no screen/);
    expect(await open({ user: 0 })).toMatch(/as root/);
    expect(await open({ environment: { DISPLAY: ':0' } })).toMatch(/not here and could not be fetched/);
    chmodSync(join(dist, executable), 0o644);
    expect(await open({})).toMatch(/did not start \(.*EACCES/);
  });
});

it('opens the browser shell where there is no desktop app, and says why in one line', () => {
  const root = withInstaller('process.exit(1);');
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'out/casewright.js'), 'console.log(JSON.stringify(process.argv.slice(2)));');
  const { PATH } = process.env;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['build/start.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...(PATH === undefined ? {} : { PATH }), INIT_CWD: '/cases' },
    });
  const without = run();
  expect([without.status, JSON.parse(without.stdout)]).toEqual([0, ['serve']]);
  expect(without.stderr).toMatch(/^[^\n]+: Casewright opens in the browser instead\.\n$/);
  expect(JSON.parse(run('one').stdout)).toEqual(['serve', '--library', join('/cases', 'one')]);
  expect(existsSync(join(root, 'node_modules/electron/dist'))).toBe(false);
});
