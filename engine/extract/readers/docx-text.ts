import type { MarkupEvents } from './markup.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

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
/**
 * Streams the text of a WordprocessingML part (ISO/IEC 29500-1, 17): paragraphs as lines, cells apart by tabs,
 * explicit page breaks as form feeds. Text deleted under tracked changes and field codes are left out, as on the printed page.
 * Entities of a document type are never expanded: the parser does not know them.
 */
export async function streamWordText(
  part: AsyncIterable<Uint8Array>,
  give: (text: string) => Promise<boolean>,
): Promise<void> {
  let text = '';
  let inRun = 0;
  let cells = 0;
  // Inside a table: what stands between the text before and the text to come. Lost when the row ends first.
  let gap = '';
  // Of the comment that begins; stands before its first words.
  let author = '';
  // Depth inside an element whose content is another form of what was read already.
  let skipping = 0;

  function put(shown: string): void {
    if (shown === '') return;
    if (author !== '') text += `${author}: `;
    author = '';
    text += gap + shown;
    gap = '';
  }

  function endParagraph(): void {
    if (cells > 0) gap += '\n';
    // A page break ends the line as well.
    else if (!text.endsWith('\f')) text += '\n';
  }

  const events: MarkupEvents = {
    open(tag, attributes) {
      const name = localName(tag);
      if (skipping > 0 || name === 'Fallback') {
        skipping += 1;
        return;
      }
      if (name === 't') inRun += 1;
      else if (name === 'comment') author = attributeOf(attributes, 'author') ?? '';
      else if (name === 'tc') cells += 1;
      else if (name === 'br') put(isPageBreak(attributes) ? '\f' : '\n');
      else put(atStart[name] ?? '');
    },
    text(data) {
      if (inRun > 0 && skipping === 0) put(data);
    },
    close(tag) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      const name = localName(tag);
      if (name === 't') inRun -= 1;
      else if (name === 'p') endParagraph();
      else if (name === 'tc') {
        cells -= 1;
        gap = `${gap.replace(/\n+$/, '')}\t`;
      } else if (name === 'tr') {
        gap = '';
        text += '\n';
      }
    },
  };
  try {
    await readXmlPart(part, events, async () => {
      if (text.length < batch) return true;
      const shown = text;
      text = '';
      return give(shown);
    });
  } finally {
    // Also when the part turns out damaged: what came before is text all the same.
    await give(text);
  }
}

function isPageBreak(attributes: Readonly<Record<string, string>>): boolean {
  return attributeOf(attributes, 'type') === 'page';
}
