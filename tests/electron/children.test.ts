import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { engineOf, type EngineOfShell } from '../support/electron/engine-of-shell.ts';
import { type StartedShell, startShell } from '../support/electron/started-shell.ts';
import { makeTree } from '../support/make-tree.ts';
import { packedPdf } from '../support/packed-pdf.ts';

// Files are read and documents typeset in utility processes, which the main process starts for the engine.

let browser: Browser;
let shell: StartedShell;
let engine: EngineOfShell;
beforeAll(async () => {
  browser = await startBrowser();
  shell = await startShell(browser);
  await shell.first.page.getByRole('button', { name: 'Make a new library' }).waitFor();
  engine = engineOf(shell);
}, 60_000);
afterAll(() => shell?.end());

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);

async function caseWith(name: string, ...fixtures: string[]): Promise<number> {
  await engine.call('host.create', { folder: join(shell.data, name), name });
  const { id: caseId } = await engine.call('cases.create', { title: 'One', reference: 'A-1' });
  const folder = makeTree({ 'letter.txt': 'The courier counted the cash.' });
  for (const file of fixtures) copyFileSync(fixture(file), join(folder, file));
  await engine.call('imports.start', { caseId, paths: [folder] });
  await engine.idle();
  return caseId;
}

it('reads files there, with nothing of our environment, and makes a page of one to look at', async () => {
  process.env['CASEWRIGHT_TEST_SECRET'] = 'x';
  const caseId = await caseWith('read', 'two-pages.pdf', 'letter.docx', 'thread.eml');
  const { rows } = await engine.call('exhibits.list', { caseId, limit: 50 });
  expect(rows.map(({ reading }) => reading)).toEqual(rows.map(() => 'read'));
  expect((await engine.call('search.find', { query: 'courier', caseId })).total).toBe(2);
  const mail = rows.find(({ kind }) => kind === 'mail');
  const preview = await shell.done.protocols.get('app')?.(new Request(`app://casewright/preview/${mail?.id}`));
  expect([preview?.status, await preview?.text()]).toEqual([200, expect.stringContaining('Subject')]);
  expect(shell.done.children.length).toBeGreaterThan(0);
  for (const { options } of shell.done.children) {
    expect(Object.keys(options.env ?? {})).toContain('CASEWRIGHT_CHILD');
    expect(Object.keys(options.env ?? {}).filter(name => /SECRET|PATH|HOME|NODE/.test(name))).toEqual([]);
    expect(options.execArgv).toEqual([
      expect.stringMatching(/^--js-flags=--max-old-space-size=\d+ --max-semi-space-size=4$/),
    ]);
    expect(options.session).toBe(shell.electron.session.defaultSession);
  }
});

it('stops a reader that takes too much memory, says so, and goes on', async () => {
  const caseId = await caseWith('hostile');
  const { importId } = await engine.call('imports.start', {
    caseId,
    paths: [makeTree({ 'bomb.pdf': packedPdf('BT /F 9 Tf 1 0 0 1 5 5 Tm (aaaaaaaa) Tj ET ', 3_000_000) })],
  });
  await engine.idle();
  const { rows } = await engine.call('exhibits.list', { caseId, limit: 50 });
  expect(rows.map(({ reading }) => reading)).toEqual(['read', 'failed']);
  const { rows: ledger } = await engine.call('imports.items', { id: importId, limit: 10 });
  expect(ledger[0]?.reason).toMatch(/memory/);
});

it('typesets a case summary, and starts nothing more for a cancelled one', async () => {
  const caseId = await caseWith('report');
  const file = join(shell.data, 'report.pdf');
  const { jobId } = await engine.call('report.make', { caseId, file });
  await engine.idle();
  expect(await engine.call('jobs.get', { id: jobId })).toMatchObject({ state: 'done' });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  // Whoever sets a document is ended after it.
  const typesetters = shell.done.children.filter(({ options }) => options.serviceName === 'Casewright typesetter');
  await expect.poll(() => typesetters.map(({ pid }) => pid)).toEqual([undefined]);
});

it('ends the readers when the engine dies', async () => {
  const caseId = await caseWith('dies');
  await engine.call('imports.start', { caseId, paths: [makeTree({ 'slow.txt': 'A line.\n'.repeat(3_000_000) })] });
  await expect.poll(() => shell.done.children.filter(({ pid }) => pid !== undefined).length).toBeGreaterThan(0);
  shell.done.engines.at(-1)?.child.kill('SIGKILL');
  await expect.poll(() => shell.done.children.filter(({ pid }) => pid !== undefined)).toEqual([]);
});
