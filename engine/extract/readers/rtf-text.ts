import { decode } from '../charset.ts';
import { charsetOfCodepage } from '../codepage.ts';
import { type RtfObjects, rtfObjects } from './rtf-objects.ts';
import { rtfTokens } from './rtf-tokens.ts';
import { besides, characters, codepageOfCharset, kept, leftOut, properties, times } from './rtf-words.ts';

/** UTF-16 units of notes, of headers and of one property that are held. */
const mostBeside = 20_000_000;
const longestProperty = 2_000;
/** Code pages in which a character may be two bytes: a font that says it is Western is no reason to take them for Latin letters. */
const twoByte: readonly number[] = [932, 936, 949, 950];

type Beside = 'footers' | 'footnotes' | 'comments' | 'author';
/** What holds inside a group, and is taken back at its end. */
type Group = {
  /** Where its text goes; 'none': it is not shown. */
  into: 'text' | 'header' | 'none' | 'property' | 'object' | 'fonts' | Beside;
  /** The property that its text is, or 'info' for the group of them all. */
  property: string;
  font: number;
  /** How many characters after \u are there for programs without Unicode. */
  fallback: number;
  isDeleted: boolean;
  /** No word of it has been read yet, but \* may have been. */
  isFresh: boolean;
  isStarred: boolean;
  /** Where the Unicode form goes, inside a group that gives its text in both forms; the other form is left out. */
  unicode?: Group['into'] | undefined;
};

export type RtfText = {
  /** Takes more of the file and gives the text that is complete. */
  write(bytes: Uint8Array): string;
  end(): string;
  /** What stands beside the text. Complete at the end. */
  readonly beside: Readonly<Record<Beside, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly objects: RtfObjects;
  /** Groups that have begun and not ended. */
  readonly open: number;
};

/**
 * Turns RTF (1.9.1) into the text that its page shows. Bytes are read in the code page of the font they are set in, as
 * Word does: a file may mix Chinese, Russian and French without a word of Unicode.
 */
export function rtfText(): RtfText {
  const beside: Record<Beside, string> = { footers: '', footnotes: '', comments: '', author: '' };
  const found: Record<string, string> = {};
  const objects = rtfObjects();
  const fontCodepages = new Map<number, number>();
  const groups: Group[] = [];
  let group: Group = {
    into: 'text',
    property: '',
    font: 0,
    fallback: 1,
    isDeleted: false,
    isFresh: false,
    isStarred: false,
  };
  let text = '';
  // The tab after a cell, until it is known whether another cell follows.
  let gap = '';
  let codepage = 1252;
  let defaultFont = 0;
  // Bytes that wait to be read together: a character may be two of them.
  let bytes: number[] = [];
  let toSkip = 0;

  function put(shown: string): void {
    const { into } = group;
    if (shown === '' || group.isDeleted || into === 'none' || into === 'object' || into === 'fonts') return;
    if (into === 'text' || into === 'header') {
      text += gap + shown;
      gap = '';
    } else if (into === 'property') {
      const before = found[group.property] ?? '';
      if (before.length < longestProperty) found[group.property] = before + shown;
    } else if (beside[into].length < mostBeside) beside[into] += shown;
  }

  function flush(): void {
    if (bytes.length === 0) return;
    const ofFont = group.into === 'property' ? undefined : fontCodepages.get(group.font);
    const read = (from: number): string => decode(Uint8Array.from(bytes), charsetOfCodepage(from));
    const doubtful = ofFont === 1252 && twoByte.includes(codepage) ? read(codepage) : '\ufffd';
    put(doubtful.includes('\ufffd') ? read(ofFont ?? codepage) : doubtful);
    bytes = [];
  }

  function open(): void {
    flush();
    toSkip = 0;
    groups.push(group);
    group = { ...group, isFresh: true, isStarred: false };
  }

  function close(): void {
    flush();
    toSkip = 0;
    const outer = groups.pop();
    if (outer === undefined) return;
    if (group.into !== outer.into) endDestination();
    group = outer;
  }

  function endDestination(): void {
    if (group.into === 'object') objects.end();
    // The author of a comment stands before it. A note ends its line, wherever it was called.
    else if (group.into === 'author') {
      beside.comments += `${beside.author.trim()}: `;
      beside.author = '';
    } else if (group.into in beside || (group.into === 'header' && !text.endsWith('\n'))) put('\n');
  }

  function word(name: string, value: number | undefined): void {
    const shown = characters[name];
    if (toSkip > 0 && shown !== undefined) {
      toSkip -= 1;
      return;
    }
    flush();
    if (name === '*') {
      group.isStarred = true;
      return;
    }
    const isFirst = group.isFresh;
    group.isFresh = false;
    if (isFirst && isDestination(name)) return;
    if (group.into === 'none') return;
    if (name === 'cell' || name === 'nestcell') endCell();
    else if (name === 'row' || name === 'nestrow') endRow();
    else if (shown !== undefined) put(shown);
    else if (name === 'u' && value !== undefined) {
      put(String.fromCharCode(value & 0xffff));
      toSkip = group.fallback;
    } else format(name, value);
  }

  function endCell(): void {
    if (group.into === 'text') gap += '\t';
    else put('\t');
  }

  function endRow(): void {
    gap = '';
    put('\n');
  }

  /** A first word may say what its group is. True when it did. */
  function isDestination(name: string): boolean {
    if (name === 'ud' && group.unicode !== undefined) {
      group.into = group.unicode;
      group.unicode = undefined;
      return true;
    }
    if (group.into === 'none' && (group.property !== 'info' || group.unicode !== undefined)) return true;
    const property = properties[name];
    const place = besides[name];
    if (name === 'upr') {
      group.unicode = group.into;
      group.into = 'none';
    } else if (name === 'info') {
      group.into = 'none';
      group.property = 'info';
    } else if (property !== undefined && (group.property === 'info' || name === 'generator')) {
      group.into = 'property';
      group.property = property;
    } else if (group.property === 'info') group.into = 'none';
    else if (place !== undefined) group.into = place;
    else if (name === 'objdata') group.into = 'object';
    else if (name === 'fonttbl') group.into = 'fonts';
    else if (leftOut.has(name) || (group.isStarred && !kept.has(name))) group.into = 'none';
    else return false;
    return true;
  }

  function format(name: string, value = 1): void {
    const time = times[name];
    if (time !== undefined && group.into === 'property') put(time + String(value).padStart(2, '0'));
    else if (name === 'ansicpg') codepage = value === 0 ? codepage : value;
    else if (name === 'mac') codepage = 10000;
    else if (name === 'pc') codepage = 437;
    else if (name === 'pca') codepage = 850;
    else if (name === 'deff') group.font = defaultFont = value;
    else if (name === 'f') group.font = value;
    else if (name === 'fcharset' && group.into === 'fonts') setCodepage(codepageOfCharset[value]);
    else if (name === 'cpg' && group.into === 'fonts') setCodepage(value);
    else if (name === 'plain') {
      group.font = defaultFont;
      group.isDeleted = false;
    } else if (name === 'deleted') group.isDeleted = value !== 0;
    else if (name === 'uc') group.fallback = Math.min(16, Math.max(0, value));
  }

  function setCodepage(value: number | undefined): void {
    if (value !== undefined) fontCodepages.set(group.font, value);
  }

  function byte(value: number): void {
    group.isFresh = false;
    if (toSkip > 0) toSkip -= 1;
    else if (group.into === 'object') objects.digit(value);
    else if (group.into !== 'none' && group.into !== 'fonts') bytes.push(value);
  }

  const tokens = rtfTokens({ open, close, word, byte });

  function take(): string {
    const shown = text;
    text = '';
    return shown;
  }

  return {
    write(piece) {
      tokens.write(piece);
      return take();
    },
    end() {
      flush();
      return take();
    },
    beside,
    properties: found,
    objects,
    get open() {
      return groups.length;
    },
  };
}
