import { charsetSample, decode, detectCharset } from './charset.ts';
import { type KeptPart, keptParts } from './mhtml-parts.ts';
import { asMarkup } from './as-markup.ts';
import { type Harmless, harmless } from './preview-markup.ts';
import { failure } from './problems.ts';
import { declaredCharset } from './readers/html.ts';

/** Bytes of pictures and styles that are put into one page. */
const mostInside = 40_000_000;
/** The last parts of an address that can be a picture in the page; SVG cannot run as one. */
const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** A page that a browser kept, with the pictures and styles that it kept with it; nothing comes from elsewhere. */
export function mhtmlPage(bytes: Uint8Array): Harmless {
  const parts = keptParts(bytes);
  const page = parts.find(({ mediaType }) => mediaType === 'text/html' || mediaType === 'application/xhtml+xml');
  if (page === undefined) return wordsAlone(parts);
  const pictures = picturesOf(parts, page.location);
  const html = textOf(page);
  const base = baseOf(html, page.location);
  return harmless(stylesOf(parts, pictures) + html, pictures, address => absolute(address, base));
}

function wordsAlone(parts: readonly KeptPart[]): Harmless {
  const words = parts.find(({ mediaType }) => mediaType === 'text/plain');
  if (words === undefined) throw failure('damaged');
  return { html: `<pre class="words">${asMarkup(textOf(words))}</pre>`, elsewhere: 0 };
}

function textOf({ bytes, charset }: KeptPart): string {
  const sample = bytes.subarray(0, charsetSample);
  return decode(bytes, detectCharset(sample, charset || declaredCharset(sample), sample.length < bytes.length));
}

/** Pictures by where they were, and by their id. */
function picturesOf(parts: readonly KeptPart[], base: string): Map<string, string> {
  const pictures = new Map<string, string>();
  let total = 0;
  for (const { mediaType, location, contentId, bytes } of parts) {
    if (!isPicture(mediaType)) continue;
    total += bytes.length;
    if (total > mostInside) break;
    const data = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
    if (location !== '') pictures.set(absolute(location, base), data);
    if (contentId !== '') pictures.set(contentId, data);
  }
  return pictures;
}

/** An address in a style sheet. Nothing in it repeats what stands beside it, so that looking for it takes no time of its own. */
const named = /url\(\s{0,20}(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})'|([^"'()\s]{1,2000}))\s{0,20}\)/g;

/** The style sheets that were kept, in their order, with the pictures that they name. The frame lets them load nothing. */
function stylesOf(parts: readonly KeptPart[], pictures: ReadonlyMap<string, string>): string {
  let total = 0;
  return parts
    .filter(({ mediaType }) => mediaType === 'text/css')
    .map(part => {
      total += part.bytes.length;
      if (total > mostInside) return '';
      const css = textOf(part).replace(named, (whole, ...found: (string | undefined)[]) => {
        const address = found[0] ?? found[1] ?? found[2] ?? '';
        const data = pictures.get(/^cid:/i.test(address) ? address.slice(4) : absolute(address, part.location));
        return data === undefined ? whole : `url("${data}")`;
      });
      // Whatever it means to a style sheet, it would end it: written as an escape (CSS Syntax, 4.3.7) it does not.
      return `<style>${css.replace(/<(?=[/!a-z])/gi, '\\3c ')}</style>`;
    })
    .join('');
}

/** Where addresses in the page begin: its own place, unless it names another. */
const baseOf = (html: string, location: string): string =>
  absolute(
    /<base\s[^<>]{0,500}?href\s{0,20}=\s{0,20}["']?([^"'\s>]{1,2000})/i.exec(html.slice(0, 100_000))?.[1] ?? '',
    location,
  );

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base === '' ? undefined : base).href;
  } catch {
    // No address, or one that only means something beside another: it stands for itself.
    return address;
  }
}
