import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { type OddMember, oddZip, withSevenZip } from '../../../fixtures/make-archives.ts';
import { twoPages } from '../../../fixtures/make-pdf.ts';
import { zip } from '../../../fixtures/make-zip.ts';
import { type GatheredChild, readHere } from '../reading.ts';

const read = (bytes: Uint8Array, password?: string) => readHere(bytes, 'x.zip', password);
const paths = (children: readonly GatheredChild[]): (string | undefined)[] => children.map(({ path }) => path);
const texts = (children: readonly GatheredChild[]): string[] => children.map(({ bytes }) => bytes.toString());

test('members are children with their paths, folders are none', async () => {
  const { kind, mediaType, outcome, children, metadata } = await read(
    zip({ 'a.txt': 'one', 'folder/': '', 'folder/deep/b.txt': 'two' }),
  );
  expect({ kind, mediaType, outcome, metadata }).toEqual({
    kind: 'archive',
    mediaType: 'application/zip',
    outcome: 'read',
    metadata: { files: '2' },
  });
  expect(paths(children)).toEqual(['a.txt', 'folder/deep/b.txt']);
  expect(children.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  expect(texts(children)).toEqual(['one', 'two']);
});

test('is told from a PDF that it begins with', async () => {
  const { kind, children } = await read(oddZip([{ name: 'x.pdf', content: twoPages(), method: 0 }]));
  expect(kind).toBe('archive');
  expect(children[0]?.bytes.equals(twoPages())).toBe(true);
});

test('names are read in the charset that is stated or looks likeliest, and kept as they are', async () => {
  const names = ['汇款通知书.txt', '第二笔款项/收款人名单.txt', '银行的通知.doc'];
  const gbk = await read(oddZip(names.map(name => ({ name: iconv.encode(name, 'gbk'), content: name }))));
  expect(paths(gbk.children)).toEqual(names);
  const flagged = await read(oddZip([{ name: 'Übersicht.txt', flags: 0x800, content: 'x' }]));
  expect(paths(flagged.children)).toEqual(['Übersicht.txt']);
  const dos = await read(oddZip([{ name: iconv.encode('Übersicht für März.txt', 'cp437'), content: 'x' }]));
  expect(paths(dos.children)).toEqual(['Übersicht für März.txt']);
  const nasty = [
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\x.dll',
    'CON',
    'aux.txt',
    'trailing. ',
    'a\nb',
    '..',
    'same',
    'same',
  ];
  const kept = await read(oddZip(nasty.map((name, n) => ({ name, content: `number ${n}` }))));
  expect(paths(kept.children)).toEqual(nasty);
  expect(kept.children.map(({ name }) => name)).toEqual(['passwd', 'passwd', 'x.dll', ...nasty.slice(3)]);
  // The name of Info-ZIP's extra field counts more than the other.
  const field = Buffer.concat([Buffer.from([0x75, 0x70, 0, 0, 1, 0, 0, 0, 0]), Buffer.from('资料.txt')]);
  field.writeUInt16LE(field.length - 4, 2);
  expect(paths((await read(oddZip([{ name: '??.txt', extra: field, content: 'x' }]))).children)).toEqual(['资料.txt']);
});

test('times are stated as written, with and without zone', async () => {
  const date = (39 << 9) | (3 << 5) | 4;
  const time = (21 << 11) | (10 << 5) | 2;
  const extra = Buffer.alloc(9);
  extra.writeUInt16LE(0x5455, 0);
  extra.writeUInt16LE(5, 2);
  extra.writeUInt8(1, 4);
  extra.writeUInt32LE(1_551_733_804, 5);
  const { children } = await read(oddZip([{ name: 'a', date, time, extra, comment: 'for M.' }, { name: 'b' }]));
  expect(children.map(({ stated }) => stated)).toEqual([
    { modified: '2019-03-04 21:10:04', modifiedUtc: '2019-03-04 21:10:04Z', comment: 'for M.' },
    undefined,
  ]);
});

test('links and devices are said, not followed', async () => {
  const { children } = await read(
    oddZip([
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
      { name: 'null', mode: 0o020666 },
      { name: 'file', content: 'a file', mode: 0o100644 },
    ]),
  );
  expect(children.map(({ problem }) => problem?.message.split('.')[0])).toEqual([
    'This is a link to another place, not a file; links inside a container are not followed',
    'This is a device or a connection between programs, not a file, so there is nothing to take out',
    undefined,
  ]);
  expect(children[0]?.problem?.message).toContain('It leads to “/etc/passwd”.');
});

test.each(['ZipCrypto', 'AES256'])(
  'an encrypted member (%s) is said, and taken out with the password',
  async method => {
    const archive = await withSevenZip(
      { 'secret.txt': 'Behind the password. '.repeat(50) },
      '-tzip',
      '-psecret',
      `-mem=${method}`,
    );
    const without = await read(archive);
    expect(without.outcome).toBe('read');
    expect(without.children).toMatchObject([{ path: 'secret.txt', problem: { code: 'password' } }]);
    const wrong = await read(archive, 'guess');
    expect(wrong.children[0]?.problem?.message).toMatch(/^The password does not open this file/);
    const [child] = (await read(archive, 'secret')).children;
    expect(child?.bytes.toString()).toBe('Behind the password. '.repeat(50));
    expect(child?.problem).toBeUndefined();
  },
);

test.each(['Deflate64', 'BZip2', 'LZMA', 'PPMd', 'Copy'])('members packed by %s are taken out', async method => {
  const content = 'The courier counted the cash twice. '.repeat(2_000);
  const archive = await withSevenZip({ 'a/b.txt': content }, '-tzip', `-mm=${method}`);
  const { children } = await read(archive);
  expect(paths(children)).toEqual(['a/b.txt']);
  expect(texts(children)[0] === content).toBe(true);
});

test('a member that is damaged, or not what is stated, is said, and the rest kept', async () => {
  const members: OddMember[] = ['one', 'two', 'three'].map(name => ({
    name,
    content: `content of ${name} `.repeat(20),
  }));
  const whole = oddZip(members);
  whole.fill(0xff, whole.indexOf('two') + 5, whole.indexOf('two') + 12);
  const { children, problem } = await read(whole);
  expect(children.map(child => child.problem?.code)).toEqual([undefined, 'damaged', undefined]);
  expect(problem).toBeUndefined();
  const lying = await read(
    oddZip([
      { name: 'shorter', content: 'content', states: { unpacked: 3 } },
      { name: 'other', content: 'content', states: { crc: 1 } },
      { name: 'right', content: 'content' },
    ]),
  );
  expect(lying.children.map(child => child.problem?.code)).toEqual(['damaged', 'damaged', undefined]);
});

test('what is left of an archive without its directory is found', async () => {
  const content = (name: string): string => `content of ${name} `.repeat(500);
  const whole = zip(Object.fromEntries(['one', 'two', 'three'].map(name => [name, content(name)])));
  const directory = whole.indexOf('PK\x01\x02');
  for (const length of [directory, directory + 60, directory - 40]) {
    const { outcome, problem, children } = await read(whole.subarray(0, length));
    expect({ outcome, code: problem?.code }).toEqual({ outcome: 'read', code: 'partial' });
    expect(paths(children)).toEqual(['one', 'two', 'three']);
    expect(children.slice(0, 2).map(({ bytes }) => bytes.toString())).toEqual([content('one'), content('two')]);
    if (length < directory) expect(children[2]?.problem?.code).toBe('damaged');
    else expect(children[2]?.bytes.toString()).toBe(content('three'));
  }
  // Sizes that only follow the bytes, as in archives that were written to a pipe.
  const piped = oddZip([{ name: 'a', content: content('a') }]);
  const end = piped.indexOf('PK\x01\x02');
  piped.writeUInt16LE(8, 6);
  const descriptor = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), piped.subarray(14, 26)]);
  const cut = Buffer.concat([piped.subarray(0, end), descriptor]);
  cut.fill(0, 14, 26);
  expect(texts((await read(cut)).children)).toEqual([content('a')]);
  expect(await read(Buffer.from('PK\x03\x04 and nothing else'))).toMatchObject({
    outcome: 'failed',
    problem: { code: 'damaged' },
  });
});

test('an archive may stand behind something else, end in a comment, and be large by the newer rules', async () => {
  const members = [{ name: 'a', content: 'in it' }];
  const before = randomBytes(5_000);
  before.write('PK\x03\x04', 'latin1');
  const shifted = Buffer.concat([before, oddZip(members)]);
  for (const bytes of [shifted, oddZip(members, { before }), oddZip(members, { comment: 'PK\x05\x06 in a comment' })])
    expect(texts((await read(bytes)).children)).toEqual(['in it']);
  // 70,000 members: their number does not fit in the end record.
  const many = oddZip(Array.from({ length: 70_000 }, (_, n) => ({ name: `${n}`, method: 0 })));
  expect((await read(many)).metadata['files']).toBe('70000');
});

test('sizes and places of zip64 are read', async () => {
  const content = Buffer.from('a file in a large archive');
  const packed = deflateRawSync(content);
  const plain = oddZip([{ name: 'a', content }]);
  const directory = plain.indexOf('PK\x01\x02');
  const header = Buffer.from(plain.subarray(directory, directory + 47));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(content.length), 4);
  extra.writeBigUInt64LE(BigInt(packed.length), 12);
  for (const place of [20, 24, 42]) header.writeUInt32LE(0xffffffff, place);
  header.writeUInt16LE(extra.length, 30);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(header.length + extra.length), 40);
  record.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(directory + header.length + extra.length), 8);
  const end = Buffer.alloc(22, 0xff);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(0, 20);
  const large = Buffer.concat([plain.subarray(0, directory), header, extra, record, locator, end]);
  expect(texts((await read(large)).children)).toEqual(['a file in a large archive']);
});

test('one part of a split archive is said to be one', async () => {
  const part = zip({ 'a.txt': 'one' });
  part.writeUInt16LE(1, part.length - 22 + 4);
  part.writeUInt32LE(7, part.length - 22 + 16);
  const { outcome, problem } = await read(part);
  expect(outcome).toBe('failed');
  expect(problem?.message).toMatch(/^This is one part of an archive that is spread over several files/);
  // The last part begins in the midst of a member.
  const last = await readHere(Buffer.concat([Buffer.from([0x91, 0xe2, 0x07, 0xfe]), part.subarray(4)]), 'x.zip');
  expect(last).toMatchObject({ kind: 'archive', outcome: 'failed', problem: { message: problem?.message } });
});

test('a bomb is refused by what it states, and by what comes out of it', async () => {
  const honest = await read(
    oddZip([
      { name: 'zeros', content: Buffer.alloc(300_000_000) },
      { name: 'a', content: 'kept' },
    ]),
  );
  expect(honest.children.map(({ problem }) => problem?.code)).toEqual(['bomb', undefined]);
  const lying = await read(oddZip([{ name: 'zeros', content: Buffer.alloc(300_000_000), states: { unpacked: 10 } }]));
  expect(lying.children.map(({ problem }) => problem?.code)).toEqual(['bomb']);
}, 60_000);

test('documents and packages of programs are not taken for archives', async () => {
  for (const name of ['[Content_Types].xml', 'mimetype', 'Index/Document.iwa'])
    expect((await read(zip({ [name]: 'x', 'other.xml': 'y' }))).kind, name).toBe('other');
  expect((await read(zip({ 'folder/[Content_Types].xml': 'x' }))).kind).toBe('archive');
});
