import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';

const projectRoot = dirname(dirname(import.meta.dirname));

/** An empty project with the build tools of this one. Packages: those of this project, or none at all. */
export function copiedBuild(packages: 'ours' | 'none'): string {
  const root = temporaryFolder();
  cpSync(join(projectRoot, 'build'), join(root, 'build'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "name": "project", "version": "1.0.0", "type": "module" }');
  if (packages === 'ours') {
    // A junction needs no right of its own on Windows; other systems ignore the kind.
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  } else {
    const lock = { name: 'project', version: '1.0.0', lockfileVersion: 3, requires: true };
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ ...lock, packages: { '': { name: 'project', version: '1.0.0' } } }),
    );
  }
  return root;
}
