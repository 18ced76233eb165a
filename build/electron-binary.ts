import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Electron's distribution keeps its executable. */
const executables: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/**
 * The folder of Electron's distribution, or undefined when it is not here. Found by looking for files: loading the
 * package `electron` where its binary is missing would begin to download it.
 */
export function electronFolder(root: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { ELECTRON_OVERRIDE_DIST_PATH: override } = environment;
  const own = join(root, 'node_modules', 'electron');
  const folder = override || (read(join(own, 'path.txt')) === undefined ? undefined : join(own, 'dist'));
  return folder !== undefined && existsSync(join(folder, executableName(root))) ? folder : undefined;
}

/** Electron's executable, or undefined when it is not here. */
export function electronBinary(root: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = electronFolder(root, environment);
  return folder === undefined ? undefined : join(folder, executableName(root));
}

const executableName = (root: string): string =>
  read(join(root, 'node_modules', 'electron', 'path.txt')) ?? executables[process.platform] ?? 'electron';

/** How long to wait, in milliseconds. A server that is there answers in less than the first; a download that stands still is given up. */
const patience = { firstByte: 4000, stall: 30_000, look: 200 };

/**
 * Fetches Electron by the installer of its own package, which knows the checksums. Gives up quietly when nothing comes
 * within a few seconds, so that a machine without a network is not kept waiting. Tells whether it is here now.
 */
export async function fetchElectron(
  root: string,
  onProgress: (bytes: number) => void,
  limits = patience,
): Promise<boolean> {
  // The installer says nothing of its progress; what it has fetched so far lies in the folder for temporary files.
  const temporary = mkdtempSync(join(tmpdir(), 'casewright-electron-'));
  const { ELECTRON_GET_USE_PROXY: _own, ...environment } = process.env;
  const behindProxy = Object.keys(environment).some(name => /^https?_proxy$/i.test(name));
  const installer = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...environment,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      ...(behindProxy ? { ELECTRON_GET_USE_PROXY: '1' } : {}),
    },
  });
  let bytes = 0;
  let lastNews = performance.now();
  const watch = setInterval(() => {
    const now = bytesIn(temporary);
    if (now > bytes) {
      bytes = now;
      lastNews = performance.now();
      onProgress(bytes);
    } else if (performance.now() - lastNews > (bytes === 0 ? limits.firstByte : limits.stall)) installer.kill();
  }, limits.look);
  try {
    await once(installer, 'exit');
  } catch {
    // It could not be started, which means the same.
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
  return electronFolder(root) !== undefined;
}

function bytesIn(folder: string): number {
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stats = statSync(join(folder, entry), { throwIfNoEntry: false });
    if (stats?.isFile()) sum += stats.size;
  }
  return sum;
}
