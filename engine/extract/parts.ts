import { cleanText } from './clean-text.ts';
import { lastPageNumber, type PageText } from './extraction.ts';

/** UTF-16 units a part holds at most. About one typed page: short enough to cite and to show around a hit, long enough that phrases are rarely cut. */
export const partLength = 3_000;

export type PartCutter = {
  /** Takes more text; parts that are full are given out. Resolves to false once no further part can be numbered. */
  add(text: string): Promise<boolean>;
  /** Gives out what is left. */
  end(): Promise<void>;
  /** True when the text went past the last page number there can be. */
  readonly overflowed: boolean;
};

/**
 * Cuts text without pages into parts of bounded length, always at the same places however the text arrives:
 * at a form feed (a page break, in old text files and from the DOCX reader), else after the last line end
 * within reach, else after the last space, else where the part is full.
 */
export function cutIntoParts(give: (page: PageText) => void | Promise<void>): PartCutter {
  let held = '';
  let number = 0;
  let overflowed = false;
  // Subtle: a piece may end between \r and \n, or inside a surrogate pair. That last unit waits for the next piece.
  let waiting = '';

  async function part(text: string): Promise<void> {
    if (number === lastPageNumber) {
      overflowed = true;
      return;
    }
    number += 1;
    await give({ number, label: '', width: 0, height: 0, text });
  }

  async function cut(atEnd: boolean): Promise<void> {
    let from = 0;
    while (!overflowed) {
      const left = held.length - from;
      if (left === 0 || (!atEnd && left <= partLength)) break;
      const reach = held.slice(from, from + partLength);
      const pageBreak = reach.indexOf('\f');
      if (pageBreak >= 0) {
        await part(reach.slice(0, pageBreak));
        from += pageBreak + 1;
      } else if (left <= partLength) {
        await part(reach);
        from = held.length;
      } else {
        const length = placeToCut(reach);
        await part(reach.slice(0, length));
        from += length;
      }
    }
    held = held.slice(from);
  }

  return {
    async add(text) {
      const all = waiting + text;
      const whole = endsOpen(all) ? all.slice(0, -1) : all;
      waiting = all.slice(whole.length);
      held += cleanText(whole);
      await cut(false);
      return !overflowed;
    },
    async end() {
      held += cleanText(waiting);
      waiting = '';
      await cut(true);
    },
    get overflowed() {
      return overflowed;
    },
  };
}

function endsOpen(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x0d || (last >= 0xd800 && last <= 0xdbff);
}

function placeToCut(reach: string): number {
  const line = reach.lastIndexOf('\n');
  if (line >= 0) return line + 1;
  const space = reach.lastIndexOf(' ');
  if (space >= 0) return space + 1;
  return endsOpen(reach) ? reach.length - 1 : reach.length;
}
