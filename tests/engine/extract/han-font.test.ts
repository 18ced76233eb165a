import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { fontSubset } from '../../../engine/extract/font-subset.ts';
import { hanFont } from '../../../engine/extract/han-font.ts';

const whole = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);
const pointsOf = (text: string): number[] => Array.from(text, character => character.codePointAt(0) ?? 0);

/** What is used of a glyph; the declarations of the report have only what that uses. */
type Drawn = {
  glyphForCodePoint(point: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
};
const drawn = (font: Buffer): Drawn => create(font) as unknown as Drawn;

it('has the glyphs that are wanted and no others, as wide and as drawn in the whole font', () => {
  const points = pointsOf('洗钱，洗錢。Å一');
  const font = fontSubset(whole, points) ?? Buffer.alloc(0);
  expect(create(font).characterSet.toSorted((one, other) => one - other)).toEqual(
    [...new Set(points)].toSorted((one, other) => one - other),
  );
  const [subset, before] = [drawn(font), drawn(whole)];
  for (const point of points) {
    const [one, other] = [subset.glyphForCodePoint(point), before.glyphForCodePoint(point)];
    expect(one.advanceWidth).toBe(other.advanceWidth);
    expect(one.path.toSVG()).toBe(other.path.toSVG());
    expect(one.path.toSVG()).not.toBe('');
  }
  expect(font.length).toBeLessThan(12_000);
});

it('is nothing for a page without Chinese, and for characters that the font lacks', () => {
  expect(hanFont('<p>The courier counted the cash.</p>')).toBe('');
  expect(fontSubset(whole, [0x10_ff_ff])).toBeUndefined();
});
