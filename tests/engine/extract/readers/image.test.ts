import { expect, test } from 'vitest';
import { fixture, readHere } from '../reading.ts';

test('a scan has the size of its paper', async () => {
  const { kind, outcome, pages, metadata } = await readHere(fixture('scan.png'), 'x.png');
  expect({ kind, outcome, metadata }).toEqual({
    kind: 'image',
    outcome: 'read',
    metadata: { width: '120', height: '80' },
  });
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toBe('');
  expect(pages[0]?.width).toBeCloseTo(28.8, 2);
  expect(pages[0]?.height).toBeCloseTo(19.2, 2);
});

test('a photograph says when and where, as written, and is shown upright', async () => {
  const { pages, date, metadata } = await readHere(fixture('photo.jpg'), 'x.jpg');
  expect(date).toEqual({ text: '2019:03:04 21:10:05 +01:00', source: 'EXIF DateTimeOriginal' });
  expect(metadata).toMatchObject({ camera: 'Example Camera 1', gps: '51.5, -0.1', width: '120', height: '80' });
  expect(pages[0]).toMatchObject({ width: 60, height: 90 });
});

test('what a camera, a program or a person wrote into a photograph beside that is told', async () => {
  // An IFD with a place for more: the tags of a photograph in the byte order of Motorola.
  const chinese = Buffer.from('看码头', 'utf16le').swap16();
  const comment = Buffer.concat([Buffer.from('UNICODE\0'), chinese]);
  const keywords = Buffer.from('harbour;second\0', 'utf16le');
  const serial = Buffer.from('SN-4417\0\0', 'latin1');
  const data: readonly (readonly [tag: number, type: number, count: number, bytes: Buffer])[] = [
    [0x9286, 7, comment.length, comment],
    [0x9c9e, 1, keywords.length, keywords],
    [0xa431, 2, serial.length, serial],
  ];
  const head = Buffer.alloc(8 + 2 + data.length * 12 + 4);
  head.write('MM\0*\0\0\0\x08', 'latin1');
  head.writeUInt16BE(data.length, 8);
  let at = head.length;
  for (const [index, [tag, type, count, bytes]] of data.entries()) {
    head.writeUInt16BE(tag, 10 + index * 12);
    head.writeUInt16BE(type, 12 + index * 12);
    head.writeUInt32BE(count, 14 + index * 12);
    head.writeUInt32BE(at, 18 + index * 12);
    at += bytes.length;
  }
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), head, ...data.map(([, , , bytes]) => bytes)]);
  const segment = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
  // Without the tags that it has already.
  const photo = fixture('photo.jpg');
  const picture = photo.subarray(photo.indexOf(Buffer.from([0xff, 0xdb])));
  const { metadata } = await readHere(Buffer.concat([photo.subarray(0, 2), segment, exif, picture]), 'x.jpg');
  expect(metadata).toMatchObject({ comment: '看码头', keywords: 'harbour;second', serialNumber: 'SN-4417' });
});

/** A TIFF of empty directories, each with a width, a height and a resolution of 100 dpi. */
function tiff(sizes: readonly (readonly [number, number])[], last = 0): Buffer {
  const length = 2 + 3 * 12 + 4 + 8;
  const file = Buffer.alloc(8 + sizes.length * length);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  for (const [index, [width, height]] of sizes.entries()) {
    const at = 8 + index * length;
    const end = at + 2 + 3 * 12;
    file.writeUInt16LE(3, at);
    for (const [entry, [tag, type, value]] of (
      [
        [256, 4, width],
        [257, 4, height],
        [282, 5, end + 4],
      ] as const
    ).entries()) {
      file.writeUInt16LE(tag, at + 2 + entry * 12);
      file.writeUInt16LE(type, at + 4 + entry * 12);
      file.writeUInt32LE(1, at + 6 + entry * 12);
      file.writeUInt32LE(value, at + 10 + entry * 12);
    }
    file.writeUInt32LE(index + 1 < sizes.length ? at + length : last, end);
    file.writeUInt32LE(100, end + 4);
    file.writeUInt32LE(1, end + 8);
  }
  return file;
}

test('every picture of a TIFF is a page of its own size', async () => {
  const { pages } = await readHere(
    tiff([
      [100, 200],
      [300, 100],
    ]),
    'x.tif',
  );
  expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([
    [1, 72, 144],
    [2, 216, 72],
  ]);
});

test('a TIFF whose chain is a circle, or leads out of the file, ends', async () => {
  expect((await readHere(tiff([[100, 200]], 8), 'x.tif')).pageCount).toBe(1);
  expect((await readHere(tiff([[100, 200]], 9_999), 'x.tif')).pageCount).toBe(1);
});

test('a drawing has its words', async () => {
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text>Harbour plan</text></svg>';
  const { kind, texts, pages } = await readHere(Buffer.from(svg), 'x.svg');
  expect({ kind, texts }).toEqual({ kind: 'image', texts: ['Harbour plan'] });
  expect(pages[0]).toMatchObject({ width: 150, height: 75 });
});

test('a picture without a whole header is damaged; any other cut is read or damaged', async () => {
  expect((await readHere(fixture('photo.jpg').subarray(0, 60), 'x.jpg')).problem?.code).toBe('damaged');
  for (const name of ['photo.jpg', 'scan.png']) {
    const whole = fixture(name);
    for (let length = 24; length < whole.length; length += 17) {
      expect(['read', 'failed']).toContain((await readHere(whole.subarray(0, length), name)).outcome);
    }
  }
});
