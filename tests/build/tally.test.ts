import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { copiedBuild } from './copied-build.ts';

const projectRoot = dirname(dirname(import.meta.dirname));

/** Runs the given test files as a project of their own; gives the exit code and the last line. */
function runTests(files: Readonly<Record<string, string>>) {
  const root = copiedBuild('ours');
  cpSync(join(projectRoot, 'vitest.config.ts'), join(root, 'vitest.config.ts'));
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'tests', name)), { recursive: true });
    writeFileSync(join(root, 'tests', name), `import { describe, expect, it } from 'vitest';\n${body}`);
  }
  // Without the variables by which a test would notice that it runs inside another.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { status, stdout } = spawnSync(process.execPath, ['build/test.ts'], { cwd: root, encoding: 'utf8', env });
  return { status, stdout, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

it('counts what passed and ends well', () => {
  const passing =
    "it('a', () => expect(1).toBe(1)); describe('d', () => { it('b', () => {}); it.skip('c', () => {}); });";
  expect(runTests({ 'a.test.ts': passing })).toMatchObject({ status: 0, lastLine: '2 passed, 0 failed, 1 skipped' });
});

it('counts a failed test, a file that does not load, a broken group and a stray error as failed', () => {
  const { status, lastLine } = runTests({
    'fails.test.ts': "it('a', () => expect(1).toBe(2)); it('b', () => {});",
    'does-not-load.test.ts': "throw new Error('no');",
    'broken-group.test.ts':
      "import { beforeAll } from 'vitest'; describe('g', () => { beforeAll(() => { throw new Error('no'); }); it('a', () => {}); });",
    'stray.test.ts':
      "it('a', () => { setTimeout(() => { throw new Error('stray'); }); return new Promise(done => setTimeout(done, 50)); });",
  });
  expect(status).toBe(1);
  expect(lastLine).toBe('2 passed, 4 failed, 1 skipped');
});

it('does not take no tests for success', () => {
  expect(runTests({})).toMatchObject({ status: 1, lastLine: '0 passed, 0 failed' });
  expect(runTests({ 'a.test.ts': "it.skip('a', () => {});" })).toMatchObject({ status: 1 });
});

it('tries a test in a browser once more and names it, and no other test', () => {
  const atSecond = "let tries = 0; it('a', () => expect(++tries).toBe(2));";
  const inBrowser = runTests({ 'e2e/a.test.ts': atSecond });
  expect(inBrowser).toMatchObject({ status: 0, lastLine: '1 passed, 0 failed' });
  expect(inBrowser.stdout).toMatch(/Passed only when tried again: tests\/e2e\/a\.test\.ts > a\n.*expected 1 to be 2/);
  expect(runTests({ 'engine/a.test.ts': atSecond })).toMatchObject({ status: 1, lastLine: '0 passed, 1 failed' });
});
