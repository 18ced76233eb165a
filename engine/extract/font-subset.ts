/** Tables that are kept as they are: what they say holds for any choice of glyphs. */
const kept = ['OS/2', 'name', 'post', 'prep', 'gasp'] as const;

/** Flags of the parts of a glyph that is made of others (OpenType 1.9, glyf). */
const part = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/**
 * A font that has of a TrueType font (OpenType 1.9, with the tables glyf and loca) only the glyphs of some code points,
 * without forms that depend on their neighbours. Undefined when it has none of them.
 */
export function fontSubset(font: Buffer, points: readonly number[]): Buffer | undefined {
  const table = tablesOf(font);
  const glyphOf = glyphsIn(table('cmap'));
  const [head, hhea, maxp, hmtx, loca, glyf] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'].map(table) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const isLong = head.readUInt16BE(50) === 1;
  const startOf = (glyph: number): number => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const outlineOf = (glyph: number): Buffer => Buffer.from(glyf.subarray(startOf(glyph), startOf(glyph + 1)));

  // The glyph that stands for a missing one is the first.
  const numbers = new Map([[0, 0]]);
  const take = (glyph: number): number => {
    const known = numbers.get(glyph) ?? numbers.size;
    numbers.set(glyph, known);
    return known;
  };
  const mapped = [...new Set(points)]
    .toSorted((one, other) => one - other)
    .map(point => [point, glyphOf(point)] as const)
    .filter(([, glyph]) => glyph !== 0)
    .map(([point, glyph]) => [point, take(glyph)] as const);
  if (mapped.length === 0) return undefined;

  const outlines: Buffer[] = [];
  // What a glyph is made of comes behind it, and is gone through in its turn.
  for (const [glyph] of numbers) outlines.push(padded(renumbered(outlineOf(glyph), take), 4));
  const glyphs = [...numbers.keys()];
  const starts = Buffer.alloc((outlines.length + 1) * 4);
  let end = 0;
  for (const [index, outline] of outlines.entries()) starts.writeUInt32BE((end += outline.length), (index + 1) * 4);

  return assembled(font.readUInt32BE(0), {
    ...Object.fromEntries(kept.flatMap(name => (table(name).length > 0 ? [[name, table(name)]] : []))),
    cmap: cmapOf(mapped),
    glyf: Buffer.concat(outlines),
    head: changed(head, 50, 1),
    hhea: changed(hhea, 34, glyphs.length),
    hmtx: Buffer.concat(glyphs.map(glyph => metricsOf(hmtx, hhea.readUInt16BE(34), glyph))),
    loca: starts,
    maxp: changed(maxp, 4, glyphs.length),
  });
}

function tablesOf(font: Buffer): (name: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return name => tables.get(name) ?? Buffer.alloc(0);
}

/** The glyph of a code point by the groups of a table of format 12; 0 for none. */
function glyphsIn(cmap: Buffer): (point: number) => number {
  const groups: (readonly [first: number, last: number, glyph: number])[] = [];
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const start = cmap.readUInt32BE(at + 4);
    if (groups.length > 0 || cmap.readUInt16BE(start) !== 12) continue;
    for (let group = start + 16; group < start + 16 + cmap.readUInt32BE(start + 12) * 12; group += 12)
      groups.push([cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4), cmap.readUInt32BE(group + 8)]);
  }
  return point => {
    const found = groups.find(([first, last]) => first <= point && point <= last);
    return found === undefined ? 0 : found[2] + point - found[0];
  };
}

/** An outline whose parts have the numbers that they have here; it is changed in place. */
function renumbered(outline: Buffer, take: (glyph: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  for (let at = 10; ; ) {
    const flags = outline.readUInt16BE(at);
    outline.writeUInt16BE(take(outline.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & part.words ? 4 : 2);
    at += flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0;
    if (!(flags & part.more)) return outline;
  }
}

/** How wide a glyph is and where it begins. Those behind the last width have that one. */
function metricsOf(hmtx: Buffer, widths: number, glyph: number): Buffer {
  if (glyph < widths) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
  const side = widths * 4 + (glyph - widths) * 2;
  return Buffer.concat([hmtx.subarray(widths * 4 - 4, widths * 4 - 2), hmtx.subarray(side, side + 2)]);
}

/** One table of format 12. The glyphs of a run of code points are a run as well, unless one of them was taken before. */
function cmapOf(mapped: readonly (readonly [point: number, glyph: number])[]): Buffer {
  const runs: { first: number; last: number; glyph: number }[] = [];
  for (const [point, glyph] of mapped) {
    const run = runs.at(-1);
    if (run && point === run.last + 1 && glyph === run.glyph + point - run.first) run.last = point;
    else runs.push({ first: point, last: point, glyph });
  }
  const length = 16 + runs.length * 12;
  const head = Buffer.alloc(12 + 16);
  // One table, of Unicode in full.
  for (const [at, value] of [0, 1, 3, 10].entries()) head.writeUInt16BE(value, at * 2);
  head.writeUInt32BE(12, 8);
  head.writeUInt16BE(12, 12);
  head.writeUInt32BE(length, 16);
  head.writeUInt32BE(runs.length, 24);
  const groups = runs.map(({ first, last, glyph }) => {
    const group = Buffer.alloc(12);
    for (const [at, value] of [first, last, glyph].entries()) group.writeUInt32BE(value, at * 4);
    return group;
  });
  return Buffer.concat([head, ...groups]);
}

function changed(table: Buffer, at: number, value: number): Buffer {
  const own = Buffer.from(table);
  own.writeUInt16BE(value, at);
  return own;
}

/** A font of these tables. */
function assembled(version: number, tables: Readonly<Record<string, Buffer>>): Buffer {
  const all = Object.entries(tables).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const directory = Buffer.alloc(12 + all.length * 16);
  const power = Math.floor(Math.log2(all.length));
  directory.writeUInt32BE(version, 0);
  for (const [at, value] of [all.length, 2 ** power * 16, power, (all.length - 2 ** power) * 16].entries())
    directory.writeUInt16BE(value, 4 + at * 2);
  let start = directory.length;
  for (const [index, [name, bytes]] of all.entries()) {
    const at = 12 + index * 16;
    directory.write(name, at, 'latin1');
    directory.writeUInt32BE(sumOf(padded(bytes, 4)), at + 4);
    directory.writeUInt32BE(start, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    start += padded(bytes, 4).length;
  }
  return Buffer.concat([directory, ...all.map(([, bytes]) => padded(bytes, 4))]);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

const padded = (bytes: Buffer, to: number): Buffer =>
  bytes.length % to === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(to - (bytes.length % to))]);
