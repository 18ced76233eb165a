import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply } from '../../contract/failure.ts';
import { type Host, startHost } from '../../engine/host/host.ts';
import { startBrowser } from '../support/browser.ts';
import { letterText, memoText } from '../support/case-with-evidence.ts';
import { engineOf } from '../support/electron/engine-of-shell.ts';
import { startShell, type StartedShell } from '../support/electron/started-shell.ts';
import { type Ask, askEverything } from '../support/every-call.ts';
import { makeTree } from '../support/make-tree.ts';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-transport-'));
const library = join(folder, 'library');
let shell: StartedShell;
beforeAll(async () => {
  shell = await startShell(await startBrowser());
  await shell.first.page.getByRole('button', { name: 'Make a new library' }).waitFor();
}, 60_000);
afterAll(async () => {
  await shell?.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function demand(host: Host, name: string, input: unknown): Promise<unknown> {
  const reply = await host.answer(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.value;
}

/** What this process says of the library, which is then closed. Opened to be read, so that the log does not grow. */
async function repliesHere(): Promise<ReadonlyMap<string, Reply<unknown>>> {
  const host = startHost({ dataFolder: join(folder, 'data'), loadSamples: () => Promise.resolve() });
  await demand(host, 'host.create', { folder: library, name: 'Harbour' });
  const { id: caseId } = (await demand(host, 'cases.create', { title: 'One', reference: 'A-1' })) as { id: number };
  const paths = [makeTree({ 'letter.txt': letterText, 'memo.txt': memoText })];
  await demand(host, 'imports.start', { caseId, paths });
  const open = async (): Promise<number> => ((await demand(host, 'jobs.open', {})) as readonly unknown[]).length;
  await expect.poll(open).toBe(0);
  await demand(host, 'host.close', {});
  await demand(host, 'host.open', { folder: library, readOnly: true });
  const replies = await askEverything((name, input) => host.answer(name, input));
  await host.close();
  return replies;
}

/** Asks as a page does: through the preload script, which is all that it has. */
const askInPage: Ask = (name, input) =>
  shell.first.page.evaluate(
    async ([asked, given]) => {
      type Port = { post(message: unknown): void; onMessage(listener: (message: unknown) => void): void };
      const { casewright } = globalThis as unknown as { casewright: { openPort(): Port } };
      const port = casewright.openPort();
      return await new Promise<Reply<unknown>>(resolve => {
        port.onMessage(message => {
          const said = message as { type: string; reply: Reply<unknown> };
          if (said.type === 'reply') resolve(said.reply);
        });
        port.post({ type: 'call', id: 1, name: asked, input: given });
      });
    },
    [name, input] as const,
  );

it('gives the same replies in the desktop shell as in this process, to every call', async () => {
  const here = await repliesHere();
  expect([...here.values()].filter(reply => reply.ok).length).toBeGreaterThan(20);
  const engine = engineOf(shell);
  await engine.call('host.open', { folder: library, readOnly: true });
  expect(await askEverything(engine.ask)).toEqual(here);
  expect(await askEverything(askInPage)).toEqual(here);
}, 120_000);
