import { decode, detectCharset } from '../charset.ts';
import { cutIntoParts } from '../parts.ts';
import { type ReaderInput, type Reading, stated } from '../reading.ts';
import { htmlText } from './html-text.ts';
import { readMarkup } from './markup.ts';

/** Points per CSS pixel. */
const pointsPerPixel = 0.75;

/** Reads a drawing in SVG: the words in it, and its size. Nothing is drawn and nothing it refers to is loaded. */
export async function readSvg(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const source = decode(bytes, detectCharset(bytes));
  const size = svgSize(source);
  const html = htmlText();
  const text = html.write(source) + html.end();
  const parts = cutIntoParts(page => input.page({ ...page, ...size }));
  await parts.add(text === '' ? '\n' : text);
  await parts.end();
  const { title } = html.facts();
  return { ...(title !== undefined && { title }), metadata: stated({}) };
}

function svgSize(source: string): { width: number; height: number } {
  let size: { width: number; height: number } | undefined;
  const markup = readMarkup('xml', {
    open(name, attributes) {
      if (size !== undefined || name.replace(/^.*:/, '') !== 'svg') return;
      const box = (attributes['viewBox'] ?? '')
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      size = {
        width: (length(attributes['width']) ?? box[2] ?? 0) * pointsPerPixel,
        height: (length(attributes['height']) ?? box[3] ?? 0) * pointsPerPixel,
      };
    },
  });
  markup.write(source);
  return size !== undefined && size.width >= 0 && size.height >= 0 ? size : { width: 0, height: 0 };
}

/** A length without a unit, or in pixels; others are rare and left to the view box. */
function length(value: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '');
  return match === null ? undefined : Number(match[1]);
}
