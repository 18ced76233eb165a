import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../engine/extract/byte-source.ts';
import { rc4 } from '../../../engine/extract/rc4.ts';
import { readFile } from '../../../engine/extract/read.ts';
import { fixture, readHere } from './reading.ts';

test.each([
  ['locked.docx', 'docx', 'Text behind the password.'],
  ['locked.pdf', 'pdf', 'Behind the password.'],
  ['locked.xls', 'sheet', 'Harbour Trading'],
  ['locked.doc', 'document', '收款人是海港贸易公司。'],
  ['locked.odt', 'document', 'Text behind the password.'],
])('%s asks for its password, refuses a wrong one, and opens with the right one', async (name, kind, words) => {
  const locked = fixture(name);
  const asked = await readHere(locked, name);
  expect([asked.kind, asked.outcome, asked.problem?.code]).toEqual([kind, 'failed', 'password']);
  const refused = await readHere(locked, name, 'guess');
  expect([refused.problem?.code, refused.pages.length]).toEqual(['password', 0]);
  expect(refused.problem?.message).toContain('No password that was tried');
  const opened = await readHere(locked, name, 'exhibit');
  expect([opened.kind, opened.outcome]).toEqual([kind, 'read']);
  expect(opened.texts.join('\n')).toContain(words);
});

test('passwords are tried one after the other, and none on a file that is open', async () => {
  const told: string[] = [];
  const emit = { found: (kind: string) => void told.push(kind), page: () => undefined };
  const locked = await readFile(
    bytesInMemory(fixture('locked.pdf')),
    { name: 'x', passwords: ['one', 'exhibit', 'two'] },
    emit,
  );
  expect([locked.outcome, told.length]).toEqual(['read', 3]);
  told.length = 0;
  await readFile(bytesInMemory(fixture('two-pages.pdf')), { name: 'x', passwords: ['one', 'two'] }, emit);
  expect(told.length).toBe(1);
});

test('RC4 gives the stream of the published test vector', () => {
  // RFC 6229, key 0102030405, offset 0.
  const stream = rc4(Buffer.from('0102030405', 'hex'), Buffer.alloc(16));
  expect(stream.toString('hex')).toBe('b2396305f03dc027ccc3524a0a1118a8');
});
