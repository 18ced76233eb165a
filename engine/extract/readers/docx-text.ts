import type { Readable } from 'node:stream';
import { Parser } from 'htmlparser2';
import { failure } from '../problems.ts';

/** UTF-16 units gathered before they are handed on. */
const batch = 64 * 1024;

/** What an element puts into the text where it begins. Names without their prefix, which a document may choose freely. */
const atStart: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '\u00ad',
};
/** What an element puts into the text where it ends. */
const atEnd: Readonly<Record<string, string>> = { p: '\n', tc: '\t', tr: '\n', footnote: '\n', comment: '\n' };

/**
 * Streams the text of a WordprocessingML part (ISO/IEC 29500-1, 17): paragraphs as lines, cells apart by tabs,
 * explicit page breaks as form feeds. Text deleted under tracked changes and field codes are left out, as on the printed page.
 * Entities of a document type are never expanded: the parser does not know them.
 */
export async function streamWordText(part: Readable, give: (text: string) => Promise<boolean>): Promise<void> {
  let text = '';
  let inRun = 0;
  // Depth inside an element whose content is another form of what was read already.
  let skipping = 0;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = local(tag);
        if (skipping > 0 || name === 'Fallback') {
          skipping += 1;
          return;
        }
        if (name === 't') inRun += 1;
        else if (name === 'br') text += isPageBreak(attributes) ? '\f' : '\n';
        else text += atStart[name] ?? '';
      },
      ontext(data) {
        if (inRun > 0 && skipping === 0) text += data;
      },
      onclosetag(tag) {
        if (skipping > 0) {
          skipping -= 1;
          return;
        }
        const name = local(tag);
        if (name === 't') inRun -= 1;
        else text += atEnd[name] ?? '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  try {
    for await (const bytes of part as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(bytes, { stream: true }));
      if (text.length < batch) continue;
      const more = await give(text);
      text = '';
      if (!more) return;
    }
  } catch (error) {
    await give(text);
    throw error instanceof Error && error.name === 'ReadingFailure' ? error : failure('damaged', error);
  }
  parser.end();
  await give(text);
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function isPageBreak(attributes: Readonly<Record<string, string>>): boolean {
  return Object.entries(attributes).some(([name, value]) => local(name) === 'type' && value === 'page');
}
