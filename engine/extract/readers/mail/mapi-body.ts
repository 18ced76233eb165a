import { decode, detectCharset } from '../../charset.ts';
import { charsetOfCodepage } from '../../codepage.ts';
import { ReadingFailure } from '../../reading.ts';
import { declaredCharset } from '../html.ts';
import { htmlText } from '../html-text.ts';
import { rtfText } from '../rtf-text.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { holdsHtml, htmlInRtf } from './html-in-rtf.ts';
import { ids, type MapiProperties } from './mapi.ts';

/** A body in each form that it is kept in. */
export type MapiBody = {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** The body as Rich Text, where it was written so. */
  readonly rtf?: Buffer | undefined;
};

export function mapiBody(properties: MapiProperties): MapiBody {
  const text = properties.text(ids.body);
  const html = htmlOf(properties);
  if (html !== undefined) return { text, html };
  const rtf = rtfOf(properties);
  if (rtf === undefined) return { text };
  if (holdsHtml(rtf)) return { text, html: htmlInRtf(rtf) };
  const body = { text: text ?? textOfRtf(rtf) };
  // Plain text that was only wrapped in RTF (MS-OXRTFEX 2.1.3.2) says nothing more.
  return rtf.subarray(0, 2_000).includes('\\fromtext') ? body : { ...body, rtf };
}

/** The text to be read: as kept, else that of the formatted body. */
export function bodyText({ text, html }: MapiBody): string {
  if (text !== undefined && text.trim() !== '') return text;
  if (html === undefined) return '';
  const reader = htmlText();
  return reader.write(html) + reader.end();
}

function htmlOf(properties: MapiProperties): string | undefined {
  const written = properties.text(ids.html);
  if (written !== undefined) return written;
  const bytes = properties.bytes(ids.html);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const codepage = properties.number(ids.internetCodepage);
  const stated = codepage === undefined ? declaredCharset(bytes) : charsetOfCodepage(codepage);
  return decode(bytes, detectCharset(bytes, stated));
}

function rtfOf(properties: MapiProperties): Buffer | undefined {
  const bytes = properties.bytes(ids.rtf);
  if (bytes === undefined) return undefined;
  try {
    return decompressRtf(bytes);
  } catch (error) {
    if (error instanceof ReadingFailure) return undefined;
    throw error;
  }
}

function textOfRtf(rtf: Buffer): string {
  const reader = rtfText();
  return reader.write(rtf) + reader.end();
}
