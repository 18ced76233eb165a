import { parseBuffer } from 'bplist-parser';
import { decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { failure } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { readMarkup } from './markup.ts';

/** Bytes: a link is one address. */
const limit = 1_000_000;

/** Reads a pointer to somewhere else: an Internet shortcut (.url), a .webloc, a link of a Linux desktop. Nothing is opened. */
export const linkReader: Reader = { id: 'link 1', limit, read: readLink };

async function readLink(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const text = isBinary(bytes) ? '' : decode(bytes, detectCharset(bytes));
  const address = isBinary(bytes) ? fromBinary(bytes) : /^\s*</.test(text) ? fromPropertyList(text) : fromIni(text);
  if (address === undefined) throw failure('damaged');
  await input.page({ number: 1, label: '', width: 0, height: 0, text: cleanText(address) });
  return { metadata: { address: address.slice(0, 10_000) } };
}

const isBinary = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'bplist';

function fromIni(text: string): string | undefined {
  return /^\s*(?:URL|URL\[\$e\])\s*=\s*(\S.*?)\s*$/im.exec(text)?.[1];
}

function fromPropertyList(text: string): string | undefined {
  let key = '';
  let data = '';
  let address: string | undefined;
  const markup = readMarkup('xml', {
    open: () => {
      data = '';
    },
    text: more => {
      data += more;
    },
    close: name => {
      if (name === 'key') key = data.trim();
      else if (name === 'string' && key === 'URL') address ??= data.trim();
    },
  });
  markup.write(text);
  markup.end();
  return address;
}

function fromBinary(bytes: Uint8Array): string | undefined {
  try {
    const [root] = parseBuffer<unknown>(Buffer.from(bytes));
    const address: unknown = typeof root === 'object' && root !== null && 'URL' in root ? root.URL : undefined;
    return typeof address === 'string' ? address : undefined;
  } catch (error) {
    throw failure('damaged', error);
  }
}
