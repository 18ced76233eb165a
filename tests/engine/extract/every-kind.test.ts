import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startExtractors } from '../../../engine/extract/pool.ts';
import { ar } from '../../fixtures/make-archives.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { readBytes, readFolder } from '../../support/read-folder.ts';

test('every fixture is read behind the walls of a real process, whatever its parser asks of the system', async () => {
  const pool = startExtractors({ count: 2 });
  onTestFinished(() => pool.close());
  const results = await readFolder(pool, join(import.meta.dirname, '../../fixtures'));
  expect(results.length).toBeGreaterThan(20);
  const broken = results.filter(({ problem }) =>
    ['crashed', 'internal', 'memory', 'timeout'].includes(problem?.code ?? ''),
  );
  expect(broken).toEqual([]);
  for (const [name, bytes] of [
    ['a.zip', zip({ 'a.txt': 'one' })],
    // Unpacked by the program that WebAssembly brings.
    ['a.ar', ar({ 'a.txt': 'one' })],
  ] as const) {
    expect(await readBytes(pool, name, bytes)).toMatchObject({ kind: 'archive', outcome: 'read', children: 1 });
  }
});
