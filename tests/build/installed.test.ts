import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInstalled, readStamp, writeStamp } from '../../build/installed.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const packages = {
  '': { name: 'project' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a-for-others': { version: '1.0.0', optional: true, os: ['plan9'] },
};

/** A project whose packages are all in place. */
function installed(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules/a'), { recursive: true });
  writeFileSync(join(root, 'node_modules/a/package.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  writePresent(root, { 'node_modules/a': packages['node_modules/a'] });
  return root;
}

const writePresent = (root: string, present: object): void =>
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));

it('knows a complete installation, without the binaries of other systems', () => {
  expect(isInstalled(installed())).toBe(true);
});

it('knows nothing installed, another version, other contents, a missing folder, another system, a torn record', () => {
  const changes: readonly ((root: string) => void)[] = [
    root => rmSync(join(root, 'node_modules'), { recursive: true }),
    root => rmSync(join(root, 'node_modules/a'), { recursive: true }),
    root => writePresent(root, {}),
    root => writePresent(root, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }),
    root => writePresent(root, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }),
    root => writePresent(root, packages),
    root => writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":{"node_mod'),
  ];
  for (const change of changes) {
    const root = installed();
    change(root);
    expect([isInstalled(root), String(change)]).toEqual([false, String(change)]);
  }
});

it('trusts the stamp of a complete setup until the lock file changes or the folder is another', () => {
  const root = installed();
  expect(readStamp(root)).toBeUndefined();
  writeStamp(root, '/some/node');
  expect(readStamp(root)).toBe('/some/node');

  writeFileSync(join(root, 'node_modules/.casewright-setup.json'), '{"lock":');
  expect(readStamp(root)).toBeUndefined();

  writeStamp(root, '/some/node');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: {} }));
  expect(readStamp(root)).toBeUndefined();
});
