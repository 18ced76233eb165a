import { mediaInfoFactory, type MediaInfo } from 'mediainfo.js';
import { cleanText } from '../clean-text.ts';
import type { WrittenDate } from '../extraction.ts';
import { failure } from '../problems.ts';
import { adtsLength } from './adts-length.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';

/** Only the places that say something are read, however long a film is. */
const limit = Number.MAX_SAFE_INTEGER;
/** Bytes asked for at a time. */
const chunkSize = 256 * 1024;

/** Reads what a sound recording or film says of itself: its length, how it was recorded, when and where. Nothing is played. */
export const mediaReader: Reader = { id: 'media 2', limit, read: readMedia };

/** What the library tells of the whole file or of one of its tracks. */
type Track = Readonly<Record<string, unknown>>;

async function readMedia(input: ReaderInput): Promise<Reading> {
  const tracks = await tracksOf(input);
  const general = tracks.find(track => track['@type'] === 'General') ?? {};
  const film = tracks.find(track => track['@type'] === 'Video');
  const sound = tracks.find(track => track['@type'] === 'Audio');
  if (film === undefined && sound === undefined && value(general, 'Format') === undefined) throw failure('damaged');
  const counted = value(general, 'Format') === 'ADTS' ? await adtsLength(input.source) : undefined;
  const date = recordedOn(general, film);
  const title = value(general, 'Title', 'Track', 'Movie');
  const said = sayings.flatMap(([name, label]) => {
    const text = value(general, name) ?? value(extraOf(general), name);
    return text === undefined ? [] : [`${label}: ${text}`];
  });
  if (said.length > 0)
    await input.page({ number: 1, label: '', width: 0, height: 0, text: cleanText([...new Set(said)].join('\n')) });
  return {
    ...(title !== undefined && { title: cleanText(title) }),
    ...(date !== undefined && { date }),
    metadata: stated({
      duration: durationText(general['Duration'] ?? film?.['Duration'] ?? sound?.['Duration'] ?? counted),
      format: value(general, 'Format'),
      video: film && filmText(film),
      audio: sound && soundText(sound),
      recorded: value(general, 'Recorded_Date') ?? value(extraOf(general), 'com_apple_quicktime_creationdate'),
      encoded: value(general, 'Encoded_Date', 'Tagged_Date') ?? (film && value(film, 'Encoded_Date')),
      place:
        value(general, 'Recorded_Location') ?? value(extraOf(general), 'xyz', 'com_apple_quicktime_location_ISO6709'),
      device: [
        value(extraOf(general), 'com_apple_quicktime_make', 'com_android_manufacturer'),
        value(extraOf(general), 'com_apple_quicktime_model', 'com_android_model'),
      ]
        .filter(part => part !== undefined)
        .join(' '),
      software: value(general, 'Encoded_Application', 'Encoded_Library', 'com_apple_quicktime_software'),
    }),
  };
}

async function tracksOf({ source }: ReaderInput): Promise<readonly Track[]> {
  const reader: MediaInfo = await mediaInfoFactory({ chunkSize });
  try {
    const { media } = await reader.analyzeData(source.size, (size, offset) => source.range(offset, offset + size));
    return (media?.track ?? []) as unknown as readonly Track[];
  } finally {
    reader.close();
  }
}

/** What makers write into a file for people to read, and what it is called here. */
const sayings: readonly (readonly [name: string, label: string])[] = [
  ['Title', 'Title'],
  ['Movie', 'Title'],
  ['Album', 'Album'],
  ['Performer', 'Performer'],
  ['Composer', 'Composer'],
  ['Director', 'Director'],
  ['Publisher', 'Publisher'],
  ['Description', 'Description'],
  ['Synopsis', 'Synopsis'],
  ['Comment', 'Comment'],
  ['Keywords', 'Keywords'],
  ['Copyright', 'Copyright'],
  ['Lyrics', 'Lyrics'],
];

/** The first of these that is stated. */
function value(track: Track, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const stated = track[name];
    if (typeof stated === 'string' && stated.trim() !== '') return stated.trim();
    if (typeof stated === 'number') return String(stated);
  }
  return undefined;
}

const extraOf = (track: Track): Track =>
  typeof track['extra'] === 'object' && track['extra'] !== null ? (track['extra'] as Track) : {};

/** When it was recorded, as the file states it; else when it was written, which films keep in UTC. */
function recordedOn(general: Track, film: Track | undefined): WrittenDate | undefined {
  const stated = [
    ['Recorded_Date', value(general, 'Recorded_Date')],
    ['QuickTime creationdate', value(extraOf(general), 'com_apple_quicktime_creationdate')],
    ['Encoded_Date', value(general, 'Encoded_Date') ?? (film && value(film, 'Encoded_Date'))],
  ] as const;
  for (const [source, text] of stated) if (text !== undefined && !never.test(text)) return { text, source };
  return undefined;
}

/** A clock that was never set: the moments from which QuickTime and Unix count. */
const never = /^(1904-01-01|1970-01-01) 00:00:00/;

/** Hours, minutes and seconds, as players show them. */
function durationText(seconds: unknown): string | undefined {
  const total = Number(seconds);
  if (!Number.isFinite(total) || total <= 0) return undefined;
  const whole = Math.floor(total);
  const two = (part: number): string => String(part).padStart(2, '0');
  const rest = total - whole >= 0.0005 ? (total - whole).toFixed(3).slice(1) : '';
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${rest}`;
}

function filmText(film: Track): string {
  const size = [value(film, 'Width'), value(film, 'Height')].filter(part => part !== undefined).join(' × ');
  const rate = value(film, 'FrameRate');
  return [value(film, 'Format'), size, rate === undefined ? undefined : `${rate} frames/s`].filter(Boolean).join(', ');
}

function soundText(sound: Track): string {
  const channels = value(sound, 'Channels');
  const rate = value(sound, 'SamplingRate');
  return [
    value(sound, 'Format'),
    channels === undefined
      ? undefined
      : channels === '1'
        ? 'mono'
        : channels === '2'
          ? 'stereo'
          : `${channels} channels`,
    rate === undefined ? undefined : `${rate} Hz`,
  ]
    .filter(Boolean)
    .join(', ');
}
