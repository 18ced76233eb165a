import ExifReader, { type ExpandedTags } from 'exifreader';
import { decode, detectCharset, utf16WithoutMark } from '../charset.ts';
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
export const imageReader: Reader = { id: 'image 3', limit, read: readImage };

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

function facts({ exif, gps, iptc }: ExpandedTags, date: WrittenDate | undefined): Record<string, string | undefined> {
  const camera = [first(exif?.Make?.value), first(exif?.Model?.value)].filter(name => name !== undefined).join(' ');
  const place =
    gps?.Latitude === undefined || gps.Longitude === undefined ? undefined : `${gps.Latitude}, ${gps.Longitude}`;
  return {
    camera,
    serialNumber: first(tagOf(exif, 'BodySerialNumber')?.value),
    lens: first(exif?.LensModel?.value),
    taken: date?.text,
    gps: place,
    gpsTime: gpsTime(exif),
    altitude: gps?.Altitude === undefined ? undefined : `${gps.Altitude} m`,
    software: first(exif?.Software?.value),
    artist: first(exif?.Artist?.value),
    copyright: first(exif?.Copyright?.value),
    description: first(exif?.ImageDescription?.value),
    comment: first(tagOf(exif, 'XPComment')?.description) ?? userComment(tagOf(exif, 'UserComment')?.value),
    caption: first(iptc?.['Caption/Abstract']?.description),
    keywords: keywords(iptc?.Keywords) ?? first(tagOf(exif, 'XPKeywords')?.description),
  };
}

type Tag = { readonly value?: unknown; readonly description?: unknown };

/** A tag that the library knows, but not its types. */
const tagOf = (tags: object | undefined, name: string): Tag | undefined =>
  (tags as Readonly<Record<string, Tag>> | undefined)?.[name];

/** The clock of the satellites, which is that of UTC and not set by hand as that of the camera may be. */
function gpsTime(exif: ExpandedTags['exif']): string | undefined {
  const day = first(exif?.GPSDateStamp?.value);
  const time = first(exif?.GPSTimeStamp?.description);
  return day === undefined || time === undefined ? undefined : `${day} ${time} UTC`;
}

/** Eight bytes name the code (Exif 2.3, 4.6.5, UserComment); which byte of a pair comes first is not said. */
function userComment(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const bytes = Uint8Array.from(value as number[]);
  const code = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const rest = bytes.subarray(8);
  if (!code.startsWith('UNICODE')) return first(decode(rest, detectCharset(rest)));
  return first(decode(rest, utf16WithoutMark(rest) ?? (rest.length > 0 ? likelierUtf16(rest) : 'utf-16le')));
}

/** Chinese has no noughts to go by: the order in which more characters are Chinese. */
function likelierUtf16(bytes: Uint8Array): string {
  const han = (charset: string): number => decode(bytes, charset).match(/\p{Script=Han}/gu)?.length ?? 0;
  return han('utf-16be') > han('utf-16le') ? 'utf-16be' : 'utf-16le';
}

function keywords(tag: unknown): string | undefined {
  const all = (Array.isArray(tag) ? tag : [tag]) as readonly ({ readonly description?: string } | undefined)[];
  return first(all.flatMap(each => each?.description ?? []).join(', '));
}

function first(value: unknown): string | undefined {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text.replaceAll('\0', '').trim().toWellFormed() || undefined : undefined;
}
