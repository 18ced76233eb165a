import type { Package } from '../office-package.ts';
import { localName, readXmlPart } from './xml-part.ts';

/** The words of a drawing (ISO/IEC 29500-1, 21.1: text boxes, shapes, SmartArt, chart titles), a paragraph a line. */
export async function drawingText(file: Package, part: string): Promise<string> {
  let text = '';
  let open = false;
  await readXmlPart(file.read(part), {
    open(tag) {
      const name = localName(tag);
      if (name === 't') open = true;
      else if (name === 'br') text += '\n';
    },
    text(data) {
      if (open) text += data;
    },
    close(tag) {
      const name = localName(tag);
      if (name === 't') open = false;
      else if (name === 'p' && text !== '' && !text.endsWith('\n')) text += '\n';
    },
  });
  return text;
}
