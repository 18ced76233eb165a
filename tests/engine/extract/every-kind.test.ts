import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileKinds } from '../../../contract/file-kinds.ts';
import { startExtractors } from '../../../engine/extract/pool.ts';
import { readFolder } from '../../support/read-folder.ts';

test('every fixture is read behind the walls of a real process, whatever its parser asks of the system', async () => {
  const pool = startExtractors({ count: 2 });
  onTestFinished(() => pool.close());
  const results = await readFolder(pool, join(import.meta.dirname, '../../fixtures'));
  expect(fileKinds.filter(kind => !results.some(result => result.kind === kind))).toEqual([]);
  const broken = results.filter(({ problem }) =>
    ['crashed', 'internal', 'memory', 'timeout'].includes(problem?.code ?? ''),
  );
  expect(broken).toEqual([]);
});
