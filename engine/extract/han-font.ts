import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontSubset } from './font-subset.ts';

/** The family of the window's Chinese (renderer/ui/chinese-font.css). */
export const hanFamily = '"Casewright Han"';

/** CJK symbols and punctuation, extension A, unified and compatibility ideographs, half-width and full-width forms (Unicode blocks). */
const han = /[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/g;

/** Characters that a page gets glyphs for: more than any text of one language has. */
const mostPoints = 8_000;

/**
 * The Chinese of a page as a font in its styles, where the system has none: only the glyphs that the page needs. '' when
 * it needs none. The frame of a foreign page loads nothing, so the font stands in the page itself.
 */
export function hanFont(html: string): string {
  const points = new Set<number>();
  for (const { 0: character } of html.matchAll(han)) {
    points.add(character.charCodeAt(0));
    if (points.size === mostPoints) break;
  }
  if (points.size === 0) return '';
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const font = fontSubset(readFileSync(file), [...points]);
  return font === undefined
    ? ''
    : `@font-face{font-family:${hanFamily};src:url(data:font/ttf;base64,${font.toString('base64')}) format("truetype")}`;
}
