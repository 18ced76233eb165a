import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { entries, preload } from '../../build/entries.ts';
import { isBuilt } from '../../build/freshness.mjs';
import { copiedBuild } from './copied-build.ts';

const files: Readonly<Record<string, string>> = {
  'headless/cli.ts': `
    import { greeting } from '../db/greeting.ts';
    import type { Nothing } from '../contract/nothing.ts';
    const unused: Nothing = null;
    console.log(greeting(), process.argv[2], unused);`,
  'contract/nothing.ts': 'export type Nothing = null;',
  'db/greeting.ts': `
    import { readFileSync } from 'node:fs';
    import { z } from 'zod';
    export const greeting = (): string => z.string().parse(readFileSync(new URL('./words/hello.sql', import.meta.url), 'utf8'));`,
  'db/words/hello.sql': 'hello',
  'db/README.md': 'not for out/',
  'engine/extract/extractor-process.ts': "console.log('extractor');",
  [preload]: "import { value } from './value.ts'; console.log(value);",
  'electron/value.ts': "export const value = 'preloaded';",
  'renderer/index.html': '<!doctype html><script type="module" src="./main.ts"></script>',
  'renderer/main.ts': "document.title = 'window';",
};

function project(): string {
  const root = copiedBuild('ours');
  const programs = Object.fromEntries(entries.map(entry => [entry, 'export {};']));
  for (const [path, text] of Object.entries({ ...programs, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const node = (root: string, ...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });

it('builds a program that finds its assets and packages, and knows when it is out of date', () => {
  const root = project();
  expect(isBuilt(root)).toBe(false);
  expect(node(root, 'build/bundle.ts', '--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(isBuilt(root)).toBe(true);
  expect(node(root, 'out/casewright.js', 'you').stdout).toBe('hello you null\n');
  expect(node(root, 'out/engine/extract/extractor-process.js').stdout).toBe('extractor\n');
  expect(existsSync(join(root, 'out/db/README.md'))).toBe(false);
  expect(node(root, 'out/electron/preload.cjs').stdout).toBe('preloaded\n');
  expect(readFileSync(join(root, 'out/window/index.html'), 'utf8')).toContain('nonce="__NONCE__"');

  utimesSync(join(root, 'db/words/hello.sql'), 0, 0);
  expect(isBuilt(root)).toBe(false);
  writeFileSync(join(root, 'db/words/hello.sql'), 'good day');
  expect(node(root, 'build/bundle.ts', '--quiet').status).toBe(0);
  expect(node(root, 'out/casewright.js', 'you').stdout).toBe('good day you null\n');

  writeFileSync(join(root, 'db/new.ts'), 'export {};');
  expect(isBuilt(root)).toBe(false);
});

it('leaves the last build as it was when the next one fails', () => {
  const root = project();
  expect(node(root, 'build/bundle.ts').status).toBe(0);
  const before = readFileSync(join(root, 'out/headless/cli.js'), 'utf8');
  for (const broken of [
    "import './gone.ts';",
    'const = ;',
    'import { missing } from "../db/greeting.ts"; missing();',
  ]) {
    writeFileSync(join(root, 'headless/cli.ts'), broken);
    const { status, stderr } = node(root, 'build/bundle.ts');
    expect([status, broken]).toEqual([1, broken]);
    expect(stderr).toContain('The build failed, and out/ is as it was.');
    expect(readFileSync(join(root, 'out/headless/cli.js'), 'utf8')).toBe(before);
    expect(isBuilt(root)).toBe(false);
  }
  expect(readdirSync(root).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

it('can be built several times at once', async () => {
  const root = project();
  const builds = Array.from({ length: 4 }, () => spawn(process.execPath, ['build/bundle.ts'], { cwd: root }));
  const codes = await Promise.all(builds.map(async child => (await once(child, 'exit'))[0] as number));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(isBuilt(root)).toBe(true);
  expect(node(root, 'out/casewright.js', 'you').stdout).toBe('hello you null\n');
  expect(readdirSync(root).filter(name => name.endsWith('.tmp'))).toEqual([]);
});
