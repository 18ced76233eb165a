import { decode } from '../../charset.ts';
import { charsetOfCodepage } from '../../codepage.ts';
import { rtfTokens } from '../rtf-tokens.ts';
import { characters, codepageOfCharset, leftOut } from '../rtf-words.ts';

type Group = {
  isLeftOut: boolean;
  /** RTF that stands for the markup beside it is passed over (\htmlrtf). */
  isDouble: boolean;
  isFontTable: boolean;
  font: number;
  fallback: number;
  isStarred: boolean;
  isFresh: boolean;
};

/** True for RTF in which a program has wrapped a page of HTML (MS-OXRTFEX). */
export const holdsHtml = (rtf: Buffer): boolean => rtf.subarray(0, 2_000).includes('\\fromhtml');

/** Takes the HTML out of the RTF that it was wrapped in. */
export function htmlInRtf(rtf: Buffer): string {
  const fonts = new Map<number, number>();
  const groups: Group[] = [];
  let group: Group = {
    isLeftOut: false,
    isDouble: false,
    isFontTable: false,
    font: 0,
    fallback: 1,
    isStarred: false,
    isFresh: false,
  };
  let codepage = 1252;
  let html = '';
  let waiting: number[] = [];
  let toSkip = 0;

  function flush(): void {
    if (waiting.length === 0) return;
    html += decode(Uint8Array.from(waiting), charsetOfCodepage(fonts.get(group.font) ?? codepage));
    waiting = [];
  }

  function put(text: string): void {
    flush();
    if (isShown()) html += text;
  }

  const isShown = (): boolean => !group.isLeftOut && !group.isDouble && !group.isFontTable;

  const tokens = rtfTokens({
    open() {
      flush();
      groups.push(group);
      group = { ...group, isStarred: false, isFresh: true };
    },
    close() {
      flush();
      toSkip = 0;
      group = groups.pop() ?? group;
    },
    word(name, value) {
      if (toSkip > 0 && characters[name] !== undefined) {
        toSkip -= 1;
        return;
      }
      flush();
      const isFirst = group.isFresh;
      if (name === '*') {
        group.isStarred = true;
        return;
      }
      group.isFresh = false;
      // Markup is given out as it stands, though a star before it says to leave it out.
      if (name === 'htmltag') return;
      if (name === 'fonttbl') group.isFontTable = true;
      else if (isFirst && (leftOut.has(name) || group.isStarred)) group.isLeftOut = true;
      else if (name === 'htmlrtf') group.isDouble = value !== 0;
      else if (name === 'ansicpg' && value) codepage = value;
      else if (name === 'f' && value !== undefined) group.font = value;
      else if (name === 'fcharset' && group.isFontTable && value !== undefined) {
        const page = codepageOfCharset[value];
        if (page !== undefined) fonts.set(group.font, page);
      } else if (name === 'uc') group.fallback = Math.min(16, Math.max(0, value ?? 1));
      else if (name === 'u' && value !== undefined) {
        put(String.fromCharCode(value & 0xffff));
        toSkip = group.fallback;
      } else if (name === 'par' || name === 'line') put('\r\n');
      else if (name === '~') put('&nbsp;');
      else if (name === '_') put('&shy;');
      else if (characters[name] !== undefined) put(characters[name]);
    },
    byte(value) {
      group.isFresh = false;
      if (toSkip > 0) toSkip -= 1;
      else if (isShown()) waiting.push(value);
    },
  });
  tokens.write(rtf);
  flush();
  return html.toWellFormed();
}
