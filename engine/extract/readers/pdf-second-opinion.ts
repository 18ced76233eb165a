import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { cleanText } from '../clean-text.ts';
import { lastPageNumber, type PageText } from '../extraction.ts';
import type { PdfRefusal } from '../pdfium.ts';
import { pagesMissing, readUpTo } from '../problems.ts';
import type { ReaderInput, Reading } from '../reading.ts';

/**
 * Reads the text of a PDF with pdfjs, when pdfium has refused it: each of the two opens some damaged files
 * and passwords that the other does not. Throws pdfium's reason when pdfjs cannot open it either.
 */
export async function readWithPdfjs(input: ReaderInput, { refusal, bytes }: PdfRefusal): Promise<Reading> {
  const resolve = createRequire(import.meta.url).resolve;
  const worker = resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const folder = join(dirname(worker), '..', '..');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(worker).href;
  const task = pdfjs.getDocument({
    data: bytes,
    ...(input.password !== undefined && { password: input.password }),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await task.promise.catch(() => {
    throw refusal;
  });
  try {
    const count = Math.min(document.numPages, lastPageNumber);
    const labels = (await document.getPageLabels()) ?? [];
    let missing = 0;
    for (let number = 1; number <= count; number += 1) {
      const page = await readPage(document, number, labels[number - 1] ?? '');
      if (page === undefined) missing += 1;
      await input.page(page ?? { number, label: '', width: 0, height: 0, text: '' });
    }
    const problem =
      missing > 0 ? pagesMissing(missing, count) : document.numPages > count ? readUpTo(count) : undefined;
    return { metadata: { readWith: 'pdfjs' }, ...(problem && { problem }) };
  } finally {
    await task.destroy();
  }
}

/** One page, or undefined when pdfjs cannot read it: its errors are all of its own kinds and say that the page is damaged. */
async function readPage(document: PDFDocumentProxy, number: number, label: string): Promise<PageText | undefined> {
  try {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    page.cleanup();
    return { number, label: cleanText(label), width, height, text: cleanText(text) };
  } catch {
    return undefined;
  }
}
