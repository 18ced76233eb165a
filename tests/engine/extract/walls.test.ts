import { execFile, fork } from 'node:child_process';
import { cpSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { StartChild } from '../../../engine/children/child.ts';
import { forkChild } from '../../../engine/children/start-node-child.ts';
import { startExtractors } from '../../../engine/extract/pool.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fixture } from './reading.ts';

type Report = { type: 'report'; report: Record<string, string>; environment: string[] };
const probe = fileURLToPath(new URL('./walls-probe.ts', import.meta.url));

test('an extractor process gets nowhere: no network, no files, no processes, no threads, no environment', async () => {
  process.env['CASEWRIGHT_TEST_SECRET'] = 'x';
  onTestFinished(() => {
    delete process.env['CASEWRIGHT_TEST_SECRET'];
  });
  const reported = Promise.withResolvers<Report>();
  const startChild: StartChild = ({ memoryLimit }) => {
    const child = forkChild(probe, { memoryLimit, addons: false });
    child.onMessage(said => (said as Report).type === 'report' && reported.resolve(said as Report));
    return child;
  };
  const pool = startExtractors({ count: 1, startChild });
  onTestFinished(() => pool.close());
  const read = pool.extract({ bytes: fixture('two-pages.pdf'), name: 'x.pdf' }, { onPages: () => undefined });
  const { report, environment } = await reported.promise;
  expectNowhere(report);
  expect(environment.filter(name => /SECRET|NODE|PATH|HOME/.test(name))).toEqual([]);
  // And it reads all the same.
  expect((await read).outcome).toBe('read');
});

test('it gets nowhere either where Node has no permission model, as in a process of Electron', async () => {
  const child = fork(probe, ['500000000'], { execArgv: [], serialization: 'advanced' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { report } = await new Promise<Report>(resolve => {
    child.on('message', (said: Report) => said.type === 'report' && resolve(said));
  });
  expectNowhere(report);
});

function expectNowhere(report: Record<string, string>): void {
  expect(Object.keys(report).length).toBeGreaterThan(35);
  for (const [attempt, outcome] of Object.entries(report))
    expect(outcome, attempt).toMatch(/Not allowed in this process|has been restricted|is not defined/);
}

test('the program runs where its packages, or it itself, are reached through links', async () => {
  const folder = temporaryFolder();
  const project = join(import.meta.dirname, '../../..');
  const copy = join(folder, 'a place, with = odd name');
  for (const part of ['engine/children', 'engine/extract', 'contract', 'package.json']) {
    cpSync(join(project, part), join(copy, part), { recursive: true });
  }
  symlinkSync(realpathSync(join(project, 'node_modules')), join(copy, 'node_modules'));
  symlinkSync(copy, join(folder, 'linked'));
  const script = `
    const { startExtractors } = await import(process.argv[1]);
    const { readFileSync } = await import('node:fs');
    const pool = startExtractors({ count: 1 });
    for (const file of process.argv.slice(2)) {
      const { outcome } = await pool.extract({ bytes: readFileSync(file), name: file }, { onPages() {} });
      console.log(outcome);
    }
    await pool.close();`;
  const pool = pathToFileURL(join(folder, 'linked/engine/extract/pool.ts')).href;
  const files = ['two-pages.pdf', 'letter.docx', 'thread.eml', 'photo.jpg'].map(name =>
    join(project, 'tests/fixtures', name),
  );
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, pool, ...files]);
  expect(stdout.trim().split('\n')).toEqual(files.map(() => 'read'));
});
