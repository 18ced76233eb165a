/** How text is set off. Without colours nothing is changed, but for hits, which stand in «marks». */
export type Paint = {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  hit(text: string): string;
};

/** Colours on a terminal, unless NO_COLOR (no-color.org) or a terminal without them says no. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  const { NO_COLOR, TERM } = environment;
  if (stream.isTTY !== true || (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb') return plain;
  return {
    strong: sgr(1, 22),
    faint: sgr(2, 22),
    good: sgr(32, 39),
    bad: sgr(31, 39),
    // Bold and underlined as well: colour is never the only sign.
    hit: text => sgr(1, 22)(sgr(4, 24)(sgr(33, 39)(text))),
  };
}

/** ECMA-48 "select graphic rendition": a number that turns something on, and one that turns it off. */
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

const as = (text: string): string => text;
const plain: Paint = { strong: as, faint: as, good: as, bad: as, hit: text => `«${text}»` };
