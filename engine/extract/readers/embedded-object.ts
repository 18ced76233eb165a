import CFB from 'cfb';
import { decode, detectCharset } from '../charset.ts';
import { type CompoundFile, isCompoundFile, openCompoundFile } from '../compound-file.ts';
import type { Child } from '../extraction.ts';
import { ReadingFailure } from '../reading.ts';

/** Streams that hold a whole file of another program beside what OLE needs (MS-OLEDS 2.3, and by custom of Acrobat and LibreOffice). */
const wholeFiles = ['Package', 'CONTENTS', 'EmbeddedOdf'];

/** Main streams of the old Office formats, and how such files are named. */
const mainStreams: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** An embedded object as the file that it is: what a program has wrapped for embedding is unwrapped and gets its own name back. */
export function unwrapObject(name: string, bytes: Uint8Array): Child {
  const file = isCompoundFile(bytes) ? openOrNot(bytes) : undefined;
  const inside = file && wrappedFile(file, '');
  return { name, bytes, ...inside };
}

/** The object in a storage of a compound file, as a file of its own; undefined when it is none that can be read by itself. */
export function objectIn(file: CompoundFile, storage: string): Child | undefined {
  const folder = `${storage}/`;
  const name = storage.slice(storage.lastIndexOf('/') + 1);
  const inside = wrappedFile(file, folder);
  if (inside !== undefined) return { name, ...inside };
  const main = mainStreams.find(([stream]) => file.find(folder + stream) !== undefined);
  return main && { name: `${name}.${main[1]}`, bytes: repacked(file, folder) };
}

function wrappedFile(file: CompoundFile, folder: string): Pick<Child, 'bytes'> | Child | undefined {
  const native = file.find(`${folder}\x01Ole10Native`);
  if (native !== undefined) return nativeData(Buffer.from(file.bytes(native)));
  const whole = wholeFiles.map(stream => file.find(folder + stream)).find(entry => entry !== undefined);
  return whole && whole.size > 0 ? { bytes: file.bytes(whole) } : undefined;
}

/** What an object without a storage of its own keeps (MS-OLEDS 2.3.6): its length, then what the Packager wrote, or its own data. */
function nativeData(native: Buffer): Pick<Child, 'bytes'> | Child | undefined {
  return native.length < 8 ? undefined : packagedFile(native.subarray(4));
}

/** What the Object Packager wrote: labels and paths, then the file (not documented; the form that Windows itself reads). */
export function packagedFile(data: Buffer): Pick<Child, 'bytes'> | Child {
  let at = 2;
  const text = (): string => {
    const end = data.indexOf(0, at);
    const bytes = data.subarray(at, end < 0 ? data.length : end);
    at += bytes.length + 1;
    return decode(bytes, detectCharset(bytes));
  };
  const number = (): number => {
    at += 4;
    return at <= data.length ? data.readUInt32LE(at - 4) : data.length;
  };
  // Without the mark of a packaged file, all of it is the object's own data.
  if (data.length < 2 || data.readUInt16LE(0) !== 2) return { bytes: data };
  const label = text();
  const path = text();
  at += 4;
  const pathLength = number();
  at += pathLength;
  const size = number();
  const bytes = data.subarray(at, at + size);
  const name = [label, path].map(each => each.split(/[\\/]/).at(-1) ?? '').find(each => each !== '');
  return name === undefined ? { bytes } : { name, bytes };
}

/** A storage as a compound file of its own. */
function repacked(file: CompoundFile, folder: string): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const entry of file.entries)
    if (entry.path.startsWith(folder) && !entry.isStorage)
      CFB.utils.cfb_add(made, `/${entry.path.slice(folder.length)}`, file.bytes(entry), { unsafe: true });
  CFB.utils.cfb_del(made, '/\u0001Sh33tJ5');
  return CFB.write(made, { type: 'buffer' }) as Uint8Array;
}

function openOrNot(bytes: Uint8Array): CompoundFile | undefined {
  try {
    return openCompoundFile(bytes);
  } catch (error) {
    if (error instanceof ReadingFailure) return undefined;
    throw error;
  }
}
