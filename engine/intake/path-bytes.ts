import { basename, join, sep } from 'node:path';

/** A path as the system has it: text where it is valid text, else its bytes. Only Linux has the latter. */
export type PathBytes = string | Buffer;

export function joinPath(folder: PathBytes, name: Buffer): PathBytes {
  const text = validText(name);
  if (typeof folder === 'string' && text !== undefined) return join(folder, text);
  return Buffer.concat([Buffer.from(folder as string), Buffer.from(sep), name]);
}

/**
 * The path as text: bytes that are no text are shown as \xE9, and halves of characters, which Windows allows, as
 * \u{d83d}, so that nothing is hidden and nothing looks like another name.
 */
export function displayPath(path: PathBytes): string {
  if (typeof path !== 'string') return showBytes(path);
  return path.replace(/\p{Cs}/gu, half => `\\u{${half.charCodeAt(0).toString(16)}}`);
}

export function lastName(path: PathBytes): string {
  if (typeof path === 'string') return basename(path) || path;
  return showBytes(path.subarray(path.lastIndexOf(sep) + 1));
}

/** The bytes to keep beside the shown text; null when the text says it all. */
export const rawBytes = (path: PathBytes): Buffer | null => (typeof path === 'string' ? null : path);

const strict = new TextDecoder('utf-8', { fatal: true });

function validText(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function showBytes(bytes: Buffer): string {
  let shown = '';
  for (let i = 0; i < bytes.length; ) {
    // The longest valid sequence from here; UTF-8 has at most four bytes.
    let length = 1;
    let text: string | undefined;
    for (; length <= 4 && text === undefined; length += 1) text = validText(bytes.subarray(i, i + length));
    if (text === undefined) {
      shown += `\\x${(bytes[i] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
      i += 1;
    } else {
      shown += text;
      i += length - 1;
    }
  }
  return shown;
}
