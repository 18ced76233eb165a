import { collapsed, inlineText, notShown } from './odf-words.ts';
import { localName, readXmlPart } from './xml-part.ts';

/** UTF-16 units gathered before they are handed on. */
const batch = 64 * 1024;
/** UTF-16 units of notes and comments that are held until the text has ended. */
const mostNotes = 20_000_000;

/** What stands beside the text of a document, to be read after it. */
export type OdtNotes = { readonly footnotes: string; readonly comments: string };

/**
 * Streams the text of an OpenDocument text (ODF 1.3, 5): paragraphs as lines, cells apart by tabs, pages as form feeds where
 * the program noted its page breaks. Text deleted under tracked changes is left out, as on the page.
 */
export async function streamOdtText(
  content: AsyncIterable<Uint8Array>,
  give: (text: string) => Promise<boolean>,
): Promise<OdtNotes> {
  let text = '';
  let footnotes = '';
  let comments = '';
  let inBody = false;
  let isAuthor = false;
  let paragraphs = 0;
  let cells = 0;
  let skipping = 0;
  // Where the words go: into the text, or into a note or comment that stands inside it.
  const into: ('note' | 'comment')[] = [];

  function put(shown: string): void {
    const place = into.at(-1);
    if (!inBody || shown === '') return;
    if (place === 'note') footnotes += footnotes.length < mostNotes ? shown : '';
    else if (place === 'comment') comments += comments.length < mostNotes ? shown : '';
    else text += shown;
  }

  try {
    await readXmlPart(
      content,
      {
        open(tag, attributes) {
          const name = localName(tag);
          if (skipping > 0 || notShown.has(name) || name === 'note-citation') skipping += 1;
          else if (name === 'body') inBody = true;
          else if (name === 'p' || name === 'h') paragraphs += 1;
          else if (name === 'table-cell') cells += 1;
          else if (name === 'note' || name === 'footnote' || name === 'endnote') into.push('note');
          else if (name === 'annotation') into.push('comment');
          else if (tag === 'dc:creator' && into.at(-1) === 'comment') isAuthor = true;
          else if (tag === 'dc:date' && into.at(-1) === 'comment') skipping += 1;
          // A mark of where the program last broke its pages, also inside a paragraph.
          else if (name === 'soft-page-break') put('\f');
          else if (paragraphs > 0) put(inlineText(name, attributes));
        },
        text(data) {
          if (skipping > 0) return;
          if (isAuthor) comments += comments.length < mostNotes ? `${data}: ` : '';
          else if (paragraphs > 0) put(collapsed(data));
        },
        close(tag) {
          if (skipping > 0) {
            skipping -= 1;
            return;
          }
          const name = localName(tag);
          isAuthor = false;
          if (name === 'p' || name === 'h') {
            paragraphs -= 1;
            put(cells > 0 && into.length === 0 ? ' ' : '\n');
          } else if (name === 'table-cell') {
            cells -= 1;
            text = `${text.replace(/ +$/, '')}\t`;
          } else if (name === 'table-row') text = `${text.replace(/\t$/, '')}\n`;
          else if (name === 'note' || name === 'footnote' || name === 'endnote' || name === 'annotation') into.pop();
          else if (name === 'body') inBody = false;
        },
      },
      async () => {
        if (text.length < batch) return true;
        const shown = text;
        text = '';
        return give(shown);
      },
    );
  } finally {
    // Also when the part turns out damaged: what came before is text all the same.
    await give(text);
  }
  return { footnotes, comments };
}

/** The headers and footers of an OpenDocument text (ODF 1.3, 16.10), each once. */
export async function readHeadersAndFooters(
  styles: AsyncIterable<Uint8Array>,
): Promise<{ readonly headers: readonly string[]; readonly footers: readonly string[] }> {
  const headers = new Set<string>();
  const footers = new Set<string>();
  let inMaster = false;
  let open = '';
  let text = '';
  let paragraphs = 0;
  await readXmlPart(styles, {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'master-page') inMaster = true;
      else if (inMaster && /^(header|footer)(-left|-first)?$/.test(name)) {
        open = name;
        text = '';
      } else if (name === 'p' || name === 'h') paragraphs += 1;
      else if (paragraphs > 0 && open !== '') text += inlineText(name, attributes);
    },
    text(data) {
      if (open !== '' && paragraphs > 0) text += collapsed(data);
    },
    close(tag) {
      const name = localName(tag);
      if (name === 'master-page') inMaster = false;
      else if (name === 'p' || name === 'h') {
        paragraphs -= 1;
        if (open !== '') text += '\n';
      } else if (open !== '' && name === open) {
        if (text.trim() !== '') (open.startsWith('header') ? headers : footers).add(text);
        open = '';
      }
    },
  });
  return { headers: [...headers], footers: [...footers] };
}
