import { TextDecoder } from 'node:util';
import { charsetOfMark } from '../charset.ts';
import { type MarkupEvents, readMarkup } from './markup.ts';

/**
 * Tells of the tags and text of an XML part piece by piece.
 * @param between awaited after each piece, to hand on what has been gathered; false ends the reading
 */
export async function readXmlPart(
  part: AsyncIterable<Uint8Array>,
  events: MarkupEvents,
  between?: () => boolean | Promise<boolean>,
): Promise<void> {
  const markup = readMarkup('xml', events);
  let decoder: TextDecoder | undefined;
  for await (const bytes of part) {
    decoder ??= new TextDecoder(charsetOfMark(bytes) ?? 'utf-8');
    markup.write(decoder.decode(bytes, { stream: true }));
    if (between !== undefined && !(await between())) return;
  }
  markup.end();
}

/** A name without its prefix, which a document may choose freely. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The attribute of that local name, whatever its prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const found = Object.keys(attributes).find(each => localName(each) === name);
  return found === undefined ? undefined : attributes[found];
}
