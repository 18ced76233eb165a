import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

const noise = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 197 + (at >> 3) * 31) & 0xff)).map(byte =>
  byte >= 0x20 && byte < 0x7f ? 0x01 : byte,
);
const unknown = Buffer.concat([
  Buffer.from([0xca, 0x11, 0x0d, 0xd0]),
  noise,
  Buffer.from('wire to Harbour Trading\0'),
  noise,
  Buffer.from('pay at the pier', 'utf16le'),
  noise,
  Buffer.from('\x01海港贸易公司\x01ab\x01'),
]);

test('strings of a file of an unknown kind are read on request only', async () => {
  const plain = await readHere(unknown, 'x.bin');
  expect({ outcome: plain.outcome, kind: plain.kind, texts: plain.texts }).toEqual({
    outcome: 'none',
    kind: 'other',
    texts: [],
  });
  const read = await readHere(unknown, 'x.bin', undefined, { form: 'strings' });
  const lines = read.texts.join('').split('\n');
  expect({ outcome: read.outcome, kind: read.kind, reader: read.reader }).toEqual({
    outcome: 'read',
    kind: 'other',
    reader: 'strings 1',
  });
  expect(lines).toEqual(expect.arrayContaining(['wire to Harbour Trading', 'pay at the pier', '海港贸易公司']));
  expect(lines).not.toContain('ab');
});

test('a file of a known kind is read as what it is', async () => {
  const { reader } = await readHere(Buffer.from('just text'), 'x.txt', undefined, { form: 'strings' });
  expect(reader).toBe('text 2');
});

test('letters without end are cut into strings, and their number is told', async () => {
  const bytes = Buffer.concat([unknown, Buffer.alloc(3_000_000, 'abcdefgh')]);
  const { outcome, metadata, pageCount } = await readHere(bytes, 'x.bin', undefined, { form: 'strings' });
  expect(outcome).toBe('read');
  expect(Number(metadata['strings'])).toBeGreaterThan(1_400);
  expect(pageCount).toBeGreaterThan(900);
});
