import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { vaultFolder } from './vault-folder.ts';

const program = fileURLToPath(new URL('./fill-vault.ts', import.meta.url));

test('a process that is killed while it fills a vault loses nothing that it said was in', async () => {
  const { vault, folder, files } = vaultFolder('plain');
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.length > 80 * 60) child.kill('SIGKILL');
  }
  await ended;
  const added = said
    .split('\n')
    .slice(0, -1)
    .map(line => line.split(' '));
  expect(added.length).toBeGreaterThan(50);
  for (const [hash = '', size] of added) {
    expect(await vault.verify(Buffer.from(hash, 'hex'), Number(size))).toBe('ok');
  }
  // What it had begun is there under other names, and goes when it is old.
  const known = added.map(([hash = '']) => Buffer.from(hash, 'hex'));
  const swept = await vault.sweep(known, Date.now() + 2 * 60 * 60 * 1_000);
  expect(swept.missing).toEqual([]);
  // What it had stored and not yet said is kept.
  expect(files()).toHaveLength(new Set(added.map(([hash]) => hash)).size + swept.orphaned.length);
});
