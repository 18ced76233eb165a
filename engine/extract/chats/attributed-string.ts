/**
 * The string in an archived attributed string (`typedstream`, the format of NSArchiver): it follows the name of its
 * class, a few bytes that are always the same length, and its own length in one, three or five bytes.
 */
export function archivedString(archive: Uint8Array): string | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const name = bytes.indexOf('NSString');
  const start = name < 0 ? -1 : bytes.indexOf(0x2b, name);
  if (start < 0 || start + 2 > bytes.length) return undefined;
  const first = bytes[start + 1] ?? 0;
  const [at, length] =
    first === 0x81 && start + 4 <= bytes.length
      ? [start + 4, bytes.readUInt16LE(start + 2)]
      : first === 0x82 && start + 6 <= bytes.length
        ? [start + 6, bytes.readUInt32LE(start + 2)]
        : [start + 2, first];
  return at + length > bytes.length ? undefined : bytes.toString('utf8', at, at + length);
}
