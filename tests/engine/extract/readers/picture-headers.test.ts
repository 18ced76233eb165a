import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type ByteSource, bytesInMemory } from '../../../../engine/extract/byte-source.ts';
import { readFile } from '../../../../engine/extract/read.ts';
import type { Extraction, PageText } from '../../../../engine/extract/extraction.ts';

const exif = {
  IFD0: { Make: 'Example', Model: 'Camera 1', Orientation: '6' },
  IFD2: { DateTimeOriginal: '2019:03:04 21:10:05' },
};

/** A picture without a plain place in it, so that it is large in any format. */
const noise = () =>
  sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#888',
    },
  }).withExif(exif);

/** The file, and how many of its bytes were asked for. */
function counted(bytes: Uint8Array): { readonly source: ByteSource; readonly asked: () => number } {
  let asked = 0;
  const inMemory = bytesInMemory(bytes);
  const count = <Bytes extends Uint8Array>(given: Bytes): Bytes => {
    asked += given.length;
    return given;
  };
  const source: ByteSource = {
    ...inMemory,
    head: async length => count(await inMemory.head(length)),
    all: async () => count(await inMemory.all()),
    range: async (start, end) => count(await inMemory.range(start, end)),
  };
  return { source, asked: () => asked };
}

async function readCounted(bytes: Uint8Array): Promise<{ extraction: Extraction; pages: PageText[]; asked: number }> {
  const pages: PageText[] = [];
  const { source, asked } = counted(bytes);
  const extraction = await readFile(
    source,
    { name: 'picture' },
    { found: () => undefined, page: page => void pages.push(page) },
  );
  return { extraction, pages, asked: asked() };
}

const stated = {
  date: { text: '2019:03:04 21:10:05', source: 'EXIF DateTimeOriginal' },
  metadata: { camera: 'Example Camera 1', width: '1200', height: '900' },
};
test('of a large photograph only the headers are asked for', async () => {
  const photo = await noise().jpeg({ quality: 95 }).toBuffer();
  const { extraction, pages, asked } = await readCounted(photo);
  expect(extraction).toMatchObject({ outcome: 'read', mediaType: 'image/jpeg', date: stated.date });
  expect(extraction.metadata).toMatchObject(stated.metadata);
  expect(pages).toHaveLength(1);
  expect(asked).toBeLessThan(photo.length / 2);
});

test('of a large picture in boxes what it says of itself is asked for, which lies behind its points', async () => {
  const picture = await noise().avif({ quality: 90, effort: 0 }).toBuffer();
  expect(picture.indexOf('Exif\0\0') > picture.length / 2 || picture.indexOf('Example') > picture.length / 2).toBe(
    true,
  );
  const { extraction, pages, asked } = await readCounted(picture);
  expect(extraction).toMatchObject({ outcome: 'read', mediaType: 'image/avif', date: stated.date });
  expect(extraction.metadata).toMatchObject(stated.metadata);
  expect(pages).toHaveLength(1);
  expect(asked).toBeLessThan(picture.length / 2);
});

test('what cannot be followed in such a picture has it read whole', async () => {
  const picture = await noise().avif({ quality: 90, effort: 0 }).toBuffer();
  const strange = Buffer.from(picture);
  // The version of the table of places, which has no meaning above 2; and a box that is longer than the file.
  strange[picture.indexOf('iloc') + 4] = 9;
  const long = Buffer.from(picture);
  long.writeUInt32BE(picture.length, picture.indexOf('mdat') - 4);
  for (const bytes of [strange, long]) {
    const { extraction, asked } = await readCounted(bytes);
    expect(extraction.metadata).toMatchObject({ width: '1200', height: '900' });
    expect(asked).toBeGreaterThan(picture.length);
  }
});

test('a photograph of which the headers cannot be told from the rest is read whole', async () => {
  const photo = await noise().jpeg({ quality: 95 }).toBuffer();
  // A byte that belongs to nothing, behind the mark that begins the file.
  const strange = Buffer.concat([photo.subarray(0, 20), Buffer.from([0]), photo.subarray(20)]);
  const { extraction, asked } = await readCounted(strange);
  expect(extraction.metadata).toMatchObject({ width: '1200', height: '900' });
  expect(asked).toBeGreaterThan(photo.length);
});

test.each([
  ['jpeg', (at: number) => noise().jpeg({ quality: at })],
  ['avif', (at: number) => noise().avif({ quality: at, effort: 0 })],
])('a large %s that was cut off anywhere is read or damaged', async (_name, made) => {
  const whole = await made(90).toBuffer();
  for (const length of [200_000, 131_073, 150_000, whole.length - 1])
    expect(['read', 'failed']).toContain((await readCounted(whole.subarray(0, length))).extraction.outcome);
});
