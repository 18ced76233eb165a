import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CustodyEntry } from '../../../contract/custody.ts';
import { servedWindow } from '../../support/served-window.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const old = 'correct horse battery';
const replacement = 'staple 换锁 anew';

it('changes the passphrase of the open library, and enters it in the log', async () => {
  const folder = join(temporaryFolder(), 'library');
  const { host } = await servedWindow();
  await host.answer('host.create', { folder, name: 'Harbour', passphrase: old });
  expect(await host.answer('host.changePassphrase', { old: 'wrong', replacement })).toMatchObject({
    ok: false,
    code: 'locked',
  });
  expect(await host.answer('host.changePassphrase', { old, replacement: '' })).toMatchObject({ code: 'invalid' });
  expect(await host.answer('host.changePassphrase', { old, replacement })).toMatchObject({ ok: true });
  const { value } = (await host.answer('custody.list', { limit: 1 })) as { value: { rows: CustodyEntry[] } };
  expect(value.rows[0]).toMatchObject({ action: 'library.passphrase', detail: {} });

  await host.answer('host.close', {});
  expect(await host.answer('host.open', { folder, passphrase: old })).toMatchObject({ ok: false, code: 'locked' });
  expect(await host.answer('host.open', { folder, passphrase: replacement })).toMatchObject({ ok: true });
});

it('says why there is nothing to change', async () => {
  const folder = temporaryFolder();
  const { host } = await servedWindow();
  expect(await host.answer('host.changePassphrase', { old, replacement })).toMatchObject({ code: 'locked' });
  await host.answer('host.create', { folder: join(folder, 'plain'), name: 'Plain' });
  const refused = await host.answer('host.changePassphrase', { old, replacement });
  expect(refused).toMatchObject({ ok: false, code: 'unsupported' });

  await host.answer('host.create', { folder: join(folder, 'secret'), name: 'Secret', passphrase: old });
  await host.answer('host.close', {});
  await host.answer('host.open', { folder: join(folder, 'secret'), passphrase: old, readOnly: true });
  expect(await host.answer('host.changePassphrase', { old, replacement })).toMatchObject({ code: 'read-only' });
});
