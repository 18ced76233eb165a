import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../build/pack.ts';
import { shippedPackages } from '../../build/shipped-packages.ts';
import { isShipped, stageApp } from '../../build/stage.ts';
import { build } from '../headless/command-line.ts';
import { drawnPage } from '../support/drawn-page.ts';
import { fakeElectron } from '../support/fake-electron.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = dirname(dirname(import.meta.dirname));
beforeAll(build);

/** Paths below a folder, with `/`. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

describe.runIf(process.platform === 'linux')('the packed app', () => {
  it('has what it runs with and nothing else, beside a binary whose fuses are set', async () => {
    const output = temporaryFolder();
    await pack(root, { output, electronDist: await fakeElectron(), installers: false });
    const app = join(output, 'linux-unpacked');
    const resources = join(app, 'resources');
    const archive = join(resources, 'app.asar');
    const listed = listPackage(archive, { isPack: false }).map(path => path.slice(1));
    const inArchive = new Set(listed);

    for (const path of [
      'package.json',
      'out/electron/main.js',
      'out/electron/preload.cjs',
      'out/electron/engine-process.js',
      'out/engine/extract/extractor-process.js',
      'out/engine/report/typesetter-process.js',
      'out/engine/report/template/style.typ',
      'out/db/vault/hash-thread.js',
      'out/db/store/migrations/library/0010-first.sql',
      'out/window/index.html',
      'out/samples/load.js',
      'node_modules/@embedpdf/pdfium/dist/pdfium.wasm',
      'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
      'node_modules/source-serif/TTF/SourceSerif4-Regular.ttf',
      'node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
      'node_modules/better-sqlite3/LICENSE',
    ])
      expect([path, inArchive.has(path)]).toEqual([path, true]);
    // A package is named like a source.
    const files = listed.filter(path => path !== 'node_modules/@myriaddreamin/typst.ts');
    const strange = files.filter(path =>
      /^(tests|build|docs|renderer|samples|engine|db|electron|headless|contract)\b|\.(ts|tsx|map)$|node_modules\/(electron|vite|vitest|typescript|sharp|react|react-dom|@mantine|@tabler|@biomejs|playwright-core)(\/|$)/.test(
        path,
      ),
    );
    expect(strange).toEqual([]);

    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'casewright', type: 'module', main: 'out/electron/main.js' });
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['scripts']));
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies']));
    expect(extractFile(archive, 'out/electron/main.js')).toEqual(readFileSync(join(root, 'out/electron/main.js')));

    const unpacked = filesBelow(join(resources, 'app.asar.unpacked')).sort();
    const native = listed.filter(path => path.endsWith('.node'));
    const documents = filesBelow(join(root, 'samples/documents')).map(path => `out/samples/documents/${path}`);
    expect(documents.length).toBeGreaterThan(10);
    expect(unpacked).toEqual([...native, ...documents.filter(path => !/\/\./.test(path))].sort());
    expect(unpacked).toContain(`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`);
    expect(unpacked.filter(path => /darwin|win32|musl/.test(path))).toEqual([]);

    const licences = readFileSync(join(resources, 'licences/third-party.txt'), 'utf8');
    for (const name of ['better-sqlite3', 'react', '@mantine/core', '@embedpdf/pdfium', 'source-serif'])
      expect(licences).toContain(`\n\n${name} `.replace('better-sqlite3', 'better-sqlite3-multiple-ciphers'));
    expect(licences).toContain('SIL OPEN FONT LICENSE');
    // No updates by itself, and no start page of Electron's own.
    expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'licences']);
    expect(filesBelow(output).filter(path => path.endsWith('.yml'))).toEqual([]);
    expect(readdirSync(output)).toEqual(['linux-unpacked']);

    const wire = await getCurrentFuseWire(join(app, 'casewright'));
    const on = Object.entries(wire)
      .filter(([, state]) => String.fromCharCode(Number(state)) === '1')
      .map(([fuse]) => FuseV1Options[Number(fuse)]);
    expect(on.sort()).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
  }, 180_000);
});

it('works with what ships alone: it reads every kind of file, makes the sample and typesets it', () => {
  const folder = temporaryFolder();
  const app = join(folder, 'app');
  // Away from the project, whose packages would else be found too.
  stageApp(root, app, { platform: process.platform, arch: process.arch });
  const { PATH } = process.env;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...(PATH === undefined ? {} : { PATH }), HOME: folder, XDG_DATA_HOME: folder },
    });
  const demo = run(join(app, 'out/casewright.js'), 'demo', '--json');
  expect([demo.status, demo.stderr]).toEqual([0, expect.not.stringContaining('rror')]);
  const script = `
    const { readFileSync } = await import('node:fs');
    const { startExtractors } = await import(process.argv[1]);
    const pool = startExtractors({ count: 2 });
    await Promise.all(process.argv.slice(2).map(async file => {
      const read = await pool.extract({ bytes: readFileSync(file), name: file }, { onPages() {} });
      console.log(file.split('/').at(-1), read.outcome, read.problem?.code ?? '');
    }));
    await pool.close();`;
  const fixtures = join(root, 'tests/fixtures');
  const files = readdirSync(fixtures, { withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.(ts|md)$/.test(entry.name))
    .map(entry => join(fixtures, entry.name));
  const pool = join(app, 'out/engine/extract/pool.js');
  const { stdout, stderr } = run('--input-type=module', '-e', script, pool, ...files);
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(files.length);
  // A package that is missing would break down the reader; what is wrong with the files themselves is said otherwise.
  expect(lines.filter(line => / (crashed|internal)$/.test(line))).toEqual([]);
  expect(lines.filter(line => line.includes(' read ')).length).toBeGreaterThan(10);
}, 120_000);

it('recognises text, Chinese as well, and draws pictures with what ships alone', async () => {
  const folder = temporaryFolder();
  const app = join(folder, 'app');
  stageApp(root, app, { platform: process.platform, arch: process.arch });
  // A texture in which no Latin letter is found is looked at by what reads Chinese too.
  const noise = Buffer.from(Uint8Array.from({ length: 300 * 200 }, (_, index) => (index * 2_654_435_761) >>> 24));
  const page = join(folder, 'page.png');
  writeFileSync(page, await drawnPage(['The ledger of the harbour']));
  const texture = join(folder, 'texture.png');
  await sharp(noise, { raw: { width: 300, height: 200, channels: 1 } })
    .png()
    .toFile(texture);
  const script = `
    const { readFileSync } = await import('node:fs');
    const { startExtractors } = await import(process.argv[1]);
    const pool = startExtractors({ count: 1, memoryLimit: 1.1e9, timeLimit: 240_000 });
    for (const file of process.argv.slice(2)) {
      const bytes = readFileSync(file);
      const next = last => {
        if (last) console.log(last.ok, last.recognised?.recogniser ?? last.problem.code);
        return Promise.resolve(last ? undefined : 1);
      };
      const problem = await pool.recognise({ bytes, mediaType: 'image/png' }, { next });
      const picture = await pool.picture({ bytes, order: { mediaType: 'image/png', page: 1, longest: 100 } });
      console.log(problem?.code ?? 'opened', picture.mediaType);
    }
    await pool.close();`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, join(app, 'out/engine/extract/pool.js'), page, texture],
    { encoding: 'utf8', env: { HOME: folder } },
  );
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    'true tesseract-eng 1',
    'opened image/jpeg',
    'true pp-ocr-v4 4',
    'opened image/jpeg',
  ]);
}, 180_000);

it('leaves out sources, maps, tests and other systems, and never a licence', () => {
  const target = { platform: 'linux', arch: 'x64' };
  const ships = (name: string, path: string): boolean => isShipped(name, path, target);
  for (const path of [
    'LICENSE',
    'LICENSE.md',
    'licence.txt',
    'NOTICE',
    'COPYING',
    'OFL.txt',
    'docs/LICENSE.md',
    'index.js',
    'a.wasm',
  ])
    expect([path, ships('any', path)]).toEqual([path, true]);
  for (const path of ['index.d.ts', 'index.js.map', 'test/a.js', 'README.md', 'docs/a.js', '.github/x.js', 'src/a.c'])
    expect([path, ships('any', path)]).toEqual([path, false]);
  expect(ships('better-sqlite3', 'prebuilds/linux-x64.node')).toBe(true);
  expect(ships('better-sqlite3', 'prebuilds/linux-arm64.node')).toBe(false);
  expect(ships('better-sqlite3', 'prebuilds/linuxmusl-x64.node')).toBe(false);
  expect(ships('source-serif', 'OTF/SourceSerif4-Regular.otf')).toBe(false);
});

it('ships the packages that the program names, with theirs, and not those of the window alone', () => {
  const packages = shippedPackages(root);
  for (const name of [
    'better-sqlite3',
    '@embedpdf/pdfium',
    'ws',
    'zod',
    'source-serif',
    '@expo-google-fonts/noto-emoji',
  ])
    expect(packages).toContain(`node_modules/${name}`);
  for (const name of ['react', '@mantine/core', '@tabler/icons-react', 'electron', '@napi-rs/canvas'])
    expect(packages).not.toContain(`node_modules/${name}`);
});

it('has icons of every size, from one drawing', async () => {
  const resources = join(root, 'build/resources');
  const { width, height } = await sharp(join(resources, 'icon.png')).metadata();
  expect([width, height]).toEqual([1024, 1024]);
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const file = join(resources, `icons/${size}x${size}.png`);
    expect([size, existsSync(file) && (await sharp(file).metadata()).width]).toEqual([size, size]);
  }
});
