/** A record of a PowerPoint stream (MS-PPT 2.3.1): what it is, and where its content lies. */
export type PptRecord = {
  readonly type: number;
  readonly instance: number;
  readonly isContainer: boolean;
  /** Where the record's content begins and ends in the stream. */
  readonly start: number;
  readonly end: number;
};

const headerSize = 8;
/** What newer versions added, comments among it: records that do not say that they hold records (MS-PPT 2.4.22). */
const tagData = 5003;

/** The record at a place; undefined when there is none. One that is cut short ends where the stream ends. */
export function recordAt(stream: Buffer, at: number, limit = stream.length): PptRecord | undefined {
  if (at < 0 || at + headerSize > limit) return undefined;
  const first = stream.readUInt16LE(at);
  const start = at + headerSize;
  const end = Math.min(limit, start + stream.readUInt32LE(at + 4));
  // OfficeArt's own records and PowerPoint's share one form: version 15 means that the content is records again.
  const type = stream.readUInt16LE(at + 2);
  const isContainer = (first & 0xf) === 0xf || type === tagData;
  return { type, instance: first >> 4, isContainer, start, end };
}

/** The records in a stretch of the stream, one after the other. */
export function* recordsIn(stream: Buffer, start: number, end: number): Generator<PptRecord> {
  for (let record = recordAt(stream, start, end); record !== undefined; record = recordAt(stream, record.end, end))
    yield record;
}

/** Deeper than any presentation nests its records. */
const deepest = 64;

/** All records under one, in the order of the stream; `into` says whether to look inside a container. */
export function* recordsUnder(
  stream: Buffer,
  { start, end }: Pick<PptRecord, 'start' | 'end'>,
  into: (record: PptRecord) => boolean = () => true,
  depth = 0,
): Generator<PptRecord> {
  for (const record of recordsIn(stream, start, end)) {
    yield record;
    if (record.isContainer && depth < deepest && into(record)) yield* recordsUnder(stream, record, into, depth + 1);
  }
}
