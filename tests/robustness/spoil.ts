import { gunzipSync, gzipSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { zip } from '../fixtures/make-zip.ts';

export type Source = {
  readonly name: string;
  readonly bytes: Buffer;
  /** What is in it, where it is a package. */
  readonly members: Readonly<Record<string, Buffer>>;
};

export async function sourceOf(name: string, bytes: Buffer): Promise<Source> {
  return { name, bytes, members: bytes.subarray(0, 2).toString('latin1') === 'PK' ? await membersOf(bytes) : {} };
}

async function membersOf(bytes: Buffer): Promise<Record<string, Buffer>> {
  const file = await fromBufferPromise(bytes);
  const members: Record<string, Buffer> = {};
  for await (const entry of file.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await file.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    members[entry.fileName] = Buffer.concat(pieces);
  }
  return members;
}

export type Spoil = (source: Source) => { readonly way: string; readonly bytes: Buffer };

/** Makes the function that spoils a file in one of many ways, on its outside or, where it is packed, inside. */
export function spoiler(random: () => number): Spoil {
  const below = (limit: number): number => Math.floor(random() * limit);

  const ways: readonly ((bytes: Buffer) => Buffer)[] = [
    function flip(bytes) {
      const spoilt = Buffer.from(bytes);
      for (let count = 1 + below(20); count > 0; count -= 1) {
        const at = below(spoilt.length);
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << below(8));
      }
      return spoilt;
    },
    function cut(bytes) {
      return bytes.subarray(0, 1 + below(bytes.length));
    },
    function overwrite(bytes) {
      const spoilt = Buffer.from(bytes);
      const at = below(spoilt.length);
      spoilt.fill(below(256), at, Math.min(spoilt.length, at + 1 + below(64)));
      return spoilt;
    },
    function double(bytes) {
      const from = below(bytes.length);
      const part = bytes.subarray(from, from + 1 + below(4096));
      const at = below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
    },
    function remove(bytes) {
      const from = below(bytes.length);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(1024))]);
    },
    function enlarge(bytes) {
      // Where lengths and counts stand, the largest numbers do most harm.
      const spoilt = Buffer.from(bytes);
      const at = below(spoilt.length);
      spoilt.fill(0xff, at, Math.min(spoilt.length, at + 1 + below(8)));
      return spoilt;
    },
  ];
  const any = (): ((bytes: Buffer) => Buffer) => ways[below(ways.length)] ?? (bytes => bytes);

  return ({ bytes, members }) => {
    const way = any();
    const names = Object.keys(members);
    // Outside, most of a package's spoilt copies fail their checksums; only inside do its parsers see them.
    const isInside = random() < 0.7;
    if (isInside && names.length > 0) {
      const name = names[below(names.length)] ?? '';
      const content = members[name] ?? Buffer.alloc(0);
      const spoilt = content.length === 0 ? content : way(content);
      return { way: `${way.name} inside`, bytes: zip({ ...members, [name]: spoilt }) };
    }
    if (isInside && bytes[0] === 0x1f && bytes[1] === 0x8b)
      return { way: `${way.name} inside`, bytes: gzipSync(way(gunzipSync(bytes))) };
    return { way: way.name, bytes: way(bytes) };
  };
}
