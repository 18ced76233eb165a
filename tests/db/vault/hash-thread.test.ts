import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { threadFrom } from '../../../db/vault/content-hash.ts';
import { slotCount, slotLength } from '../../../db/vault/hash-message.ts';
import { type HashThread, openHashThread, type Take } from '../../../db/vault/open-hash-thread.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';
import { vaultFolder } from './vault-folder.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const program = new URL('../../../db/vault/hash-thread.ts', import.meta.url);
const inPieces =
  (content: Uint8Array, length: number) =>
  async (take: Take): Promise<void> => {
    for (let at = 0; at < content.length; at += length) {
      // What has been taken may be used again: a copy is given and spoiled.
      const piece = Buffer.from(content.subarray(at, at + length));
      await take(piece);
      piece.fill(0);
    }
  };

describe('the hashing thread', () => {
  let shared: HashThread | undefined;
  const thread = (): HashThread => (shared ??= openHashThread(program, () => (shared = undefined)));
  const content = randomBytes((slotCount + 2) * slotLength + 1);

  test.each([
    0,
    1,
    slotLength - 1,
    slotLength,
    slotLength + 1,
    slotCount * slotLength - 1,
    slotCount * slotLength,
    slotCount * slotLength + 1,
    content.length,
  ])('gives the hash of %i bytes, in pieces of any length', async size => {
    const whole = content.subarray(0, size);
    for (const length of [65_536, 100_003, slotLength, slotLength + 1, size + 1]) {
      expect(await thread().hash(inPieces(whole, length)), `pieces of ${length}`).toEqual(sha256(whole));
    }
  });

  test('hashes more contents at once than it has slots', async () => {
    const contents = Array.from({ length: slotCount * 2 + 1 }, (_, n) => content.subarray(n, 3 * slotLength + 7 * n));
    const hashes = await Promise.all(contents.map(whole => thread().hash(inPieces(whole, 65_536))));
    expect(hashes).toEqual(contents.map(sha256));
  });

  test('goes on after contents that were given up in the middle of a piece', async () => {
    for (let n = 0; n < slotCount * 2; n++) {
      const givenUp = thread().hash(async take => {
        await take(content.subarray(0, slotLength + 10));
        throw new Failure('cancelled', 'Stopped before the file was stored.');
      });
      await expectFailure('cancelled', () => givenUp);
    }
    expect(await thread().hash(inPieces(content, slotLength))).toEqual(sha256(content));
  });
});

describe.each([
  ['dies at its work', new URL('./dying-thread.ts', import.meta.url)],
  ['fails as it starts', new URL('./failing-thread.ts', import.meta.url)],
])('a thread that %s', (_, ending) => {
  test('fails all that waits for it, and all that comes later', async () => {
    let ends = 0;
    const thread = openHashThread(ending, () => ends++);
    const long = Buffer.alloc((slotCount + 2) * slotLength);
    await Promise.all([
      // Waits for its hash; waits for a slot that never comes free.
      expectFailure('internal', () => thread.hash(inPieces(Buffer.alloc(10), 10))),
      expectFailure('internal', () => thread.hash(inPieces(long, slotLength))),
    ]);
    await expectFailure('internal', () => thread.hash(inPieces(long, slotLength)));
    await expectFailure('internal', () => thread.hash(() => Promise.resolve()));
    expect(ends).toBe(1);
  });
});

test.each([threadFrom - 1, threadFrom, threadFrom + slotLength + 1])(
  'an encrypted vault takes in and checks %i bytes, in this thread or that',
  async size => {
    const { vault, files } = vaultFolder('encrypted');
    const content = Buffer.alloc(size, 'the ledger of the harbour office ');
    const hash = sha256(content);
    expect(await vault.add({ bytes: content })).toEqual({ sha256: hash, size, existed: false });
    expect(await vault.verify(hash, size)).toBe('ok');
    const progress: number[] = [];
    const control = new AbortController();
    const onProgress = (bytes: number): void => {
      if (progress.push(bytes) === 20) control.abort();
    };
    await expectFailure('cancelled', () => vault.verify(hash, size, { signal: control.signal, onProgress }));
    expect(progress).toEqual(Array.from({ length: 20 }, (_, n) => (n + 1) * 65_536));
    flipByte(files()[0] ?? '', size);
    expect(await vault.verify(hash, size)).toBe('altered');
    expect(await vault.add({ bytes: content })).toMatchObject({ sha256: hash, mended: true });
    expect(await vault.verify(hash, size)).toBe('ok');
  },
);

test('a program that used the thread ends when its work is done', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'objects'));
  const child = spawn(process.execPath, [fileURLToPath(new URL('./check-once.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  expect(said).toBe('ok');
  expect(await ended).toEqual([0, null]);
});

function flipByte(path: string, at: number): void {
  chmodSync(path, 0o600);
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8() ^ 1);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}
