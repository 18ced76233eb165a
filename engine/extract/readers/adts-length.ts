import type { ByteSource } from '../byte-source.ts';

/** Samples a second by the number in the header (ISO 14496-3, table 1.18). */
const rates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];
const samplesOfFrame = 1024;
/** Bytes read at a time, and of a header. */
const step = 512 * 1024;
const headerLength = 7;

/**
 * How many seconds a recording in bare AAC frames lasts (ADTS), such as a voice note: no length is stated anywhere, so
 * its frames are counted. Undefined when it is not made of such frames.
 */
export async function adtsLength(source: ByteSource): Promise<number | undefined> {
  let seconds = 0;
  let held: Uint8Array = new Uint8Array(0);
  let start = 0;
  for (let at = 0; at + headerLength <= source.size; ) {
    if (at < start || at + headerLength > start + held.length) {
      start = at;
      held = await source.range(at, Math.min(source.size, at + step));
    }
    const header = held.subarray(at - start, at - start + headerLength);
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = header;
    const rate = rates[(third >> 2) & 0xf];
    const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
    // The mark of a frame: twelve bits set, then the layer, which is always 0.
    if (first !== 0xff || (second & 0xf6) !== 0xf0 || rate === undefined || length < headerLength) break;
    seconds += samplesOfFrame / rate;
    at += length;
  }
  return seconds === 0 ? undefined : seconds;
}
