import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Scene } from '../scene.ts';
import { emptyCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

const holder = join(import.meta.dirname, '../../db/store/hold-library.ts');

/** Another process that has the library open. */
async function held(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function openHeld({ stage, page, settle, messages }: Scene): Promise<void> {
  await stage.ask('host.close', {});
  const child = await held(join(stage.dataFolder, 'Harbour'));
  try {
    await page.reload();
    await page.getByRole('heading', { name: messages.welcome.title }).waitFor();
    await page
      .getByRole('button', { name: /^Harbour/ })
      .first()
      .click();
    await settle(500);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

export const problemShots: readonly Shot[] = [
  { name: 'problem-library-held', set: 'bare', own: true, draw: openHeld },
  {
    name: 'problem-integrity',
    set: 'damaged',
    draw: async ({ goTo, messages: { screens }, page }) => {
      await goTo(emptyCase, screens.activity);
      await page.getByRole('contentinfo').getByRole('button').first().click();
    },
  },
  {
    name: 'problem-engine-gone',
    set: 'empty',
    own: true,
    complains: /WebSocket|net::ERR/,
    draw: async ({ stage, goTo, page }) => {
      await goTo(emptyCase);
      await stage.stopServing();
      await page.getByRole('alert').first().waitFor();
    },
  },
];
