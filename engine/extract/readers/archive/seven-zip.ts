import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import { unpacksTooLarge } from '../../problems.ts';

// 7-Zip as WebAssembly: a second wall round code that reads a dozen formats. It works in memory only; each archive gets
// an instance of its own, since what one leaves behind may be anything.

/** One item as 7-Zip lists it. */
export type ListedItem = {
  /** '' for a stream without a name, such as in bzip2. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Undefined when the format does not state it. */
  readonly size: number | undefined;
  readonly modified: string;
  readonly isEncrypted: boolean;
  /** Where a link leads. */
  readonly link: string | undefined;
  readonly isDevice: boolean;
};

export type Listing = { readonly type: string; readonly isSolid: boolean; readonly items: readonly ListedItem[] };

/** A file that came out: its path as 7-Zip made it, without steps upwards. */
export type UnpackedFile = { readonly path: string; readonly bytes: Buffer };

export type Unpacked = {
  readonly files: readonly UnpackedFile[];
  /** Paths that could not be unpacked, or not to their end, with what 7-Zip says of them. */
  readonly errors: ReadonlyMap<string, string>;
};

let program: Promise<{ make: SevenZipModuleFactory; wasmBinary: ArrayBuffer }> | undefined;

async function load(): Promise<{ make: SevenZipModuleFactory; wasmBinary: ArrayBuffer }> {
  // What a CommonJS module exports is the whole of it, which its types do not say.
  const make = (await import('7z-wasm')).default as unknown as SevenZipModuleFactory;
  const file = createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm');
  const bytes = await readFile(file);
  return { make, wasmBinary: new Uint8Array(bytes).buffer };
}

/** Ends an unpacking that gives more than is allowed. */
class TooMuch extends Error {}

type Run = { readonly out: readonly string[]; readonly errors: readonly string[]; readonly files: UnpackedFile[] };

/** Runs a command on an archive that lies at /archive. Subtle: this build throws numbers where C++ code throws. */
async function run(archive: Uint8Array, args: readonly string[], most: number): Promise<Run> {
  program ??= load();
  const { make, wasmBinary } = await program;
  const out: string[] = [];
  const errors: string[] = [];
  const sevenZip = await make({
    wasmBinary,
    stdin: () => null as unknown as number,
    print: line => void out.push(line),
    printErr: line => void errors.push(line),
    quit: () => undefined,
  });
  sevenZip.FS.writeFile('/archive', archive, { canOwn: true } as object);
  const files = capture(sevenZip, most);
  try {
    sevenZip.callMain([...args]);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    if (error instanceof Error && error.name !== 'ExitStatus') throw error;
    errors.push('stopped');
  }
  return { out, errors, files };
}

type OutStream = { path?: string; position: number; node?: object };

/**
 * Keeps what is written below /out here and not in the file system of the instance, which copies a growing file again
 * and again; and stops at `most` bytes, since some formats do not say before how much will come.
 */
function capture({ FS }: SevenZipModule, most: number): UnpackedFile[] {
  const own = FS as unknown as {
    open(path: string, flags: unknown, mode?: number): OutStream;
    write(stream: OutStream, from: Uint8Array, offset: number, length: number, position?: number): number;
  };
  const [open, write] = [own.open.bind(FS), own.write.bind(FS)];
  const files: { path: string; parts: Buffer[]; size: number; node: object }[] = [];
  const byNode = new Map<object, (typeof files)[number]>();
  let total = 0;
  const written: UnpackedFile[] = [];
  Object.assign(FS, {
    write: (stream: OutStream, from: Uint8Array, offset: number, length: number, position?: number): number => {
      const file = stream.node && byNode.get(stream.node);
      if (!file) return write(stream, from, offset, length, position);
      total += length;
      if (total > most) throw new TooMuch();
      const at = position ?? stream.position;
      const bytes = Buffer.from(from.subarray(offset, offset + length));
      if (at === file.size) file.parts.push(bytes);
      else {
        // Not in order: rare, and small.
        const whole = Buffer.alloc(Math.max(file.size, at + length));
        Buffer.concat(file.parts).copy(whole);
        bytes.copy(whole, at);
        file.parts = [whole];
      }
      file.size = Math.max(file.size, at + length);
      if (position === undefined) stream.position += length;
      return length;
    },
    open: (path: string, flags: unknown, mode?: number): OutStream => {
      const stream = open(path, flags, mode);
      const isOut = stream.path?.startsWith('/out/') === true && stream.node !== undefined;
      if (isOut && stream.node && !byNode.has(stream.node)) {
        const file = { path: stream.path?.slice('/out/'.length) ?? '', parts: [], size: 0, node: stream.node };
        byNode.set(stream.node, file);
        files.push(file);
        written.push({
          path: file.path,
          get bytes() {
            return Buffer.concat(file.parts);
          },
        });
      }
      return stream;
    },
  });
  return written;
}

const output = ['-sccUTF-8', '-scsUTF-8', '-bd'];
/** Subtle: without a password 7-Zip asks for one; an empty one is one as well. */
const secret = (password: string | undefined): string => `-p${password ?? ''}`;

/** Lists an archive, or gives undefined when 7-Zip does not know it, or cannot read its list without a password. */
export async function list(archive: Uint8Array, password: string | undefined): Promise<Listing | undefined> {
  const { out } = await run(archive, ['l', '-slt', ...output, secret(password), '/archive'], 0);
  const from = out.lastIndexOf('--');
  const items = out.indexOf('----------');
  if (from < 0 || items < 0) return undefined;
  const facts = fields(out.slice(from, items));
  const blocks: string[][] = [];
  for (const line of out.slice(items + 1)) {
    if (line === '') blocks.push([]);
    else (blocks.at(-1) ?? blocks[blocks.push([]) - 1])?.push(line);
  }
  return {
    type: facts.get('Type') ?? '',
    isSolid: facts.get('Solid') === '+',
    items: blocks.filter(block => block.length > 1).map(block => itemOf(fields(block), facts.get('Type'))),
  };
}

function fields(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap(line => {
      const [, name, value] = /^([A-Z][\w ]*) = (.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function itemOf(facts: ReadonlyMap<string, string>, type: string | undefined): ListedItem {
  const attributes = facts.get('Attributes') ?? '';
  const mode = facts.get('Mode') ?? /[-a-z][-rwxsStT]{9}/.exec(attributes)?.[0] ?? '';
  const size = facts.get('Size') ?? '';
  const link = facts.get('Symbolic Link') || facts.get('Hard Link') || facts.get('Link') || undefined;
  return {
    path: facts.get('Path') ?? '',
    isFolder:
      facts.get('Folder') === '+' ||
      attributes.startsWith('D') ||
      mode.startsWith('d') ||
      // 7-Zip marks no folders in one of Microsoft's help files; a file without bytes is packed in some way even so.
      (type === 'Chm' && facts.get('Method') === ''),
    size: size === '' ? undefined : Number(size),
    modified: facts.get('Modified') ?? '',
    isEncrypted: facts.get('Encrypted') === '+',
    link,
    isDevice: /^[bcps]/.test(mode),
  };
}

/**
 * Unpacks an archive, or only the items at these paths. Links are made files, which nothing follows.
 * @throws ReadingFailure 'too-large' when more than `most` bytes come out
 */
export async function unpackWith(
  archive: Uint8Array,
  { password, paths, most }: { password: string | undefined; paths?: readonly string[]; most: number },
): Promise<Unpacked> {
  const chosen = paths === undefined ? [] : ['-spd', ...paths.map(path => `-i!${path}`)];
  const options = ['-o/out', '-y', '-aou', '-snl-', '-snh-', ...output, secret(password), ...chosen];
  try {
    const { errors, files } = await run(archive, ['x', ...options, '/archive'], most);
    const said = errors.flatMap(line => {
      const [, what, path] = /^ERROR: (.+?) : (.+)$/.exec(line) ?? [];
      return what === undefined || path === undefined ? [] : [[path, what] as const];
    });
    // When it broke off, nobody knows of the last file whether it is whole.
    const last = errors.includes('stopped') ? files.at(-1)?.path : undefined;
    return { files, errors: new Map([...said, ...(last === undefined ? [] : [[last, 'stopped'] as const])]) };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    throw unpacksTooLarge(most);
  }
}

/** Why an item did not come out, by what 7-Zip says of it. A wrong password mostly shows as damage. */
export function whyFailed(
  error: string | undefined,
  password: string | undefined,
): 'password' | 'wrong-password' | 'unsupported' | 'damaged' {
  if (error !== undefined && /password/i.test(error)) return password === undefined ? 'password' : 'wrong-password';
  return error !== undefined && /unsupported/i.test(error) ? 'unsupported' : 'damaged';
}
