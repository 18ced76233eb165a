import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawnPage } from '../../support/drawn-page.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { tiffOfPages } from '../../support/tiff-of-pages.ts';
import { fixture } from '../extract/reading.ts';

/** Takes a file in; gives a way to ask for what is served of it. */
async function served(
  library: TestLibrary,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly id: number; ask(path: string): Promise<Response> }> {
  const { id: caseId } = library.addCase(name);
  const { items } = await library.take(caseId, makeTree({ [name]: bytes }));
  const id = items[0]?.exhibitId ?? 0;
  return { id, ask: path => library.library().bytes(new Request(`http://library/${path.replace('#', String(id))}`)) };
}

const pictureIn = async (response: Response) => sharp(Buffer.from(await response.arrayBuffer()));

test('each page of a TIFF is served as a picture that a browser draws', async () => {
  const bytes = tiffOfPages([
    { width: 40, height: 20, grey: Buffer.alloc(800, 255) },
    { width: 20, height: 60, grey: Buffer.alloc(1_200, 0) },
  ]);
  const library = await testLibrary();
  const { ask } = await served(library, 'fax.tif', bytes);
  const first = await ask('page/#/1');
  expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'no-store',
  ]);
  expect(await (await pictureIn(first)).metadata()).toMatchObject({ width: 40, height: 20 });
  const second = await pictureIn(await ask('page/#/2'));
  expect(await second.metadata()).toMatchObject({ width: 20, height: 60 });
  expect((await second.stats()).channels[0]?.mean).toBeLessThan(5);
  expect((await ask('page/#/3')).status).toBe(422);
});

test('a large page is made smaller, and nothing that the file says of itself goes along', async () => {
  const large = await sharp({ create: { width: 9_000, height: 300, channels: 3, background: '#3366cc' } })
    .withExif({ IFD0: { Artist: 'Unknown' } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
  const { ask } = await served(await testLibrary(), 'large.tiff', large);
  const shown = await (await pictureIn(await ask('page/#/1'))).metadata();
  expect(shown.width).toBe(4_100);
  expect(shown.exif).toBeUndefined();
});

test('only pictures that no browser draws are served by pages', async () => {
  const { ask } = await served(await testLibrary(), 'scan.png', await drawnPage(['The ledger']));
  expect((await ask('page/#/1')).status).toBe(415);
  expect((await ask('page/#')).status).toBe(404);
  expect((await ask('thumbnail/#/1')).status).toBe(404);
  expect((await ask('page/9999999/1')).status).toBe(404);
});

describe('a small picture', () => {
  test('of a PDF shows its first page upright, is kept, and outlives the closing', async () => {
    const library = await testLibrary();
    const { ask } = await served(library, 'two-pages.pdf', fixture('two-pages.pdf'));
    const response = await ask('thumbnail/#');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { width, height } = await sharp(bytes).metadata();
    expect(Math.max(width, height)).toBe(320);
    expect(width).toBeLessThan(height);
    await library.reopen();
    expect(Buffer.from(await (await ask('thumbnail/#')).arrayBuffer())).toEqual(bytes);
  });

  test('is made once for two who ask at the same time, and lies encrypted in an encrypted library', async () => {
    const library = await testLibrary({ passphrase: 'a long passphrase' });
    const { ask } = await served(library, 'photo.jpg', fixture('photo.jpg'));
    const [one, other] = await Promise.all(
      (await Promise.all([ask('thumbnail/#'), ask('thumbnail/#')])).map(answer => answer.arrayBuffer()),
    );
    expect(Buffer.from(one ?? new ArrayBuffer())).toEqual(Buffer.from(other ?? new ArrayBuffer()));
    const start = Buffer.from(one ?? new ArrayBuffer()).subarray(0, 40);
    expect(start.toString('latin1')).toMatch(/^\xff\xd8\xff/);
    for (const name of readdirSync(library.folder).filter(each => each.startsWith('text.db')))
      expect(readFileSync(join(library.folder, name)).includes(start), name).toBe(false);
  });

  test.each([
    ['note.txt', Buffer.from('A plain note')],
    ['cut.pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
  ])('is missing, and no failure, where there is none to make: %s', async (name, bytes) => {
    const { ask } = await served(await testLibrary(), name, bytes);
    const response = await ask('thumbnail/#');
    expect(response.status).toBe(204);
    expect((await ask('thumbnail/#')).status).toBe(204);
  });

  test('of a protected PDF comes with its password', async () => {
    const library = await testLibrary();
    const { id, ask } = await served(library, 'locked.pdf', fixture('locked.pdf'));
    expect((await ask('thumbnail/#')).status).toBe(204);
    library.call('exhibits.readAgain', { ids: [id], passwords: ['exhibit'] });
    await library.library().whenIdle();
    expect((await ask('thumbnail/#')).status).toBe(200);
  });
});

const corpus = join(import.meta.dirname, '../../../../shared/corpus');
const heic = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).find(name => name.endsWith('testHEIF.heic'))
  : undefined;
test.skipIf(heic === undefined)('a telephone’s HEIC is served as a picture that a browser draws', async () => {
  const { ask } = await served(await testLibrary(), 'photo.heic', readFileSync(join(corpus, heic ?? '')));
  const shown = await (await pictureIn(await ask('page/#/1'))).metadata();
  expect(Math.max(shown.width, shown.height)).toBeGreaterThan(100);
  expect((await ask('thumbnail/#')).status).toBe(200);
});
