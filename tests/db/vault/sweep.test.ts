import { rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds, vaultFolder } from './vault-folder.ts';

describe.each(kinds)('sweeping a vault (%s)', kind => {
  const hour = 60 * 60 * 1_000;

  test('reports what is missing or has no row, and removes only old temporary files', async () => {
    const { vault, folder, files } = vaultFolder(kind);
    const kept = await vault.add({ bytes: Buffer.from('has a row') });
    const [keptPath = ''] = files();
    const gone = await vault.add({ bytes: Buffer.from('has a row and no file') });
    rmSync(files().find(path => path !== keptPath) ?? '');
    const orphan = await vault.add({ bytes: Buffer.from('has no row') });
    const orphanPath = relative(join(folder, 'objects'), files().find(path => path !== keptPath) ?? '');
    const halfWritten = join('incoming', 'half-written');
    writeFileSync(join(folder, 'objects', halfWritten), 'half');
    writeFileSync(join(folder, 'objects', 'holiday.jpg'), 'not ours');

    const known = [kept.sha256, gone.sha256];
    const now = Date.now();
    const found = { missing: [gone.sha256], orphaned: [orphanPath], foreign: ['holiday.jpg'] };
    expect(await vault.sweep(known, now)).toEqual({ ...found, removed: [] });
    expect(await vault.sweep(known, now + hour + 10_000)).toEqual({ ...found, removed: [halfWritten] });
    expect(await vault.verify(orphan.sha256, orphan.size)).toBe('ok');
    expect(await vault.verify(kept.sha256, kept.size)).toBe('ok');
    expect(files().map(path => basename(path))).toEqual(expect.arrayContaining(['holiday.jpg', basename(keptPath)]));
  });

  test('finds nothing wrong with a vault that is whole, or new', async () => {
    const { vault } = vaultFolder(kind);
    const nothing = { missing: [], orphaned: [], removed: [], foreign: [] };
    expect(await vault.sweep([], Date.now())).toEqual(nothing);
    const { sha256: hash } = await vault.add({ bytes: Buffer.from('evidence') });
    expect(await vault.sweep([hash], Date.now() + 10 * hour)).toEqual(nothing);
  });
});
