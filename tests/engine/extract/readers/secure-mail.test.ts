import { expect, test } from 'vitest';
import { encrypted, packed, signed } from '../../../fixtures/make-cms.ts';
import { readHere } from '../reading.ts';

const headers = 'From: a@example.org\nTo: b@example.org\nSubject: Sealed\nMIME-Version: 1.0\n';
const inParts = (content: string, bytes: Buffer): Buffer =>
  Buffer.from(
    `${headers}${content}\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64').replace(/.{76}/g, '$&\n')}\n`,
  );
const mime = 'Content-Type: application/pkcs7-mime; name="smime.p7m"';
const inner = Buffer.from(
  'Content-Type: multipart/mixed; boundary="i"\n\n--i\nContent-Type: text/plain\n\nThe signed words.\n--i\nContent-Type: text/csv\nContent-Disposition: attachment; filename="a.csv"\n\na,b\n--i--\n',
);

test('signed mail is read, and said to be signed and not checked', async () => {
  const opaque = await readHere(inParts(mime, signed(inner)), 'x.eml');
  expect(opaque).toMatchObject({
    outcome: 'read',
    title: 'Sealed',
    metadata: { signature: 'S/MIME, signed; the signature was not checked' },
  });
  expect(opaque.texts.join('')).toContain('The signed words.');
  expect(opaque.children.map(({ name }) => name)).toEqual(['a.csv', 'smime.p7m']);
  const clear = `${headers}Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="s"\n\n--s\nContent-Type: text/plain\n\nIn the clear.\n--s\nContent-Type: application/pkcs7-signature; name="smime.p7s"\nContent-Transfer-Encoding: base64\n\n${signed().toString('base64')}\n--s--\n`;
  const read = await readHere(Buffer.from(clear), 'x.eml');
  expect(read.texts.join('')).toContain('In the clear.');
  expect(read.metadata['signature']).toMatch(/^S\/MIME/);
  const pgp = await readHere(
    Buffer.from(
      `${headers}\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nWords.\n-----BEGIN PGP SIGNATURE-----\nx\n`,
    ),
    'x.eml',
  );
  expect(pgp.metadata['signature']).toMatch(/^PGP/);
  // A signature around a signature around … is followed a little way.
  const deep = inParts(mime, signed(inParts(mime, signed(inParts(mime, signed(inner))))));
  expect((await readHere(deep, 'x.eml')).texts.join('')).toContain('The signed words.');
});

test('encrypted mail is said to be encrypted, and its headers are read', async () => {
  const smime = await readHere(inParts(mime, encrypted), 'x.eml');
  expect(smime).toMatchObject({
    outcome: 'read',
    title: 'Sealed',
    metadata: { encryption: 'S/MIME' },
    problem: { code: 'partial' },
  });
  expect(smime.problem?.message).toMatch(/^This message is encrypted \(S\/MIME\)/);
  const pgp = `${headers}Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="p"\n\n--p\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--p\nContent-Type: application/octet-stream; name="encrypted.asc"\n\n-----BEGIN PGP MESSAGE-----\nx\n--p--\n`;
  expect((await readHere(Buffer.from(pgp), 'x.eml')).metadata['encryption']).toBe('PGP');
  expect(
    (await readHere(Buffer.from(`${headers}\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n`), 'x.eml')).metadata['encryption'],
  ).toBe('PGP');
});

test('files that are signed or packed give what is inside, those that are encrypted say so', async () => {
  const letter = Buffer.from('A letter that was signed.');
  for (const [bytes, name] of [
    [signed(letter), 'letter.txt.p7m'],
    [packed(letter), 'letter.txt.p7z'],
    [
      Buffer.from(`-----BEGIN PKCS7-----\n${signed(letter).toString('base64')}\n-----END PKCS7-----\n`),
      'letter.txt.p7m',
    ],
  ] as const) {
    const { kind, children } = await readHere(bytes, name);
    expect(kind).toBe('archive');
    expect(children.map(child => [child.name, child.bytes.toString()])).toEqual([['letter.txt', letter.toString()]]);
  }
  expect((await readHere(signed(), 'x.p7s')).children).toEqual([]);
  expect(await readHere(encrypted, 'x.p7m')).toMatchObject({ outcome: 'failed', problem: { code: 'password' } });
  expect(await readHere(Buffer.from('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n'), 'x.asc')).toMatchObject({
    outcome: 'failed',
    problem: { code: 'password' },
  });
  // What is packed and cannot be unpacked is no file that was read.
  const broken = packed(letter);
  broken.writeUInt8(~(broken.at(-1) ?? 0) & 0xff, broken.length - 1);
  expect(await readHere(broken, 'x.p7z')).toMatchObject({ outcome: 'failed', problem: { code: 'damaged' } });
  const whole = signed(letter);
  for (let length = 16; length < whole.length; length += 1)
    expect((await readHere(whole.subarray(0, length), 'x.p7m')).problem?.code).not.toBe('internal');
});

test('a message whose content is packed says so when that is damaged, and keeps it', async () => {
  const broken = packed(inner);
  broken.writeUInt8(~(broken.at(-1) ?? 0) & 0xff, broken.length - 1);
  const { outcome, problem, children } = await readHere(inParts(mime, broken), 'x.eml');
  expect({ outcome, code: problem?.code }).toEqual({ outcome: 'read', code: 'partial' });
  expect(children.map(({ name }) => name)).toEqual(['smime.p7m']);
});

test('packed content that swells without end is not unpacked', async () => {
  const bomb = packed(Buffer.alloc(250_000_001));
  expect(await readHere(bomb, 'x.p7z')).toMatchObject({ outcome: 'failed', problem: { code: 'bomb' } });
}, 120_000);

test('a message of an old Mac, whose lines end in carriage returns alone, is read with its parts', async () => {
  const message = `${headers}Content-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: text/plain\n\nThe words.\n--m\nContent-Type: text/csv\nContent-Disposition: attachment; filename="a.csv"\n\na,b\n--m--\n`;
  const { title, texts, children } = await readHere(Buffer.from(message.replaceAll('\n', '\r')), 'x.eml');
  expect(title).toBe('Sealed');
  expect(texts.join('')).toContain('The words.');
  expect(children.map(({ name }) => name)).toEqual(['a.csv']);
});

test('a formatted body that says far more than the text beside it is read as well', async () => {
  const both = (html: string): Buffer =>
    Buffer.from(
      `${headers}Content-Type: multipart/alternative; boundary="m"\n\n--m\nContent-Type: text/plain\n\nSee the formatted part.\n--m\nContent-Type: text/html\n\n<p>${html}</p>\n--m--\n`,
    );
  expect((await readHere(both('The account number is 4417. '.repeat(10)), 'x.eml')).texts.join('')).toContain('4417');
  expect(
    (await readHere(both('See the formatted part.'), 'x.eml')).texts.join('').match(/formatted part/g),
  ).toHaveLength(1);
});

test('messages made to exhaust their reader have an outcome', async () => {
  const many = `${Array.from({ length: 200_000 }, (_, n) => `X-Header-${n}: value\n`).join('')}${headers}\nThe words.\n`;
  const read = await readHere(Buffer.from(`From: a@example.org\n${many}`), 'x.eml');
  expect(read).toMatchObject({ kind: 'mail', outcome: 'read' });
  const nested = Array.from(
    { length: 400 },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`,
  ).join('');
  const deep = await readHere(Buffer.from(`${headers}${nested}Content-Type: text/plain\n\nat the bottom\n`), 'x.eml');
  expect(deep.outcome).toBe('read');
  expect(deep.texts.join('')).toContain('at the bottom');
  const parts = Array.from(
    { length: 20_000 },
    (_, n) => `--m\nContent-Type: text/plain; name="${n}"\nContent-Disposition: attachment\n\n${n}\n`,
  ).join('');
  const bomb = await readHere(
    Buffer.from(`${headers}Content-Type: multipart/mixed; boundary="m"\n\n${parts}--m--\n`),
    'x.eml',
  );
  expect(bomb.outcome).toBe('read');
  expect(bomb.children).toHaveLength(20_000);
}, 60_000);
