import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { measureImport, verdict } from './support/measure-import.ts';

// Measures the import of a folder of photographs, which shall be limited by reading and hashing. They are not recognised.
// What counts is the time until all are stored, hashed and listed. What they say of themselves is read meanwhile, and
// which of them look alike is found out afterwards, when nobody waits: both are said too.
// Run: npm run bench -- photos [--megabytes 500]

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '500' } } });
const total = Number(values.megabytes) * 1e6;
/** Of the time that reading, hashing and copying each file durably takes, so much an import may take. */
const most = 2;
const scratch = mkdtempSync(join(tmpdir(), 'casewright-bench-'));
try {
  const folder = join(scratch, 'photos');
  mkdirSync(folder);
  const count = await writePhotos(folder, total);
  // Before and after, since other work of the machine makes both slower.
  const before = await readHashAndCopy(folder, join(scratch, 'copies'));
  const { stored, read, bytes } = await measureImport(scratch, `${count} photographs`, [folder], { study: true });
  const least = (before + (await readHashAndCopy(folder, join(scratch, 'copies')))) / 2;
  const [rate, leastRate] = [bytes / 1e6 / stored, bytes / 1e6 / least].map(number => number.toFixed(0));
  console.log(
    `    stored, hashed and listed: ${rate} MB/s; read, hashed and copied one by one and no more: ${leastRate} MB/s; that took ${(stored / least).toFixed(1)} times as long` +
      verdict(stored < least * most, `${most} times at most`) +
      `, and ${(read / least).toFixed(1)} times until all were read`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Photographs of 12 megapixels, some megabytes each, of which no two are alike. Gives how many. */
async function writePhotos(folder: string, bytes: number): Promise<number> {
  const photo = await sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
      background: '#888',
    },
  })
    .jpeg({ quality: 80 })
    .withExif({ IFD0: { Make: 'Example' }, IFD2: { DateTimeOriginal: '2019:03:04 21:10:05' } })
    .toBuffer();
  const count = Math.max(1, Math.round(bytes / photo.length));
  for (let n = 0; n < count; n += 1) {
    // Behind the end of the picture, where cameras write things of their own.
    writeFileSync(join(folder, `IMG_${String(n).padStart(4, '0')}.jpg`), Buffer.concat([photo, Buffer.from(`${n}`)]));
  }
  return count;
}

/** Seconds that the least takes that an import must do: read, hash, and write a copy that will survive a power cut. */
async function readHashAndCopy(folder: string, target: string): Promise<number> {
  mkdirSync(target);
  const begin = performance.now();
  for (const name of readdirSync(folder)) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(folder, name), { highWaterMark: 1024 * 1024 }))
      hash.update(piece as Buffer);
    await copyFile(join(folder, name), join(target, name));
    const copy = await open(join(target, name), 'r+');
    await copy.sync();
    await copy.close();
  }
  const seconds = (performance.now() - begin) / 1000;
  rmSync(target, { recursive: true });
  return seconds;
}
