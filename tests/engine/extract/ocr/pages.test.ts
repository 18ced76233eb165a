import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../../engine/extract/byte-source.ts';
import { openPages } from '../../../../engine/extract/ocr/pages.ts';
import { meanGrey, type Raster } from '../../../../engine/extract/ocr/raster.ts';
import { fixture } from '../reading.ts';

const shades = async (shade: number, width = 40, height = 20): Promise<Buffer> =>
  await sharp({ create: { width, height, channels: 3, background: { r: shade, g: shade, b: shade } } })
    .png()
    .toBuffer();

async function drawn(bytes: Uint8Array, mediaType: string, number = 1, scale = 1): Promise<Raster | undefined> {
  const pages = await openPages(bytesInMemory(bytes), mediaType, []);
  try {
    return (await pages.page(number))?.draw(scale);
  } finally {
    pages.close();
  }
}

test.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)('%s pictures are decoded', async format => {
  const bytes = await sharp(await shades(120))
    .toFormat(format)
    .toBuffer();
  const raster = await drawn(bytes, `image/${format}`);
  expect([raster?.width, raster?.height]).toEqual([40, 20]);
  expect(Math.abs(meanGrey(raster as Raster) - 120)).toBeLessThan(3);
});

test('a camera that was held upright gives an upright page', async () => {
  const bytes = await sharp(await shades(0))
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const pages = await openPages(bytesInMemory(bytes), 'image/jpeg', []);
  const page = await pages.page(1);
  expect([page?.width, page?.height]).toEqual([15, 30]);
  expect(page?.draw(1)).toMatchObject({ width: 20, height: 40 });
  expect(page?.draw(2)).toMatchObject({ width: 40, height: 80 });
});

test('what is transparent is white', async () => {
  const bytes = await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  expect(meanGrey((await drawn(bytes, 'image/png')) as Raster)).toBe(255);
});

test('each page of a TIFF is its own picture', async () => {
  const pages = await Promise.all([10, 200].map(shade => shades(shade)));
  const bytes = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
  expect(Math.round(meanGrey((await drawn(bytes, 'image/tiff', 1)) as Raster))).toBe(10);
  expect(Math.round(meanGrey((await drawn(bytes, 'image/tiff', 2)) as Raster))).toBe(200);
  expect(await drawn(bytes, 'image/tiff', 3)).toBeUndefined();
});

test('a picture that is cut short is damaged, and one of a billion pixels is not unpacked', async () => {
  const whole = await shades(1);
  await expect(drawn(whole.subarray(0, 60), 'image/png')).rejects.toThrow(/damaged/);
  const huge = Buffer.from(whole);
  huge.writeUInt32BE(40_000, 16);
  huge.writeUInt32BE(40_000, 20);
  await expect(drawn(huge, 'image/png')).rejects.toThrow(/million pixels/);
});

test('pages of a PDF are drawn as they are shown, and larger when asked', async () => {
  const pages = await openPages(bytesInMemory(fixture('two-pages.pdf')), 'application/pdf', []);
  const page = await pages.page(1);
  const [one, two] = [page?.draw(1), page?.draw(1.5)];
  expect((one?.width ?? 0) / (page?.width ?? 1)).toBeCloseTo(200 / 72, 1);
  expect((two?.width ?? 0) / (one?.width ?? 1)).toBeCloseTo(1.5, 1);
  expect(meanGrey(one as Raster)).toBeGreaterThan(200);
  expect(await pages.page(9)).toBeUndefined();
  pages.close();
});

test('a protected PDF is opened with one of the passwords at hand, or says that it needs one', async () => {
  const source = (): ReturnType<typeof bytesInMemory> => bytesInMemory(fixture('locked.pdf'));
  await expect(openPages(source(), 'application/pdf', [])).rejects.toMatchObject({ code: 'password' });
  await expect(openPages(source(), 'application/pdf', ['wrong'])).rejects.toMatchObject({ code: 'password' });
});
