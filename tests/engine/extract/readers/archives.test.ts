import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ar, cpio, iso, rar, tar, withSevenZip } from '../../../fixtures/make-archives.ts';
import { type GatheredChild, readHere } from '../reading.ts';

const members = (children: readonly GatheredChild[]): Record<string, string> =>
  Object.fromEntries(children.map(({ path, name, bytes }) => [path ?? name, bytes.toString()]));
const files = { 'a.txt': 'the first file', 'folder/deep/b.txt': 'the second file', 'empty.txt': '' };

describe('tar', () => {
  test('members come with their paths, times and owners', async () => {
    const archive = tar([
      { name: 'a.txt', content: 'the first', modified: 1_551_733_804 },
      { name: 'folder/', type: '5' },
      { name: 'folder/b.bin', content: randomBytes(3_000_000) },
      { name: iconv.encode('汇款通知书第二笔款项.txt', 'gbk'), content: 'in GBK' },
    ]);
    const { kind, mediaType, children, problem } = await readHere(archive, 'x.tar');
    expect({ kind, mediaType, problem }).toEqual({
      kind: 'archive',
      mediaType: 'application/x-tar',
      problem: undefined,
    });
    expect(children.map(({ path, bytes }) => [path, bytes.length])).toEqual([
      ['a.txt', 9],
      ['folder/b.bin', 3_000_000],
      ['汇款通知书第二笔款项.txt', 6],
    ]);
    expect(children[0]?.stated).toEqual({ modified: '2019-03-04 21:10:04Z' });
  });

  test('long names of pax and GNU are read', async () => {
    const long = `${'folder/'.repeat(30)}文件.txt`;
    const record = (name: string, value: string): string => {
      const rest = Buffer.byteLength(` ${name}=${value}\n`);
      const length = rest + String(rest + String(rest).length).length;
      return `${length} ${name}=${value}\n`;
    };
    const pax = { name: 'PaxHeader', type: 'x', content: record('path', long) + record('mtime', '1551733804.5') };
    const gnu = { name: '././@LongLink', type: 'L', content: `${long}2\0` };
    const { children } = await readHere(
      tar([
        pax,
        { name: 'short', content: 'one' },
        gnu,
        { name: 'short', content: 'two' },
        { name: 'plain', content: 'three' },
      ]),
      'x.tar',
    );
    expect(members(children)).toEqual({ [long]: 'one', [`${long}2`]: 'two', plain: 'three' });
    expect(children[0]?.stated).toEqual({ modified: '2019-03-04 21:10:04.500Z' });
  });

  test('links, devices and sparse files are said, and the rest is kept', async () => {
    const { children } = await readHere(
      tar([
        { name: 'hard', type: '1', link: 'a.txt' },
        { name: 'soft', type: '2', link: '/etc/passwd' },
        { name: 'null', type: '3' },
        { name: 'holes', type: 'S', content: 'x' },
        { name: '../up', content: 'kept' },
      ]),
      'x.tar',
    );
    expect(children.map(({ path, problem }) => [path, problem?.code])).toEqual([
      ['hard', 'unsupported'],
      ['soft', 'unsupported'],
      ['null', 'unsupported'],
      ['holes', 'unsupported'],
      ['../up', undefined],
    ]);
    expect(children[1]?.problem?.message).toContain('“/etc/passwd”');
  });

  test('a damaged header is passed over, and an end that is missing is said', async () => {
    const whole = tar(['a', 'b', 'c'].map(name => ({ name, content: `content of ${name}` })));
    const damaged = Buffer.from(whole);
    damaged.fill(0x58, 1024, 1100);
    const read = await readHere(damaged, 'x.tar');
    expect(Object.keys(members(read.children))).toEqual(['a', 'c']);
    expect(read.problem?.code).toBe('partial');
    const cut = await readHere(whole.subarray(0, 2 * 1024 + 512 + 4), 'x.tar');
    expect(cut.children.map(({ problem }) => problem?.code)).toEqual([undefined, undefined, 'damaged']);
    expect(cut.problem?.code).toBe('partial');
  });
});

describe('a packed file', () => {
  const text = Buffer.from('A line of the ledger.\n'.repeat(5_000));

  test('what is packed in several parts, one after the other, comes out whole', async () => {
    for (const [name, pack] of [
      ['ledger.txt.gz', gzipSync],
      ['ledger.txt.zst', zstdCompressSync],
    ] as const) {
      const parts = Buffer.concat([pack('first, '), pack(''), pack('second, '), pack('third')]);
      const { children, problem } = await readHere(parts, name);
      expect(members(children)).toEqual({ 'ledger.txt': 'first, second, third' });
      expect(problem).toBeUndefined();
    }
    const skippable = Buffer.from('\x50\x2a\x4d\x18\x03\0\0\0abc', 'latin1');
    const { children } = await readHere(
      Buffer.concat([zstdCompressSync('one '), skippable, zstdCompressSync('two')]),
      'x.zst',
    );
    expect(members(children)).toEqual({ x: 'one two' });
  });

  test('what stands behind the packed file costs nothing of it, and is said unless it is filling', async () => {
    for (const [name, pack] of [
      ['x.txt.gz', gzipSync],
      ['x.txt.zst', zstdCompressSync],
    ] as const) {
      const filled = await readHere(Buffer.concat([pack('all of it'), Buffer.alloc(100_000)]), name);
      expect(members(filled.children)).toEqual({ 'x.txt': 'all of it' });
      expect(filled.problem).toBeUndefined();
      const { children, problem } = await readHere(Buffer.concat([pack('all of it'), Buffer.from('and more')]), name);
      expect(members(children)).toEqual({ 'x.txt': 'all of it' });
      expect(problem?.message).toMatch(/8 bytes .* do not belong to it/);
    }
  });

  test('a packed file that is cut short or altered is said to be damaged', async () => {
    const words = randomBytes(50_000).toString('hex');
    for (const [name, packed] of [
      ['x.gz', gzipSync(words)],
      ['x.zst', zstdCompressSync(words)],
    ] as const) {
      const { children, problem } = await readHere(packed.subarray(0, 20_000), name);
      expect([...children.map(child => child.problem?.code), problem?.code].filter(code => code !== undefined)).toEqual(
        ['damaged'],
      );
    }
    const altered = Buffer.from(gzipSync('the sum of 100'));
    altered[altered.length - 6] = (altered[altered.length - 6] ?? 0) ^ 1;
    const { children, problem } = await readHere(altered, 'x.gz');
    expect({ children, code: problem?.code }).toEqual({ children: [], code: 'damaged' });
  });

  test.each<[string, Buffer, string]>([
    ['ledger.txt.gz', gzipSync(text), 'application/gzip'],
    ['ledger.txt.zst', zstdCompressSync(text), 'application/zstd'],
  ])('%s becomes what it was', async (name, packed, mediaType) => {
    const { children, ...read } = await readHere(packed, name);
    expect(read).toMatchObject({ kind: 'archive', mediaType, outcome: 'read' });
    expect(children.map(child => [child.name, child.bytes.equals(text)])).toEqual([['ledger.txt', true]]);
  });

  test.each(['bzip2', 'xz'])('%s becomes what it was', async type => {
    const packed = await withSevenZip({ 'ledger.txt': text }, `-t${type}`);
    const { children, kind } = await readHere(packed, 'ledger.txt.bz2');
    expect(kind).toBe('archive');
    expect(children.map(child => [child.name, child.bytes.equals(text)])).toEqual([['ledger.txt', true]]);
  });

  test('is called as it calls itself, at the time it states', async () => {
    const packed = gzipSync('x');
    const named = Buffer.concat([packed.subarray(0, 10), Buffer.from('inner.log\0'), packed.subarray(10)]);
    named.writeUInt8(8, 3);
    named.writeUInt32LE(1_551_733_804, 4);
    const { children } = await readHere(named, 'outer.gz');
    expect(children).toMatchObject([{ name: 'inner.log', stated: { modified: '2019-03-04 21:10:04Z' } }]);
  });

  test('may hold a tar archive, whose members are then its own', async () => {
    const inner = tar([{ name: 'in/a.txt', content: 'the first' }]);
    for (const packed of [gzipSync(inner), zstdCompressSync(inner), await withSevenZip({ 'x.tar': inner }, '-txz')])
      expect(members((await readHere(packed, 'x.tgz')).children)).toEqual({ 'in/a.txt': 'the first' });
  });

  test('that is damaged, cut short or a bomb is said to be', async () => {
    const random = gzipSync(randomBytes(300_000));
    const cut = await readHere(random.subarray(0, 200_000), 'x.gz');
    expect(cut.children).toMatchObject([{ problem: { code: 'damaged' } }]);
    const flipped = Buffer.from(random);
    flipped.writeUInt8(flipped.readUInt8(random.length - 6) ^ 1, random.length - 6);
    expect((await readHere(flipped, 'x.gz')).children).toMatchObject([{ problem: { code: 'damaged' } }]);
    const bomb = gzipSync(Buffer.alloc(400_000_000), { level: 1 });
    expect((await readHere(bomb, 'x.gz')).children).toMatchObject([{ problem: { code: 'bomb' } }]);
    const zeros = await withSevenZip({ x: Buffer.alloc(300_000_000) }, '-txz', '-mx=1');
    expect((await readHere(zeros, 'x.xz')).problem?.code).toBe('bomb');
    const twice = await withSevenZip({ x: Buffer.alloc(300_000_000) }, '-tbzip2', '-mx=1');
    expect((await readHere(twice, 'x.bz2')).problem?.code).toBe('too-large');
  }, 120_000);
});

describe('through 7-Zip', () => {
  test('an archive of which hardly more than its signature is left is damaged', async () => {
    const whole = await withSevenZip(files);
    for (const length of [6, 15, 31, 40])
      expect((await readHere(whole.subarray(0, length), 'x.7z')).problem?.code, String(length)).toBe('damaged');
  });

  test.each<[string, Buffer | Promise<Buffer>, string, Record<string, string>]>([
    ['7z', withSevenZip(files), 'application/x-7z-compressed', files],
    ['wim', withSevenZip(files, '-twim'), 'application/x-ms-wim', files],
    [
      'iso',
      iso({ 'LEDGER.TXT': 'the ledger', 'B.TXT': 'more' }),
      'application/x-iso9660-image',
      { 'LEDGER.TXT': 'the ledger', 'B.TXT': 'more' },
    ],
    [
      'rar',
      rar({ 'a.txt': 'the first', 'b.txt': 'the second' }),
      'application/vnd.rar',
      { 'a.txt': 'the first', 'b.txt': 'the second' },
    ],
    [
      'ar',
      ar({ 'a.txt': 'the first', 'b.txt': 'the second' }),
      'application/x-archive',
      { 'a.txt': 'the first', 'b.txt': 'the second' },
    ],
    [
      'cpio',
      cpio({ 'a.txt': 'the first', 'f/b.txt': 'the second' }),
      'application/x-cpio',
      { 'a.txt': 'the first', 'f/b.txt': 'the second' },
    ],
  ])('members of %s come with their paths', async (ending, archive, mediaType, expected) => {
    const { children, ...read } = await readHere(await archive, `x.${ending}`);
    expect(read).toMatchObject({ kind: 'archive', mediaType, outcome: 'read' });
    expect(read.problem).toBeUndefined();
    expect(members(children)).toEqual(expected);
  });

  const helpFile = join(import.meta.dirname, '../../../../../shared/corpus/tika/gpedit.CHM');
  test.skipIf(!existsSync(helpFile))('folders of a help file are no files that are damaged', async () => {
    const { children } = await readHere(readFileSync(helpFile), 'gpedit.CHM');
    expect(children.length).toBeGreaterThan(20);
    expect(children.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test('times are stated as the archive has them', async () => {
    const { children } = await readHere(rar({ a: 'x' }), 'x.rar');
    expect(children[0]?.stated).toEqual({ modified: '2019-03-04 21:10:04' });
    expect((await readHere(await withSevenZip({ a: 'x' }), 'x.7z')).children[0]?.stated?.['modified']).toMatch(/Z$/);
  });

  test('files, or all of it, behind a password are said and taken out with the right one', async () => {
    const secret = await withSevenZip({ 'a.txt': 'Behind the password.' }, '-psecret');
    expect((await readHere(secret, 'x.7z')).children).toMatchObject([{ path: 'a.txt', problem: { code: 'password' } }]);
    expect((await readHere(secret, 'x.7z', 'guess')).children[0]?.problem?.message).toMatch(
      /^The password does not open/,
    );
    expect(members((await readHere(secret, 'x.7z', 'secret')).children)).toEqual({ 'a.txt': 'Behind the password.' });
    const names = await withSevenZip({ 'a.txt': 'Behind the password.' }, '-psecret', '-mhe=on');
    expect(await readHere(names, 'x.7z')).toMatchObject({ outcome: 'failed', problem: { code: 'password' } });
    expect(await readHere(names, 'x.7z', 'guess')).toMatchObject({ outcome: 'failed', problem: { code: 'password' } });
    expect(members((await readHere(names, 'x.7z', 'secret')).children)).toEqual({ 'a.txt': 'Behind the password.' });
  });

  test('what is damaged is said, and the rest kept', async () => {
    const contents = { 'a.txt': 'first '.repeat(100), 'b.txt': 'second '.repeat(100), 'c.txt': 'third '.repeat(100) };
    const archive = await withSevenZip(contents, '-mx=0', '-ms=off');
    archive.fill(0x58, archive.indexOf('second'), archive.indexOf('second') + 20);
    const { children } = await readHere(archive, 'x.7z');
    expect(children.map(({ path, problem }) => [path, problem?.code])).toEqual([
      ['a.txt', undefined],
      ['b.txt', 'damaged'],
      ['c.txt', undefined],
    ]);
    expect(await readHere(archive.subarray(0, 300), 'x.7z')).toMatchObject({
      outcome: 'failed',
      problem: { code: 'damaged' },
    });
    expect(await readHere(Buffer.from('Rar!\x1a\x07\0 and nothing', 'latin1'), 'x.rar')).toMatchObject({
      outcome: 'failed',
    });
  });

  test('a bomb is refused before it is unpacked', async () => {
    const bomb = await withSevenZip({ zeros: Buffer.alloc(300_000_000), 'a.txt': 'kept' }, '-mx=1', '-ms=off');
    const { children } = await readHere(bomb, 'x.7z');
    expect(Object.fromEntries(children.map(({ path, problem }) => [path, problem?.code]))).toEqual({
      zeros: 'bomb',
      'a.txt': undefined,
    });
  }, 60_000);
});

describe('an archive that is spread over several files', () => {
  const said = /^This is one part of an archive that is spread over several files/;

  test('is said to be that, part by part, whatever its format', async () => {
    const whole = await withSevenZip({ 'a.bin': randomBytes(60_000) }, '-t7z');
    const half = Math.floor(whole.length / 2);
    for (const [name, bytes] of [
      ['x.7z.001', whole.subarray(0, half)],
      ['x.7z.002', whole.subarray(half)],
      ['x.z01', randomBytes(500)],
      ['x.part2.r00', randomBytes(500)],
    ] as const) {
      const { kind, outcome, problem } = await readHere(bytes, name);
      expect({ name, kind, outcome }).toEqual({ name, kind: 'archive', outcome: 'failed' });
      expect(problem?.message).toMatch(said);
    }
  });

  test('a part that is all there is read like any other, and one that is cut is damaged by no means', async () => {
    const packed = gzipSync(randomBytes(60_000));
    const all = await readHere(packed, 'x.bin.gz.001');
    expect(all.children.map(({ bytes }) => bytes.length)).toEqual([60_000]);
    expect(all.problem).toBeUndefined();
    const cut = await readHere(packed.subarray(0, 30_000), 'x.bin.gz.001');
    expect(cut.problem?.message).toMatch(said);
  });

  test('a volume of RAR says so in its header', async () => {
    const rar4 = Buffer.from(rar({ 'a.txt': 'one' }));
    expect((await readHere(rar4, 'x.rar')).problem).toBeUndefined();
    for (const start of ['526172211a0700 cf907301000d00000000000000', '526172211a070100 00000000 0801 00 01 00000000'])
      expect((await readHere(Buffer.from(start.replaceAll(' ', ''), 'hex'), 'x.part1.rar')).problem?.message).toMatch(
        said,
      );
  });
});
