import type { ByteSource } from '../byte-source.ts';
import { pagedBytes, type ReadBytes } from '../paged-bytes.ts';
import { metadataInIsoMedia } from './iso-media.ts';

/**
 * As much of a picture as tells its size and what it states of itself, at the places where it stands in the file. Most of
 * a photograph is its points, and a folder of them is read many times as fast without. The whole file where the headers
 * cannot be told apart from the rest.
 */
export async function pictureHeaders(source: ByteSource, mediaType: string): Promise<Uint8Array> {
  if (source.size <= wholeBelow) return await source.all();
  if (mediaType === 'image/jpeg') return (await jpegHeaders(source)) ?? (await source.all());
  if (isoMedia.has(mediaType)) return (await metadataInIsoMedia(source)) ?? (await source.all());
  return await source.all();
}

/** Bytes of a file that is not worth asking for piece by piece. */
const wholeBelow = 128 * 1024;

const isoMedia: ReadonlySet<string> = new Set(['image/heic', 'image/heif', 'image/avif']);

/** JPEG (ITU-T T.81, B.1.1): all segments up to the first scan, if there is a frame header among them. */
async function jpegHeaders(source: ByteSource): Promise<Uint8Array | undefined> {
  const read = pagedBytes(source);
  let hasFrame = false;
  for (let at = 2; at + 4 <= source.size; ) {
    const [lead, marker = 0] = await read(at, at + 2);
    if (lead !== 0xff) return undefined;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (marker === startOfScan)
      return hasFrame ? await source.range(0, at + (await segment(read, at))) : undefined;
    else if (standsAlone(marker)) at += 2;
    else {
      hasFrame ||= isFrame(marker);
      at += await segment(read, at);
    }
  }
  return undefined;
}

const startOfScan = 0xda;
const standsAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);
/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Bytes of the segment at this place, its marker included. */
async function segment(read: ReadBytes, at: number): Promise<number> {
  const [high = 0, low = 0] = await read(at + 2, at + 4);
  return 2 + high * 256 + low;
}
