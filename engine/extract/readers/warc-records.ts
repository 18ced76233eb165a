import { pipeline } from 'node:stream/promises';
import { PassThrough, Readable } from 'node:stream';
import { brotliDecompressSync, constants, createGunzip, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { failure } from '../problems.ts';

/** One record of a web archive. */
export type WarcRecord = {
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
};

/** What a server answered. */
export type KeptAnswer = { readonly type: string; readonly body: Buffer };

/** Bytes of one record; a longer one is a film or a bomb. */
const longestRecord = 200_000_000;
/** Bytes of the headers of a record. */
const longestHead = 64 * 1024;

/**
 * The records of one archive (ISO 28500:2017, section 4), gzipped record by record, as a whole, or not at all.
 * Own code, because the library for it never ends on an archive that is cut short in a record nobody reads.
 * @throws ReadingFailure 'damaged' where the archive is cut short or goes wrong, after the records before it
 */
export async function* warcRecords(archive: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord, void, undefined> {
  const input = new Input(unpacked(archive));
  for (;;) {
    const head = await readHead(input);
    if (head === undefined) return;
    const length = Number(head.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw failure('damaged');
    if (length > longestRecord) throw failure('bomb');
    const content = await input.take(length);
    if (content.length < length) throw failure('damaged');
    yield { headers: head, content };
  }
}

/** Unpacks on the way when the archive begins like gzip. */
async function* unpacked(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = archive[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return;
  async function* all(start: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
    yield start;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  }
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all(first.value);
    return;
  }
  const out = new PassThrough();
  const done = pipeline(Readable.from(all(first.value)), createGunzip(), out);
  // Told through `out`, which fails with the same error.
  done.catch(() => undefined);
  yield* out as AsyncIterable<Uint8Array>;
}

/** Bytes that arrive in pieces, taken as lines and as blocks. */
class Input {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next().catch((error: unknown) => {
      throw failure('damaged', error);
    });
    if (next.done === true) return false;
    this.#held = Buffer.concat([this.#held, next.value]);
    return true;
  }

  /** The next line without its end; undefined at the end of the bytes. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#held.indexOf(0x0a);
      if (end >= 0) {
        const line = this.#held.toString('utf8', 0, end).replace(/\r$/, '');
        this.#held = this.#held.subarray(end + 1);
        return line;
      }
      if (this.#held.length > longestHead) throw failure('damaged');
      if (!(await this.#more())) return undefined;
    }
  }

  /** The next `length` bytes; fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    let wanted = length;
    while (wanted > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const part = this.#held.subarray(0, wanted);
      taken.push(part);
      wanted -= part.length;
      this.#held = this.#held.subarray(part.length);
    }
    return Buffer.concat(taken);
  }
}

/** The version line and headers of the next record; undefined at the end. */
async function readHead(input: Input): Promise<ReadonlyMap<string, string> | undefined> {
  let line = await input.line();
  // Records end with two empty lines.
  while (line === '') line = await input.line();
  if (line === undefined) return undefined;
  if (!line.startsWith('WARC/')) throw failure('damaged');
  const lines: string[] = [];
  for (line = await input.line(); line !== ''; line = await input.line()) {
    if (line === undefined || lines.length > 1000) throw failure('damaged');
    lines.push(line);
  }
  return headersOf(lines);
}

function headersOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const [, name, value = ''] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = name.toLowerCase();
      headers.set(last, value.trim());
    } else if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
  }
  return headers;
}

/**
 * What a server answered, out of a record of type `response`, with the packing of the transport undone (RFC 9112).
 * @throws ReadingFailure 'damaged' when it cannot be undone, 'bomb' when it grows beyond any real page
 */
export function keptAnswer({ headers, content }: WarcRecord): KeptAnswer {
  if (!/^application\/http/i.test(headers.get('content-type') ?? ''))
    return { type: (headers.get('content-type') ?? '').toLowerCase(), body: content };
  const end = content.indexOf('\r\n\r\n');
  const head = content.toString('latin1', 0, end < 0 ? content.length : end).split('\r\n');
  const answered = headersOf(head.slice(1));
  let body = end < 0 ? Buffer.alloc(0) : content.subarray(end + 4);
  if (/chunked/i.test(answered.get('transfer-encoding') ?? '')) body = joined(body);
  for (const coding of (answered.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .toReversed())
    body = decoded(body, coding);
  return { type: (answered.get('content-type') ?? '').toLowerCase(), body };
}

/** Chunks put together. Programs that keep pages often have done so and left the header: then there is nothing to do. */
function joined(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? undefined : /^([0-9a-f]+)\s*(;.*)?$/i.exec(body.toString('latin1', at, end))?.[1];
    if (size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}

function decoded(body: Buffer, coding: string): Buffer {
  const options = { maxOutputLength: longestRecord, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    // A header that was left where the packing had been undone already is common.
    if (coding === 'gzip' || coding === 'x-gzip')
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
    if (coding === 'deflate')
      return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    return coding === 'br' ? brotliDecompressSync(body, { maxOutputLength: longestRecord }) : body;
  } catch (error) {
    throw failure(error instanceof RangeError ? 'bomb' : 'damaged', error);
  }
}
