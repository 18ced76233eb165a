import ExifReader, { type ExpandedTags } from 'exifreader';
import type { WrittenDate } from '../extraction.ts';
import { failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { picturesIn, shownSize } from './image-size.ts';
import { pictureHeaders } from './picture-headers.ts';
import { readSvg } from './svg.ts';

/** Bytes. Only headers are read here, but they may stand at the end of the file. */
const limit = 300_000_000;

/** Pictures in one file that become pages. Multi-page TIFFs of a scanner reach some hundreds. */
const mostPages = 5_000;

/** Pixels of the shorter side: the letters of a smaller picture could not be told apart. */
const smallestWithWords = 16;

/**
 * Reads size and metadata of a picture from its headers. The picture itself is not decoded:
 * nothing here is native code, and a picture of two billion pixels costs no memory.
 */
export const imageReader: Reader = { id: 'image 2', limit, read: readImage };

async function readImage(input: ReaderInput): Promise<Reading> {
  if (input.mediaType === 'image/svg+xml') return readSvg(input);
  const headers = await pictureHeaders(input.source, input.mediaType);
  const inHeaders = picturesIn(headers, input.mediaType);
  const bytes = inHeaders.length > 0 ? headers : await input.source.all();
  const pictures = inHeaders.length > 0 ? inHeaders : picturesIn(bytes, input.mediaType);
  const first = pictures[0];
  if (first === undefined) throw failure('damaged');
  const tags = tagsOf(bytes);
  const turned = (tags.exif?.Orientation?.value ?? 1) >= 5;
  let number = 0;
  for (const picture of pictures.slice(0, mostPages)) {
    number += 1;
    const size = shownSize(picture, turned);
    const mayHaveWords = Math.min(picture.width, picture.height) >= smallestWithWords;
    await input.page({ number, label: '', ...size, text: '', ...(mayHaveWords && { picture: 'beside' }) });
  }
  const date = dateTaken(tags);
  return {
    ...(date !== undefined && { date }),
    metadata: { ...stated(facts(tags, date)), width: String(first.width), height: String(first.height) },
    ...(pictures.length > mostPages && { problem: readUpTo(mostPages) }),
  };
}

function tagsOf(bytes: Uint8Array): ExpandedTags {
  try {
    return ExifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { expanded: true });
  } catch {
    // Most pictures state nothing, which this library reports as an error, like damaged metadata. The picture itself is known already.
    return {};
  }
}

function dateTaken({ exif }: ExpandedTags): WrittenDate | undefined {
  const text = first(exif?.DateTimeOriginal?.value);
  // Cameras without a clock write blanks and colons.
  if (text === undefined || !/\d/.test(text)) return undefined;
  const zone = first(exif?.OffsetTimeOriginal?.value);
  return { text: zone === undefined ? text : `${text} ${zone}`, source: 'EXIF DateTimeOriginal' };
}

function facts({ exif, gps }: ExpandedTags, date: WrittenDate | undefined): Record<string, string | undefined> {
  const camera = [first(exif?.Make?.value), first(exif?.Model?.value)].filter(name => name !== undefined).join(' ');
  const place =
    gps?.Latitude === undefined || gps.Longitude === undefined ? undefined : `${gps.Latitude}, ${gps.Longitude}`;
  return {
    camera,
    taken: date?.text,
    gps: place,
    altitude: gps?.Altitude === undefined ? undefined : `${gps.Altitude} m`,
    software: first(exif?.Software?.value),
    artist: first(exif?.Artist?.value),
    copyright: first(exif?.Copyright?.value),
    description: first(exif?.ImageDescription?.value),
  };
}

function first(value: unknown): string | undefined {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text.replaceAll('\0', '').trim().toWellFormed() || undefined : undefined;
}
