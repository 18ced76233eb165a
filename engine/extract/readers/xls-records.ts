/** Record types of MS-XLS 2.3.2 that matter here. */
export const types = {
  formula: 0x06,
  end: 0x0a,
  header: 0x14,
  footer: 0x15,
  note: 0x1c,
  dateMode: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  codepage: 0x42,
  object: 0x5d,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  richLabel: 0xd6,
  style: 0xe0,
  interfaceHead: 0xe1,
  strings: 0xfc,
  stringLabel: 0xfd,
  textObject: 0x1b6,
  number: 0x203,
  label: 0x204,
  booleanOrError: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  /** As Excel 4 wrote it, which some programs still do. */
  oldFormula: 0x406,
  format: 0x41e,
  begin: 0x809,
} as const;

/** A record with the pieces that continue it: one record holds 8,224 bytes at most (MS-XLS 2.1.4). */
export type XlsRecord = { readonly type: number; readonly at: number; readonly pieces: readonly Buffer[] };

/** The records of a stream from a place on. Ends where the stream does. */
export function* recordsFrom(stream: Buffer, start: number): Generator<XlsRecord & { readonly data: Buffer }> {
  for (let at = start; at >= 0 && at + 4 <= stream.length; ) {
    const record = at;
    const type = stream.readUInt16LE(at);
    const pieces: Buffer[] = [];
    do {
      const length = stream.readUInt16LE(at + 2);
      pieces.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && stream.readUInt16LE(at) === types.continued);
    yield { type, at: record, pieces, data: pieces[0] ?? Buffer.alloc(0) };
  }
}

/** The records of one part of a workbook, without those of charts inside it, which begin and end as a part does. */
export function* recordsOfPart(stream: Buffer, start: number): Generator<XlsRecord & { readonly data: Buffer }> {
  let depth = 0;
  for (const record of recordsFrom(stream, start)) {
    if (record.type === types.begin) depth += 1;
    else if (record.type === types.end) depth -= 1;
    else if (depth === 1) yield record;
    if (depth <= 0) return;
  }
}

/** True for a part that is a chart: what it holds is a copy of cells elsewhere (MS-XLS 2.4.21). */
export function isChart(stream: Buffer, start: number): boolean {
  return (
    start + 8 <= stream.length && stream.readUInt16LE(start) === types.begin && stream.readUInt16LE(start + 6) === 0x20
  );
}
