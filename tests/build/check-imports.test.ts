import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports } from '../../build/check-imports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A project in which every folder uses all that it may. */
const cleanProject: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { 'better-sqlite3': '1.0.0', commander: '1.0.0', react: '1.0.0', sharp: '1.0.0', zod: '1.0.0' },
    devDependencies: { docx: '1.0.0', electron: '1.0.0', vitest: '1.0.0' },
  }),
  'contract/shape.ts': "import { z } from 'zod';\nexport const shape = z.string();",
  'db/open.ts':
    "import Database from 'better-sqlite3';\nimport { readFileSync } from 'node:fs';\nimport type { shape } from '../contract/shape.ts';\nexport type Kind = typeof shape;\nexport { Database, readFileSync };",
  'engine/open.ts':
    "import { Database } from '../db/open.ts';\nexport const reader = (): Promise<unknown> => import('./extract/read.ts');\nexport { Database };",
  'engine/extract/read.ts': "import sharp from 'sharp';\nexport * from '../../contract/shape.ts';\nexport { sharp };",
  'engine/extract/extractor-process.ts': "import './read.ts';",
  'engine/report/model.ts': "import type { Kind } from '../../db/open.ts';\nexport type Model = Kind;",
  'engine/report/typesetter-process.ts':
    "import type { Model } from './model.ts';\nexport type Out = Model;\nimport './model.ts';",
  'engine/office-pages/layout-process.ts': "import '../report/model.ts';",
  'headless/cli.ts':
    "import { Command } from 'commander';\nimport { createServer } from 'node:http';\nimport '../engine/open.ts';\nimport '../engine/host/host.ts';\nimport '../samples/load.ts';\nexport { Command, createServer };",
  'engine/host/host.ts': "import '../open.ts';",
  'engine/host/window-files.ts': "import 'node:fs';",
  'electron/main.ts': "import { app } from 'electron';\nimport '../engine/host/window-files.ts';\nexport { app };",
  'electron/engine-process.ts': "import '../engine/host/host.ts';\nimport '../samples/load.ts';",
  'electron/preload.ts':
    "import 'electron';\nimport type { shape } from '../contract/shape.ts';\nexport type A = typeof shape;",
  'renderer/main.tsx':
    "import 'react/jsx-runtime';\nimport './main.css';\nimport '../contract/shape.ts';\nexport const a = new Worker(new URL('./a.ts', import.meta.url));",
  'renderer/main.css': 'a { color: red; }',
  'renderer/late.ts': "import './main.tsx';\nimport './main.css?url';",
  'samples/load.ts': "import '../engine/open.ts';",
  'samples/make.ts': "import 'docx';",
  'build/tool.ts':
    "import 'vitest';\nimport '../db/open.ts';\nexport const load = (name: string): Promise<unknown> => import(name);",
  'tests/a.test.ts': "import 'vitest';\nimport '../engine/extract/read.ts';",
};

function project(changes: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries({ ...cleanProject, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

it('passes a project that keeps the rules, having read every file', () => {
  expect(checkImports(project())).toEqual({ files: Object.keys(cleanProject).length - 2, problems: [] });
});

describe('catches', () => {
  const planted: readonly (readonly [what: string, file: string, text: string, problem: string])[] = [
    [
      'contract importing the store',
      'contract/x.ts',
      "import '../db/open.ts';",
      'contract/x.ts:1: imports ../db/open.ts',
    ],
    ['contract importing a package', 'contract/x.ts', "import 'sharp';", 'contract/x.ts:1: imports sharp'],
    ['contract importing Node', 'contract/x.ts', "import 'node:fs';", 'contract/x.ts:1: imports node:fs'],
    [
      'the store importing the engine',
      'db/x.ts',
      "\nimport '../engine/open.ts';",
      'db/x.ts:2: imports ../engine/open.ts',
    ],
    ['the store importing a shell', 'db/x.ts', "import '../headless/cli.ts';", 'db/x.ts:1: imports ../headless/cli.ts'],
    ['the store importing a foreign package', 'db/x.ts', "import 'sharp';", 'db/x.ts:1: imports sharp'],
    [
      'the engine importing a shell',
      'engine/x.ts',
      "import '../headless/cli.ts';",
      'engine/x.ts:1: imports ../headless',
    ],
    [
      'the engine importing samples',
      'engine/x.ts',
      "import '../samples/load.ts';",
      'engine/x.ts:1: imports ../samples',
    ],
    ['the engine holding a connection', 'engine/x.ts', "import 'better-sqlite3';", 'only db/ holds a connection'],
    ['the engine on the network', 'engine/x.ts', "import 'node:https';", 'but the product works offline'],
    ['a reader importing the store', 'engine/extract/x.ts', "import '../../db/open.ts';", 'no store, no key'],
    [
      'a reader importing a store type',
      'engine/extract/x.ts',
      "import type { Kind } from '../../db/open.ts';",
      'no store',
    ],
    [
      'a reader naming a store type',
      'engine/extract/x.ts',
      "export type A = import('../../db/open.ts').Kind;",
      'no store',
    ],
    ['a reader re-exporting the store', 'engine/extract/x.ts', "export { Kind } from '../../db/open.ts';", 'no store'],
    ['a reader loading the store late', 'engine/extract/x.ts', "await import('../../db/open.ts');", 'no store, no key'],
    ['a reader importing another part', 'engine/extract/x.ts', "import '../report/model.ts';", 'no store, no key'],
    ['a reader on the network', 'engine/extract/x.ts', "import 'node:net';", 'but the product works offline'],
    ['a shell going past the door', 'headless/x.ts', "import '../engine/extract/read.ts';", 'one door'],
    ['a shell importing the store', 'headless/x.ts', "import '../db/open.ts';", 'one door'],
    ['a shell making samples', 'headless/x.ts', "import '../samples/make.ts';", 'one door'],
    ['a shell inside Electron', 'headless/x.ts', "import 'electron';", 'only electron/ runs inside Electron'],
    ['a shell importing the window', 'headless/x.ts', "import '../renderer/late.ts';", 'one door'],
    ['the window importing the engine', 'renderer/x.tsx', "import '../engine/open.ts';", 'knows the contract alone'],
    ['the window importing the host', 'renderer/x.ts', "import '../engine/host/host.ts';", 'knows the contract alone'],
    ['the window importing a store type', 'renderer/x.ts', "import type { Kind } from '../db/open.ts';", 'knows the'],
    ['the window importing a shell', 'renderer/x.tsx', "import '../electron/preload.ts';", 'knows the contract alone'],
    ['the window importing Node', 'renderer/x.tsx', "import 'node:path';", 'no Node'],
    ['the window holding a connection', 'renderer/x.tsx', "import 'better-sqlite3';", 'only db/ holds a connection'],
    ['the window inside Electron', 'renderer/x.tsx', "import 'electron';", 'only electron/ runs inside Electron'],
    [
      'the window naming a style that is not there',
      'renderer/x.tsx',
      "import './x.css';",
      './x.css names no source file',
    ],
    [
      'a development package in the window',
      'renderer/main.tsx',
      "import 'vitest';",
      'vitest is a development package, but renderer/main.tsx loads this file',
    ],
    ['styles outside the window', 'headless/x.ts', "import './x.css';", './x.css names no source file'],
    ['the engine importing the window', 'engine/x.ts', "import '../renderer/late.ts';", 'knows no shell'],
    ['the desktop shell going past its door', 'electron/x.ts', "import '../engine/open.ts';", 'one door'],
    ['the desktop shell importing the store', 'electron/x.ts', "import '../db/open.ts';", 'one door'],
    ['the desktop shell importing the other', 'electron/x.ts', "import '../headless/cli.ts';", 'one door'],
    ['the desktop shell on the network', 'electron/x.ts', "import 'node:net';", 'but the product works offline'],
    ['a preload script with Node', 'electron/preload.ts', "import 'node:fs';", 'a preload script in a sandbox'],
    [
      'the main process reaching the store',
      'electron/main.ts',
      "import '../engine/host/host.ts';",
      'run in a process of their own. Way: electron/main.ts → engine/host/host.ts → engine/open.ts',
    ],
    ['samples going past the door', 'samples/x.ts', "import '../db/open.ts';", 'the same door'],
    [
      'a computed import',
      'engine/x.ts',
      "const a = './open.ts';\nawait import(a);",
      'engine/x.ts:2: a computed import',
    ],
    ['a file that is not there', 'engine/x.ts', "import './gone.ts';", './gone.ts names no source file'],
    ['a missing extension', 'engine/x.ts', "import './open';", './open names no source file'],
    ['a package nobody declared', 'engine/x.ts', "import 'left-pad';", 'left-pad is not a package of package.json'],
    ['a Node module without its prefix', 'engine/x.ts', "import 'fs';", 'fs is written node:fs'],
    ['a folder without a rule', 'other/x.ts', 'export {};', 'other/x.ts: no import rule covers this folder'],
    [
      'a file that does not parse',
      'engine/x.ts',
      "import { from './open.ts';",
      'engine/x.ts: cannot be read as a module',
    ],
    [
      'a development package in the product',
      'samples/load.ts',
      "import './make.ts';",
      'samples/make.ts:1: docx is a development package, but headless/cli.ts loads this file',
    ],
    [
      'the typesetter reaching the store through another file',
      'engine/report/model.ts',
      "import '../open.ts';",
      'loads db/open.ts, but the typesetter has no store. Way: engine/report/typesetter-process.ts → engine/report/model.ts → engine/open.ts → db/open.ts',
    ],
  ];

  it.each(planted)('%s', (_what, file, text, problem) => {
    const { problems } = checkImports(project({ [file]: text }));
    expect(problems.join('\n')).toContain(problem);
  });

  it('a program that went away', () => {
    const root = project();
    rmSync(join(root, 'engine/report/typesetter-process.ts'));
    expect(checkImports(root).problems).toHaveLength(1);
  });

  it('that there was nothing to check', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'package.json'), '{}');
    const { files, problems } = checkImports(root);
    expect(files).toBe(0);
    expect(problems[0]).toBe('No source file was found, so nothing was checked.');
  });
});
