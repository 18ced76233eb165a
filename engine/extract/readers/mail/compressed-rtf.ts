import { failure } from '../../problems.ts';

// Outlook packs RTF bodies (MS-OXRTFCP): runs of bytes are taken from a ring of 4,096 bytes that begins with common words.

const ringSize = 4_096;
const commonWords =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans ' +
  'SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
/** "LZFu" and "MELA": packed, and not. */
const packed = 0x75465a4c;
const plain = 0x414c454d;
/** Bytes of RTF that are unpacked. */
const most = 100_000_000;

/** Unpacks a body. What breaks off is given as far as it goes. */
export function decompressRtf(bytes: Buffer): Buffer {
  if (bytes.length < 16) throw failure('damaged');
  const size = Math.min(bytes.readUInt32LE(4), most);
  const kind = bytes.readUInt32LE(8);
  if (kind === plain) return bytes.subarray(16, 16 + size);
  if (kind !== packed) throw failure('damaged');
  const ring = Buffer.alloc(ringSize);
  let place = ring.write(commonWords, 'latin1');
  const out = Buffer.alloc(Math.min(size, bytes.length * 20));
  let given = 0;
  const give = (byte: number): void => {
    out[given] = byte;
    given += 1;
    ring[place] = byte;
    place = (place + 1) % ringSize;
  };
  for (let at = 16; at < bytes.length && given < out.length; ) {
    const control = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && given < out.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        give(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const run = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : 0;
      at += 2;
      const from = run >> 4;
      if (from === place) return out.subarray(0, given);
      for (let n = 0; n < (run & 0xf) + 2 && given < out.length; n += 1) give(ring[(from + n) % ringSize] ?? 0);
    }
  }
  return out.subarray(0, given);
}
