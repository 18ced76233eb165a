import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { rolldown } from 'rolldown';
import { build as buildWindow, mergeConfig } from 'vite';
import { entries, preload } from './entries.ts';
import { shippedFolders, sourcesStamp } from './freshness.mjs';
import { thirdPartyLicences } from './licences.ts';
import windowConfig from './window.vite.ts';

/**
 * Builds out/ from the sources: every module keeps its own file at the same place (`db/store/open.ts` becomes
 * `out/db/store/open.js`), and everything that is not code is copied beside it. So `new URL('./name', import.meta.url)`
 * finds an asset in both. Packages stay in node_modules. The window is another world: out/window holds all it needs, and
 * so does the preload script, which may load nothing.
 *
 * The new folder replaces the old one whole: an interrupted build leaves the old one, or none.
 */
async function build(root: string): Promise<void> {
  const target = join(root, 'out');
  const fresh = join(root, `out-${process.pid}.tmp`);
  // Taken before reading: a source that changes meanwhile makes the result stale, not falsely fresh.
  const stamp = sourcesStamp(root);
  try {
    await compile(root, fresh);
    await compilePreload(root, fresh);
    // Subtle: whoever builds from a test has NODE_ENV=test set, and would get the slow half of React.
    process.env['NODE_ENV'] = 'production';
    const into = { root: join(root, 'renderer'), configFile: false as const, build: { outDir: join(fresh, 'window') } };
    await buildWindow(mergeConfig(windowConfig, into));
    for (const folder of shippedFolders) copyAssets(join(root, folder), join(fresh, folder));
    writeFileSync(join(fresh, 'window', 'licences.txt'), thirdPartyLicences(root, fresh));
    const command = join(fresh, 'casewright.js');
    cpSync(join(root, 'build/casewright.js'), command);
    chmodSync(command, 0o755);
    writeFileSync(join(fresh, '.sources'), stamp);
    replaceFolder(target, fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Another build may do the same at the same time (two terminals): the last one wins, and none is left half. */
function replaceFolder(target: string, fresh: string): void {
  const old = `${fresh}-old.tmp`;
  const attempts = 5;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(fresh, target);
      break;
    } catch (error) {
      if (existsSync(old) && !existsSync(target)) renameSync(old, target);
      if (attempt === attempts) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

async function compile(root: string, target: string): Promise<void> {
  const input = Object.fromEntries(entries.map(entry => [entry.replace(/\.ts$/, ''), join(root, entry)]));
  const bundle = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    external: name => !name.startsWith('.') && !name.startsWith('/') && !/^[A-Za-z]:\\/.test(name),
    onLog,
  });
  try {
    await bundle.write({ dir: target, format: 'es', preserveModules: true, preserveModulesRoot: root });
  } finally {
    await bundle.close();
  }
}

/** One CommonJS file: a preload script in a sandbox can load nothing but Electron itself. */
async function compilePreload(root: string, target: string): Promise<void> {
  const bundle = await rolldown({ cwd: root, input: join(root, preload), external: ['electron'], onLog });
  try {
    await bundle.write({ file: join(target, preload.replace(/\.ts$/, '.cjs')), format: 'cjs' });
  } finally {
    await bundle.close();
  }
}

/** What the bundler only warns of is a mistake here. */
function onLog(_level: string, log: { readonly message: string }): void {
  throw new Error(log.message);
}

/** Everything that is neither code nor about code. */
function copyAssets(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const copy = join(to, entry.name);
    if (entry.isDirectory()) copyAssets(source, copy);
    else if (!/\.(ts|tmp)$|^README\.md$|^tsconfig\.json$/.test(entry.name)) {
      mkdirSync(dirname(copy), { recursive: true });
      cpSync(source, copy);
    }
  }
}

const began = performance.now();
try {
  await build(dirname(import.meta.dirname));
  if (!process.argv.includes('--quiet')) {
    console.error(`Built out/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
} catch (error) {
  console.error(`The build failed, and out/ is as it was.\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
