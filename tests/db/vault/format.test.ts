/**
 * Opens an encrypted library by what its README.txt says and by nothing of ours: an expert must be able to do so in
 * years. When this fails, either the format changed or the page is no longer true.
 */
import { createDecipheriv, createHmac, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createStore } from '../../../db/store/open.ts';
import { openVault } from '../../../db/vault/vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function opened(key: Buffer, nonce: Buffer, sealed: Buffer, tag: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

const derived = (key: Buffer, salt: Buffer, info: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

test('an encrypted library can be opened by its README.txt alone', async () => {
  const folder = join(temporaryFolder(), 'library');
  const store = await createStore(folder, { name: 'Harbour', passphrase: 'correct horse' });
  const content = randomBytes(150_000);
  const { sha256 } = await openVault(folder, store.keys).add({ bytes: content });
  store.close();

  const file = JSON.parse(readFileSync(join(folder, 'library.key'), 'utf8')) as Record<string, string> & {
    derivation: { N: number; r: number; p: number; salt: string };
  };
  const bytes = (name: string): Buffer => Buffer.from(file[name] ?? '', 'base64');
  const { N, r, p, salt } = file.derivation;
  const wrapping = scryptSync('correct horse', Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 2 ** 28 });
  const libraryKey = opened(wrapping, bytes('nonce'), bytes('wrapped'), bytes('tag'));
  const key = (use: string): Buffer => derived(libraryKey, Buffer.alloc(0), `casewright 1 ${use}`, 32);

  const database = new Driver(join(folder, 'library.db'), { readonly: true });
  database.pragma("cipher = 'aegis'");
  database.pragma(`key = "x'${key('database').toString('hex')}'"`);
  expect(database.prepare('SELECT name FROM library').pluck().get()).toBe('Harbour');
  database.close();

  const name = createHmac('sha256', key('names')).update(sha256).digest('hex');
  const object = readFileSync(join(folder, 'objects', name.slice(0, 2), name));
  expect(object.subarray(0, 16).toString('hex')).toBe('43574f42010000000001000000000000');
  const both = derived(key('objects'), object.subarray(16, 48), 'casewright object 1', 64);
  const binding = createHmac('sha256', both.subarray(32)).update(sha256).digest();
  expect(object.subarray(48, 80).equals(binding)).toBe(true);
  const parts: Buffer[] = [];
  for (let at = 80, index = 0; at < object.length; at += 65_552, index++) {
    const part = object.subarray(at, at + 65_552);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(index, 7);
    nonce[11] = at + 65_552 >= object.length ? 1 : 0;
    parts.push(opened(both.subarray(0, 32), nonce, part.subarray(0, -16), part.subarray(-16)));
  }
  expect(Buffer.concat(parts).equals(content)).toBe(true);
});
