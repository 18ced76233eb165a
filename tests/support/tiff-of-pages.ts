type GreyPage = { readonly width: number; readonly height: number; readonly grey: Buffer };

/** Pages in one TIFF, as scanners write them: little-endian, uncompressed, of one strip each, in shades of grey. */
export function tiffOfPages(pages: readonly GreyPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')];
  let at = 8;
  for (const [index, { width, height, grey }] of pages.entries()) {
    const tags = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at + 2 + 9 * 12 + 4],
      [277, 1],
      [278, height],
      [279, width * height],
    ] as const;
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [position, [tag, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + position * 12);
      directory.writeUInt16LE(4, 4 + position * 12);
      directory.writeUInt32LE(1, 6 + position * 12);
      directory.writeUInt32LE(value, 10 + position * 12);
    }
    const next = at + directory.length + width * height;
    directory.writeUInt32LE(index === pages.length - 1 ? 0 : next, 2 + tags.length * 12);
    parts.push(directory, grey);
    at = next;
  }
  return Buffer.concat(parts);
}
