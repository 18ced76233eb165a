import type { PictureSize } from './image-size.ts';

/** Directories followed: a chain may be a circle. */
const mostDirectories = 10_000;

/** Tags of TIFF 6.0. */
const tags = { subfile: 254, width: 256, height: 257, resolution: 282, resolutionUnit: 296 } as const;
const type = { short: 3, rational: 5 } as const;

/** The pictures of a TIFF: one for each directory in its chain, without those that are smaller copies. */
export function tiffPictures(file: Buffer): PictureSize[] {
  const little = file.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const u32 = (at: number) => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const pictures: PictureSize[] = [];
  const seen = new Set<number>();

  function directory(at: number): Map<number, number> {
    const values = new Map<number, number>();
    const count = u16(at);
    for (let index = 0; index < count; index += 1) {
      const entry = at + 2 + index * 12;
      const kind = u16(entry + 2);
      const where = entry + 8;
      if (kind === type.short) values.set(u16(entry), u16(where));
      else if (kind === type.rational) values.set(u16(entry), u32(u32(where)) / u32(u32(where) + 4));
      else values.set(u16(entry), u32(where));
    }
    return values;
  }

  try {
    for (let at = u32(4); at !== 0 && !seen.has(at) && seen.size < mostDirectories; at = u32(at + 2 + u16(at) * 12)) {
      seen.add(at);
      const values = directory(at);
      const [width, height] = [values.get(tags.width) ?? 0, values.get(tags.height) ?? 0];
      // Bit 0: a reduced copy of another picture in the file.
      const reduced = ((values.get(tags.subfile) ?? 0) & 1) === 1;
      if (width === 0 || height === 0 || reduced) continue;
      const stated = values.get(tags.resolution);
      const unit = values.get(tags.resolutionUnit) ?? 2;
      const resolution = stated === undefined || unit === 1 ? undefined : unit === 3 ? stated * 2.54 : stated;
      const position = seen.size - 1;
      pictures.push({
        width,
        height,
        position,
        ...(resolution !== undefined && Number.isFinite(resolution) && { resolution }),
      });
    }
  } catch (error) {
    // The chain leads out of the file: what was found before is kept.
    if (!(error instanceof RangeError)) throw error;
  }
  return pictures;
}
