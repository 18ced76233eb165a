import { hanFamily } from './han-font.ts';

/** An at-keyword of a style sheet (CSS Syntax 3, 4.3.3), which may be written with escapes. */
const atKeyword = /@((?:[-\w\u{80}-\u{10ffff}]|\\[0-9a-f]{1,6}(?:\r\n|\s)?|\\[^\n0-9a-f])+)/giu;
const escape = /\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|(.))/giu;

/** The families of `font-family`, and `font` with them at its end. */
const families = /(?<![-\w])(font(?:-family)?\s*:)([^;{}!]*)/gi;
/** Values that stand alone. */
const alone = /^(inherit|initial|unset|revert|revert-layer|caption|icon|menu|var\(.*)?$/is;

/**
 * A foreign style sheet that brings no font of its own, and whose families end with ours, so that Chinese is shown where
 * the system has no font for it.
 */
export function foreignStyles(css: string): string {
  return css
    .replace(atKeyword, (written, name: string) => (isFontFace(name) ? '@left-out' : written))
    .replace(families, (written, property: string, value: string) =>
      alone.test(value.trim()) ? written : `${property}${value.trimEnd()},${hanFamily}`,
    );
}

/** The families of the attribute `face`. */
export const foreignFamilies = (face: string): string =>
  face.trim() === '' ? face : `${face},${hanFamily.replaceAll('"', '')}`;

function isFontFace(name: string): boolean {
  const plain = name.replace(escape, (_, code: string | undefined, character: string | undefined) =>
    code === undefined ? (character ?? '') : characterOf(Number.parseInt(code, 16)),
  );
  return plain.toLowerCase() === 'font-face';
}

const characterOf = (code: number): string => (code > 0x10_ff_ff ? '' : String.fromCodePoint(code));
