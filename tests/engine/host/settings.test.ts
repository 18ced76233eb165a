import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../../../contract/host.ts';
import { type Host, startHost } from '../../../engine/host/host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function host(dataFolder = join(temporaryFolder(), 'data')): Host {
  const started = startHost({ dataFolder, loadSamples: () => Promise.resolve() });
  onTestFinished(() => started.close());
  return started;
}

async function changed(to: Host, changes: Partial<Settings>): Promise<unknown> {
  const reply = await to.answer('host.settings', changes);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

it('changes one setting and leaves the others as they are', async () => {
  const own = host();
  await changed(own, { language: 'zh-Hans', textSize: 125, lockAfter: 5, actor: 'Case office' });
  expect(await changed(own, { theme: 'dark' })).toMatchObject({
    theme: 'dark',
    language: 'zh-Hans',
    textSize: 125,
    lockAfter: 5,
    actor: 'Case office',
  });
});

it('remembers where things stand in the window, each by its name, for the next start', async () => {
  const folder = join(temporaryFolder(), 'data');
  const own = host(folder);
  await changed(own, { layout: { sidebar: 260 } });
  await changed(own, { layout: { inspector: 400 } });
  await changed(own, { theme: 'dark' });
  const reply = await host(folder).answer('host.state', {});
  expect(reply).toMatchObject({ ok: true, value: { settings: { layout: { sidebar: 260, inspector: 400 } } } });
});
