import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Verification } from '../../../contract/custody.ts';
import type { Host } from '../../../engine/host/host.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { makeTree } from '../../support/make-tree.ts';
import { servedWindow } from '../../support/served-window.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testLibrary } from '../../support/test-library.ts';

const passphrase = 'correct horse battery';

/** A host without a library, and the folder of one with three exhibits. */
async function hostAndLibrary(secret?: string): Promise<{ readonly host: Host; readonly folder: string }> {
  const folder = join(temporaryFolder(), 'library');
  const library = await testLibrary({ folder, ...(secret === undefined ? {} : { passphrase: secret }) });
  const { id } = library.addCase('A-1');
  await library.take(id, makeTree({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' }));
  await library.close();
  const { host } = await servedWindow();
  return { host, folder };
}

it.each([undefined, passphrase])(
  'verifies a library that is only read, without a word in its log (%s)',
  async secret => {
    const { host, folder } = await hostAndLibrary(secret);
    const opening = { folder, readOnly: true, ...(secret === undefined ? {} : { passphrase: secret }) };
    expect(await host.answer('host.open', opening)).toMatchObject({ ok: true });
    const events: unknown[] = [];
    const stop = host.listen(event => events.push(event));
    const reply = await host.answer('host.verify', {});
    stop();
    expect(reply).toMatchObject({ ok: true, value: { files: 3, problem: null, bytes: 11 } });
    expect(events.at(-1)).toMatchObject({ kind: 'verifying', ended: true });
    expect(await host.answer('library.summary', {})).toMatchObject({ value: { readOnly: true } });
  },
);

it('names what is wrong in a library that is only read', async () => {
  const { host, folder } = await hostAndLibrary();
  behindTheBack(folder, database => void database.exec(`UPDATE exhibits SET title = 'Forged' WHERE id = 2`));
  await host.answer('host.open', { folder, readOnly: true });
  const reply = await host.answer('host.verify', {});
  expect((reply as { value: Verification }).value.problem).toMatch(/^Record exhibits 2: title/);
});

it('is stopped by whoever asks, and when the library is closed', async () => {
  const { host, folder } = await hostAndLibrary();
  await host.answer('host.open', { folder, readOnly: true });
  const first = host.answer('host.verify', {});
  const second = host.answer('host.verify', {});
  expect(await host.answer('host.stopVerifying', {})).toMatchObject({ ok: true });
  expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await second).toMatchObject({ ok: false, code: 'cancelled' });
  const third = host.answer('host.verify', {});
  expect(await host.answer('host.close', {})).toMatchObject({ ok: true });
  expect(await third).toMatchObject({ ok: false, code: 'cancelled' });
});

it('is for libraries that are only read: elsewhere the log must tell of it', async () => {
  const { host, folder } = await hostAndLibrary();
  expect(await host.answer('host.verify', {})).toMatchObject({ ok: false, code: 'locked' });
  await host.answer('host.open', { folder });
  expect(await host.answer('host.verify', {})).toMatchObject({ ok: false, code: 'conflict' });
});
