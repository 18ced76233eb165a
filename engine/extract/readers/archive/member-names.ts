import { decode, detectCharset, isUtf8 } from '../../charset.ts';

/** Bytes of names looked at to tell their charset: one name is too short for statistics, all of them together are not. */
const sampled = 64 * 1024;
/** Bytes after which the guess does not change any more. */
const enough = 2 * 1024;

/** Decodes names whose charset is not stated by what they look like. */
export type NameDecoder = {
  /** Looks at a name before any is decoded: the more are seen, the surer the guess. */
  see(name: Uint8Array): void;
  decode(name: Uint8Array): string;
};

/** Names that were seen before decide alone; without them, those decoded so far do. */
export function nameDecoder(): NameDecoder {
  const samples: Uint8Array[] = [];
  let held = 0;
  let charset: string | undefined;
  let isSettled = false;

  function keep(name: Uint8Array): void {
    samples.push(name, Buffer.from('\n'));
    held += name.length + 1;
  }

  return {
    see(name) {
      if (held >= sampled || isUtf8(name)) return;
      keep(name);
      isSettled = true;
    },
    decode(name) {
      if (isUtf8(name)) return decode(name, 'utf-8');
      const mayLearn = !isSettled && held < enough;
      if (mayLearn) keep(name);
      if (charset === undefined || mayLearn) charset = guess(Buffer.concat(samples));
      return decode(name, charset);
    },
  };
}

/** Statistics of a few Western letters say little, and archives made under MS-DOS and Windows then mean code page 437. */
function guess(sample: Uint8Array): string {
  const found = detectCharset(sample);
  return found === 'windows-1252' ? 'cp437' : found;
}

/** The last part of a path as written, whichever way its slashes lean. */
export function lastPart(path: string): string {
  return path.split(/[/\\]/).findLast(part => part !== '') ?? path;
}
