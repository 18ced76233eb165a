import { createHash, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openVault } from '../../../db/vault/vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { kinds, vaultFolder } from './vault-folder.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const kib = 1_024;
/** Around the edges of parts (64 KiB) and of blocks (1 MiB). */
const sizes = [0, 1, 64 * kib - 1, 64 * kib, 64 * kib + 1, 1_024 * kib, 1_024 * kib + 1, 3_200 * kib, 3_200 * kib + 17];

async function collected(blocks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const block of blocks) all.push(block);
  return Buffer.concat(all);
}

/** Overwrites a piece of a file that is marked read-only. */
function alter(path: string, change: (bytes: Buffer) => Buffer | void): void {
  chmodSync(path, 0o600);
  const bytes = readFileSync(path);
  writeFileSync(path, change(bytes) ?? bytes);
}
const flip = (at: number) => (bytes: Buffer) => {
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
};

describe.each(kinds)('a vault (%s)', kind => {
  test.each(sizes)('gives back the %i bytes it was given, from a path and from memory', async size => {
    const { vault, files } = vaultFolder(kind);
    const content = randomBytes(size);
    const path = join(temporaryFolder(), 'evidence.bin');
    writeFileSync(path, content);
    const hash = sha256(content);
    expect(await vault.add({ path })).toEqual({ sha256: hash, size, existed: false });
    expect(await vault.add({ bytes: content })).toEqual({ sha256: hash, size, existed: true });
    expect(files()).toHaveLength(1);
    expect(vault.size(hash)).toBe(size);
    expect((await vault.readWhole(hash)).equals(content)).toBe(true);
    expect((await collected(vault.read(hash))).equals(content)).toBe(true);
    expect(await vault.verify(hash, size)).toBe('ok');
    expect(await vault.verify(hash, size + 1)).toBe('altered');
  });

  test.each(sizes)('gives back the %i bytes that came in pieces, how many nobody said before', async size => {
    const { vault, files } = vaultFolder(kind);
    const content = randomBytes(size);
    const hash = sha256(content);
    for (const length of [1_024 * kib, 777_777]) {
      async function* pieces() {
        for (let at = 0; at < size; at += length) yield content.subarray(at, at + length);
      }
      const added = await vault.add({ pieces: pieces() });
      expect(added).toMatchObject({ sha256: hash, size });
    }
    expect(files()).toHaveLength(1);
    expect((await vault.readWhole(hash)).equals(content)).toBe(true);
    expect(await vault.verify(hash, size)).toBe('ok');
    expect(await vault.add({ bytes: content })).toMatchObject({ existed: true });
  });

  test('keeps nothing of pieces that end in an error', async () => {
    const { vault, files } = vaultFolder(kind);
    const broken = new Error('the rest is missing');
    async function* pieces() {
      yield randomBytes(3_000 * kib);
      throw broken;
    }
    await expect(vault.add({ pieces: pieces() })).rejects.toBe(broken);
    expect(files()).toEqual([]);
  });

  test('reads any range', async () => {
    const { vault } = vaultFolder(kind);
    const content = randomBytes(2_200 * kib);
    const { sha256: hash } = await vault.add({ bytes: content });
    const ranges: [number, number][] = [
      [0, 0],
      [0, 1],
      [65_535, 65_537],
      [65_536, 131_072],
      [1_048_575, 1_048_577],
      [100, 2_000_000],
      [content.length - 1, content.length],
      [content.length, content.length],
      [content.length - 10, content.length + 1_000],
    ];
    for (const [start, end] of ranges) {
      const piece = await collected(vault.read(hash, { start, end }));
      expect(piece.equals(content.subarray(start, end)), `${start} to ${end}`).toBe(true);
    }
    for (const range of [
      { start: -1, end: 5 },
      { start: 6, end: 5 },
      { start: 0.5, end: 5 },
      { start: content.length + 1, end: content.length + 2 },
    ]) {
      await expectFailure('invalid', () => collected(vault.read(hash, range)));
    }
  });

  test('may be read piece by piece and left at any of them', async () => {
    const { vault } = vaultFolder(kind);
    const { sha256: hash } = await vault.add({ bytes: randomBytes(5_000 * kib) });
    for await (const piece of vault.read(hash)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(await vault.verify(hash, 5_000 * kib)).toBe('ok');
  });

  test('gives pieces that stay as they are', async () => {
    const { vault } = vaultFolder(kind);
    const content = randomBytes(4_100 * kib);
    const { sha256: hash } = await vault.add({ bytes: content });
    const pieces: Buffer[] = [];
    for await (const piece of vault.read(hash)) pieces.push(piece);
    expect(sha256(Buffer.concat(pieces)).equals(hash)).toBe(true);
  });

  test('reads whole only what fits the limit', async () => {
    const { vault } = vaultFolder(kind);
    const { sha256: hash } = await vault.add({ bytes: Buffer.alloc(1_000) });
    expect(await vault.readWhole(hash, 1_000)).toHaveLength(1_000);
    await expectFailure('too-large', () => vault.readWhole(hash, 999));
  });

  test('reports what it does not have', async () => {
    const { vault } = vaultFolder(kind);
    const hash = sha256(Buffer.from('never seen'));
    expect(vault.size(hash)).toBeUndefined();
    expect(await vault.verify(hash, 10)).toBe('missing');
    await expectFailure('integrity', () => vault.readWhole(hash));
    await expectFailure('integrity', () => collected(vault.read(hash)));
  });

  test.each<[string, number, (bytes: Buffer) => Buffer | void]>([
    ['emptied', 5_000, () => Buffer.alloc(0)],
    ['cut short', 5_000, bytes => bytes.subarray(0, -1)],
    ['made longer', 5_000, bytes => Buffer.concat([bytes, Buffer.alloc(1)])],
    ['altered in one bit, small', 5_000, flip(1_000)],
    ['altered at its beginning, large', 3_000 * kib, flip(200)],
    ['altered at its end, large', 3_000 * kib, flip(-1)],
    ['cut by a whole part, large', 3_000 * kib, bytes => bytes.subarray(0, -65_552)],
  ])('mends an object that was %s when the same bytes come again', async (_, size, damage) => {
    const { vault, files } = vaultFolder(kind);
    const content = randomBytes(size);
    const { sha256: hash } = await vault.add({ bytes: content });
    const [path = ''] = files();
    alter(path, damage);
    expect(await vault.verify(hash, size)).toBe('altered');
    await expectFailure('integrity', () => vault.readWhole(hash));
    expect(await vault.add({ bytes: content })).toEqual({ sha256: hash, size, existed: false, mended: true });
    expect(await vault.verify(hash, size)).toBe('ok');
    expect(files()).toEqual([path]);
  });

  test('keeps files apart that come at once, while others are read, stopped and given up', async () => {
    const { vault } = vaultFolder(kind);
    const folder = temporaryFolder();
    const contents = sizes.concat(sizes).map(size => randomBytes(size + 1));
    const paths = contents.map((content, n) => {
      const path = join(folder, String(n));
      writeFileSync(path, content);
      return path;
    });
    const adding = contents.map(async (content, n) => {
      const path = paths[n] ?? '';
      await vault.add({ path }, { signal: AbortSignal.timeout(n % 5) }).catch(() => undefined);
      const added = await vault.add({ path });
      for await (const block of vault.read(added.sha256)) if (block.length > 0 && n % 2 === 0) break;
      expect(added.sha256).toEqual(sha256(content));
      expect((await collected(vault.read(added.sha256))).equals(content)).toBe(true);
    });
    await Promise.all(adding);
    for (const content of contents) expect(await vault.verify(sha256(content), content.length)).toBe('ok');
  });

  test('keeps one object of many equal files that come at once, and nothing else', async () => {
    const { vault, files } = vaultFolder(kind);
    const contents = [randomBytes(500), randomBytes(1_500 * kib), Buffer.alloc(0)];
    const added = await Promise.all(
      Array.from({ length: 24 }, (_, n) => vault.add({ bytes: contents[n % contents.length] ?? Buffer.alloc(0) })),
    );
    expect(files()).toHaveLength(contents.length);
    for (const { sha256: hash, size } of added) expect(await vault.verify(hash, size)).toBe('ok');
  });

  test.runIf(process.platform !== 'win32')('keeps objects that nobody writes to and only the owner reads', async () => {
    const { vault, files } = vaultFolder(kind);
    await vault.add({ bytes: Buffer.from('evidence') });
    expect(files().map(path => statSync(path).mode & 0o777)).toEqual([0o400]);
  });

  test('stops when it is told to, and keeps nothing of the file', async () => {
    const { vault, files } = vaultFolder(kind);
    const path = join(temporaryFolder(), 'evidence.bin');
    writeFileSync(path, Buffer.alloc(6_000 * kib));
    const control = new AbortController();
    const seen: number[] = [];
    const onProgress = (bytes: number): void => {
      seen.push(bytes);
      if (seen.length === 2) control.abort();
    };
    await expectFailure('cancelled', () => vault.add({ path }, { signal: control.signal, onProgress }));
    expect(seen).toEqual([1_024 * kib, 2_048 * kib]);
    await expectFailure('cancelled', () => vault.add({ bytes: Buffer.from('small') }, { signal: AbortSignal.abort() }));
    expect(files()).toEqual([]);
    const { sha256: hash, size } = await vault.add({ path });
    await expectFailure('cancelled', () => vault.verify(hash, size, { signal: AbortSignal.abort() }));
  });

  test('says when the system cannot read what it has', async () => {
    const { vault, files } = vaultFolder(kind);
    const { sha256: hash } = await vault.add({ bytes: Buffer.from('evidence') });
    const [path = ''] = files();
    rmSync(path);
    mkdirSync(path);
    await expectFailure('invalid', () => collected(vault.read(hash)));
    await expectFailure('invalid', () => vault.readWhole(hash));
    await expectFailure('invalid', () => vault.verify(hash, statSync(path).size));
  });

  test('refuses writes when it was opened for reading only', async () => {
    const { folder, keys } = vaultFolder(kind);
    const vault = openVault(folder, keys, { readOnly: true });
    await expectFailure('read-only', () => vault.add({ bytes: Buffer.from('evidence') }));
    await expectFailure('read-only', () => vault.sweep([], Date.now()));
  });
});

describe('a plain vault', () => {
  test('names each file by its SHA-256 and keeps it as it came', async () => {
    const { vault, files } = vaultFolder('plain');
    const content = Buffer.from('evidence');
    await vault.add({ bytes: content });
    const [path = ''] = files();
    const name = sha256(content).toString('hex');
    expect(path.endsWith(join('objects', name.slice(0, 2), name))).toBe(true);
    expect(readFileSync(path).equals(content)).toBe(true);
  });
});

describe('an encrypted vault', () => {
  test('tells neither content nor hash, and seals equal files differently', async () => {
    const content = Buffer.from('telltale '.repeat(20_000));
    const one = vaultFolder('encrypted');
    const other = vaultFolder('encrypted');
    const { sha256: hash } = await one.vault.add({ bytes: content });
    await other.vault.add({ bytes: content });
    const [path = ''] = one.files();
    const [otherPath = ''] = other.files();
    expect(basename(path)).toBe(
      createHmac('sha256', one.keys?.names ?? '')
        .update(hash)
        .digest('hex'),
    );
    expect(basename(path)).not.toBe(basename(otherPath));
    expect(readFileSync(path).includes('telltale')).toBe(false);
    expect(readFileSync(path).includes(hash)).toBe(false);
    expect(readFileSync(path)).toHaveLength(80 + content.length + 3 * 16);
  });

  const part = 65_536 + 16;
  test.each<[string, (bytes: Buffer) => Buffer | void]>([
    [
      'two parts in each other\u2019s place',
      bytes =>
        Buffer.concat([
          bytes.subarray(0, 80),
          bytes.subarray(80 + part, 80 + 2 * part),
          bytes.subarray(80, 80 + part),
          bytes.subarray(80 + 2 * part),
        ]),
    ],
    ['its last part cut off', bytes => bytes.subarray(0, 80 + 3 * part)],
    ['a part repeated', bytes => Buffer.concat([bytes.subarray(0, 80 + part), bytes.subarray(80)])],
    ['another version', flip(4)],
    ['another salt', flip(20)],
    ['another binding', flip(60)],
    ['one bit of a part altered', flip(80 + part + 5)],
    ['one bit of a tag altered', flip(80 + part - 1)],
    ['no header', bytes => bytes.subarray(80)],
  ])('notices %s, and gives out only what stands rightly before it', async (_, damage) => {
    const { vault, files } = vaultFolder('encrypted');
    const content = randomBytes(3.5 * 65_536);
    const { sha256: hash } = await vault.add({ bytes: content });
    alter(files()[0] ?? '', damage);
    const given: Buffer[] = [];
    await expectFailure('integrity', async () => {
      for await (const piece of vault.read(hash)) given.push(piece);
    });
    const got = Buffer.concat(given);
    expect(got.equals(content.subarray(0, got.length))).toBe(true);
    expect(await vault.verify(hash, content.length)).toBe('altered');
    await expectFailure('integrity', () => vault.readWhole(hash));
  });

  test('notices one whole object in another\u2019s place', async () => {
    const { vault, files } = vaultFolder('encrypted');
    const one = await vault.add({ bytes: Buffer.from('the payment was made') });
    const [onePath = ''] = files();
    await vault.add({ bytes: Buffer.from('the payment was held') });
    const otherPath = files().find(path => path !== onePath) ?? '';
    renameSync(otherPath, onePath);
    await expectFailure('integrity', () => collected(vault.read(one.sha256, { start: 0, end: 5 })));
    expect(await vault.verify(one.sha256, one.size)).toBe('altered');
  });

  test('gives nothing to another key', async () => {
    const { vault, folder, keys, files } = vaultFolder('encrypted');
    const { sha256: hash, size } = await vault.add({ bytes: Buffer.from('evidence') });
    if (!keys) throw new Error('an encrypted vault has keys');
    const stranger = openVault(folder, { ...keys, objects: randomBytes(32) });
    expect(await stranger.verify(hash, size)).toBe('altered');
    await expectFailure('integrity', () => stranger.readWhole(hash));
    expect(files()).toHaveLength(1);
  });
});

test('an object that is cut while it is read is noticed', async () => {
  const { vault, files } = vaultFolder('plain');
  const { sha256: hash } = await vault.add({ bytes: Buffer.alloc(8_000 * kib, 1) });
  const [path = ''] = files();
  chmodSync(path, 0o600);
  await expectFailure('integrity', async () => {
    for await (const piece of vault.read(hash)) if (piece.length > 0) truncateSync(path, 1_024 * kib);
  });
});
