import type { Package } from '../office-package.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** UTF-16 units of one drawing that are kept: more than any slide or chart holds. */
const longest = 1_000_000;

/**
 * The words of a drawing (DrawingML, ISO/IEC 29500-1, 21.1: shapes, text boxes, tables, SmartArt, chart titles): a
 * paragraph a line, cells of a table apart by tabs.
 */
export async function drawingText(
  file: Package,
  part: string,
  options: {
    /** Told of every element. */
    seen?(name: string, attributes: Readonly<Record<string, string>>): void;
    /** Kinds of placeholder whose words are left out, or all of them. */
    leftOut?: readonly string[] | 'placeholders';
  } = {},
): Promise<string> {
  let text = '';
  let open = false;
  let cells = 0;
  let skipping = 0;
  let isLeftOut = false;

  function endParagraph(): void {
    if (cells > 0) text += ' ';
    else if (text !== '' && !text.endsWith('\n')) text += '\n';
  }

  await readXmlPart(file.read(part), {
    open(tag, attributes) {
      const name = localName(tag);
      options.seen?.(name, attributes);
      if (name === 'sp') isLeftOut = false;
      else if (name === 'ph')
        isLeftOut =
          options.leftOut === 'placeholders' ||
          options.leftOut?.includes(attributeOf(attributes, 'type') ?? '') === true;
      const isNumber = name === 'fld' && attributeOf(attributes, 'type') === 'slidenum';
      if (skipping > 0 || name === 'Fallback' || isNumber) skipping += 1;
      else if (name === 't') open = true;
      else if (name === 'br') text += '\n';
      else if (name === 'tc') cells += 1;
    },
    text(data) {
      if (open && skipping === 0 && !isLeftOut && text.length < longest) text += data;
    },
    close(tag) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      const name = localName(tag);
      if (name === 't') open = false;
      else if (name === 'p') endParagraph();
      else if (name === 'tc') {
        cells -= 1;
        text = `${text.trimEnd()}\t`;
      } else if (name === 'tr') text = `${text.replace(/\t$/, '')}\n`;
    },
  });
  return text;
}
