import { cleanText } from '../clean-text.ts';
import type { WrittenDate } from '../extraction.ts';
import { readMarkup } from './markup.ts';

/** Elements that begin and end a line. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html li main menu nav ol option p pre section select summary table ' +
    'tbody tfoot thead tr ul'
  ).split(' '),
);
/** Elements whose content is not shown. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);
const cells: ReadonlySet<string> = new Set(['td', 'th']);
/** Names of `meta` elements that state when a page was published. */
const dateNames: ReadonlySet<string> = new Set([
  'date',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'article:published_time',
  'datepublished',
  'pubdate',
  'publish-date',
]);
/** UTF-16 units kept of a title or a `meta` element. */
const longestFact = 2_000;

export type HtmlFacts = { title?: string; author?: string; description?: string; date?: WrittenDate };

export type HtmlText = {
  /** Takes more of the page and gives the text that is complete. */
  write(html: string): string;
  /** Gives the rest of the text. */
  end(): string;
  /** What the page says of itself. Complete after `end`. */
  facts(): HtmlFacts;
};

/**
 * Turns HTML into the text that a reader sees: blocks on lines of their own, cells apart by tabs,
 * runs of white space as one space outside `pre`. Event by event: no tree, so that depth costs nothing.
 */
export function htmlText(): HtmlText {
  const facts: HtmlFacts = {};
  let text = '';
  let title = '';
  let inTitle = false;
  let hiding = 0;
  let verbatim = 0;
  // What separates the text before from the text to come; written only when there is text to come.
  let gap = '';
  let started = false;

  function show(data: string): void {
    if (started) text += gap;
    text += data;
    started = true;
    gap = '';
  }

  const markup = readMarkup('html', {
    open(name, attributes) {
      if (name === 'meta') readMeta(facts, attributes);
      if (name === 'title' && title === '') inTitle = true;
      if (hidden.has(name)) hiding += 1;
      if (name === 'pre') verbatim += 1;
      if (hiding === 0 && blocks.has(name)) gap = '\n';
    },
    close(name) {
      if (name === 'title') inTitle = false;
      if (hidden.has(name)) hiding = Math.max(0, hiding - 1);
      if (name === 'pre') verbatim = Math.max(0, verbatim - 1);
      if (hiding > 0) return;
      if (blocks.has(name)) gap = '\n';
      else if (cells.has(name) && gap !== '\n') gap = '\t';
    },
    text(data) {
      if (inTitle) title = (title + data).slice(0, longestFact);
      if (hiding > 0) return;
      if (verbatim > 0) {
        show(data);
        return;
      }
      const words = data.replace(/[ \t\r\n\f]+/g, ' ');
      if (words.startsWith(' ') && gap === '') gap = ' ';
      if (words === '' || words === ' ') return;
      // Only the spaces of the page's source are dropped here; a no-break space is text.
      show(words.replace(/^ | $/g, ''));
      if (words.endsWith(' ')) gap = ' ';
    },
  });

  function take(): string {
    const taken = text;
    text = '';
    return taken;
  }

  return {
    write(html) {
      markup.write(html);
      return take();
    },
    end() {
      markup.end();
      return take();
    },
    facts() {
      const stated = cleanText(title).replace(/\s+/g, ' ').trim();
      return { ...facts, ...(stated !== '' && { title: stated }) };
    },
  };
}

function readMeta(facts: HtmlFacts, attributes: Readonly<Record<string, string>>): void {
  const name = (attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const content = cleanText(attributes['content'] ?? '')
    .trim()
    .slice(0, longestFact);
  if (content === '') return;
  if (name === 'author' || name === 'dc.creator') facts.author ??= content;
  else if (name === 'description') facts.description ??= content;
  else if (dateNames.has(name)) facts.date ??= { text: content, source: `HTML ${name}` };
}
