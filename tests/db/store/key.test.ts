import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { changePassphrase, createKeyFile, hasKeyFile, unlockKeyFile } from '../../../db/store/key.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { expectFailure } from '../expect-failure.ts';

type KeyFile = { [name: string]: unknown; derivation: { [name: string]: unknown } };

const keyFile = (folder: string): string => join(folder, 'library.key');
const changed = (folder: string, change: (file: KeyFile) => void): void => {
  const file = JSON.parse(readFileSync(keyFile(folder), 'utf8')) as KeyFile;
  change(file);
  writeFileSync(keyFile(folder), JSON.stringify(file));
};

/** One key file for the tests that damage it: making one takes a third of a second, as it should. */
let made = '';
const madeKeyFile = (): string => {
  const folder = temporaryFolder();
  writeFileSync(keyFile(folder), made);
  return folder;
};

describe('the key file', () => {
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casewright-test-'));
    await createKeyFile(folder, 'correct horse');
    made = readFileSync(keyFile(folder), 'utf8');
    rmSync(folder, { recursive: true });
  });

  test('gives the same three different keys for the right passphrase, and none for another', async () => {
    const folder = temporaryFolder();
    expect(hasKeyFile(folder)).toBe(false);
    const keys = await createKeyFile(folder, 'correct horse');
    expect(hasKeyFile(folder)).toBe(true);
    expect(await unlockKeyFile(folder, 'correct horse')).toEqual(keys);
    const all = [keys.database, keys.objects, keys.names].map(key => key.toString('hex'));
    expect(new Set(all).size).toBe(3);
    expect(all.every(key => key.length === 64)).toBe(true);
    await expectFailure('locked', () => unlockKeyFile(folder, 'Correct horse'));
    await expectFailure('locked', () => unlockKeyFile(folder, undefined));
    await expectFailure('locked', () => unlockKeyFile(folder, ''));
  });

  test('holds no key, and only its owner may read it', async () => {
    const folder = temporaryFolder();
    const keys = await createKeyFile(folder, 'correct horse');
    const text = readFileSync(keyFile(folder), 'utf8');
    for (const key of Object.values(keys)) {
      expect(text).not.toContain(key.toString('hex'));
      expect(text).not.toContain(key.toString('base64'));
    }
    expect(text).not.toContain('horse');
    if (process.platform !== 'win32') expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
  });

  test('takes a passphrase in any composition of its letters', async () => {
    const folder = temporaryFolder();
    const keys = await createKeyFile(folder, 'caf\u00e9 \u8b49\u64da');
    expect(await unlockKeyFile(folder, 'cafe\u0301 \u8b49\u64da')).toEqual(keys);
  });

  test('refuses an empty passphrase, and a second key over the first', async () => {
    const folder = temporaryFolder();
    await expectFailure('invalid', () => createKeyFile(folder, ''));
    expect(hasKeyFile(folder)).toBe(false);
    await createKeyFile(folder, 'one');
    const before = readFileSync(keyFile(folder));
    await expectFailure('conflict', () => createKeyFile(folder, 'two'));
    expect(readFileSync(keyFile(folder)).equals(before)).toBe(true);
  });

  test('can be locked with another passphrase; the keys stay', async () => {
    const folder = temporaryFolder();
    const keys = await createKeyFile(folder, 'old');
    await expectFailure('locked', () => changePassphrase(folder, 'wrong', 'new'));
    await expectFailure('invalid', () => changePassphrase(folder, 'old', ''));
    await changePassphrase(folder, 'old', 'new');
    expect(await unlockKeyFile(folder, 'new')).toEqual(keys);
    await expectFailure('locked', () => unlockKeyFile(folder, 'old'));
  });

  test.each<[string, (file: KeyFile) => void]>([
    ['has too few bytes', file => (file['wrapped'] = 'AAAA')],
    ['asks for more memory than there is', file => (file.derivation['N'] = 2 ** 40)],
    ['asks for a number that is no cost', file => (file.derivation['N'] = 131_071)],
    ['has something that nobody knows', file => (file['extra'] = true)],
    ['lacks the salt', file => delete file.derivation['salt']],
  ])('is damaged when it %s', async (_, damage) => {
    const folder = madeKeyFile();
    changed(folder, damage);
    await expectFailure('integrity', () => unlockKeyFile(folder, 'correct horse'));
  });

  test('that is not JSON is damaged, a later one is refused, and none is not found', async () => {
    const folder = temporaryFolder();
    await expectFailure('not-found', () => unlockKeyFile(folder, 'correct horse'));
    writeFileSync(keyFile(folder), '{"format":"casewright');
    await expectFailure('integrity', () => unlockKeyFile(folder, 'correct horse'));
    writeFileSync(keyFile(folder), '{"format":"casewright-library-key","version":2}');
    await expectFailure('newer-schema', () => unlockKeyFile(folder, 'correct horse'));
  });

  test('does not open when its salt, nonce or sealed key was altered', async () => {
    for (const field of ['salt', 'nonce', 'wrapped', 'tag']) {
      const folder = madeKeyFile();
      changed(folder, file => {
        const place = field === 'salt' ? file.derivation : file;
        const bytes = Buffer.from(String(place[field]), 'base64');
        bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
        place[field] = bytes.toString('base64');
      });
      await expectFailure('locked', () => unlockKeyFile(folder, 'correct horse'));
    }
  });
});
