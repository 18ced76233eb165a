import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesStamp } from '../../build/freshness.mjs';
import { writeStamp } from '../../build/installed.mjs';
import { copiedBuild } from './copied-build.ts';

const projectRoot = dirname(dirname(import.meta.dirname));

function run(root: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/run.cjs', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('gives every npm script a command that exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(['start', 'demo', 'test', 'check', 'fix', 'build', 'bench', 'schema', 'casewright']),
  );
  const { status, stderr } = run(projectRoot, ['nonsense']);
  expect(status).toBe(2);
  const known = (/Known: (.*)\./.exec(stderr)?.[1] ?? '').split(', ');
  for (const script of Object.values(scripts)) {
    expect(known).toContain(/^node build\/run\.cjs (\w+)$/.exec(script)?.[1]);
  }
});

it('installs once, and again when the lock file changed or the last setup did not come to its end', () => {
  const root = copiedBuild('none');
  const leftover = join(root, 'node_modules/leftover');
  expect(run(root, ['setup'])).toMatchObject({ status: 0, stdout: '' });
  const stamp = join(root, 'node_modules/.casewright-setup.json');
  // The lock file of this project has no Node, so the one that ran the setup is it.
  expect(JSON.parse(readFileSync(stamp, 'utf8'))).toMatchObject({ node: process.execPath });

  mkdirSync(leftover);
  expect(run(root, ['setup'])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(leftover)).toBe(true);

  writeFileSync(stamp, '');
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '');
  expect(run(root, ['setup']).stderr).toContain('Setting up');
  expect(existsSync(leftover)).toBe(false);
}, 120_000);

it('says what it means when the packages cannot be installed', () => {
  const root = copiedBuild('none');
  writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": { "": {');
  const { status, stderr } = run(root, ['casewright']);
  expect(status).toBe(1);
  expect(stderr).toContain('npm ci ended with code');
  expect(stderr).toContain('no library was touched');
  expect(existsSync(join(root, 'node_modules/.casewright-setup.json'))).toBe(false);
}, 120_000);

it('hands arguments, stdin, output and the exit code through, in this process or another', () => {
  const otherNode = join('node_modules', process.platform === 'win32' ? 'other.exe' : 'other');
  for (const node of [process.execPath, otherNode]) {
    const root = copiedBuild('none');
    mkdirSync(join(root, 'node_modules'));
    mkdirSync(join(root, 'out'));
    if (node === otherNode) symlinkSync(process.execPath, join(root, otherNode));
    writeStamp(root, node === otherNode ? join(root, otherNode) : node);
    writeFileSync(
      join(root, 'out/casewright.js'),
      `import { readFileSync } from 'node:fs';
       console.log(JSON.stringify([process.argv.slice(2), readFileSync(0, 'utf8')]));
       process.exitCode = 7;`,
    );
    writeFileSync(join(root, 'out/.sources'), sourcesStamp(root));
    const args = ['search', '"a b"', '--json', '', '$HOME'];
    expect(run(root, ['casewright', ...args], 'secret')).toEqual({
      status: 7,
      stdout: `${JSON.stringify([args, 'secret'])}\n`,
      stderr: '',
    });
  }
});
