import type { Child } from '../extraction.ts';
import { packagedFile, unwrapObject } from './embedded-object.ts';

/** Bytes of one embedded object that are held. */
const longest = 100_000_000;

export type RtfObjects = {
  /** Takes one byte of the group that holds an object in hexadecimal. */
  digit(byte: number): void;
  end(): void;
  /** The objects that are complete, each given once. */
  take(): Child[];
};

/** Gathers the objects embedded in RTF. */
export function rtfObjects(): RtfObjects {
  let bytes = Buffer.alloc(64 * 1024);
  let length = 0;
  let half = -1;
  let count = 0;
  let complete: Child[] = [];
  return {
    digit(byte) {
      const value = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
      if (value < 0 || value > 15 || length >= longest) return;
      if (half < 0) {
        half = value;
        return;
      }
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
      bytes[length] = half * 16 + value;
      length += 1;
      half = -1;
    },
    end() {
      count += 1;
      const child = length >= longest ? undefined : embedded(Buffer.from(bytes.subarray(0, length)), `object ${count}`);
      if (child !== undefined) complete.push(child);
      length = 0;
      half = -1;
    },
    take() {
      const taken = complete;
      complete = [];
      return taken;
    },
  };
}

/** An embedded object in its old form (MS-OLEDS 2.2.5): version, kind, three names, then the data. */
function embedded(object: Buffer, name: string): Child | undefined {
  let at = 8;
  const number = (): number => {
    at += 4;
    return at <= object.length ? object.readUInt32LE(at - 4) : object.length;
  };
  // Two is an embedded object; a link has no data.
  if (object.length < 12 || object.readUInt32LE(4) !== 2) return undefined;
  const length = number();
  const className = object.toString('latin1', at, at + Math.max(0, length - 1));
  at += length;
  for (let names = 0; names < 2; names += 1) {
    const nameLength = number();
    at += nameLength;
  }
  const size = number();
  const data = object.subarray(at, at + size);
  if (data.length === 0) return undefined;
  return className === 'Package' ? { name, ...packagedFile(data) } : unwrapObject(name, data);
}
