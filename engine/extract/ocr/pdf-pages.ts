import type { ByteSource } from '../byte-source.ts';
import { openPdfWith } from '../open-pdf.ts';
import { type PdfBitmap, withPdfBitmap } from '../pdf-bitmap.ts';
import { lookAtPage } from '../pdf-pictures.ts';
import { memoryOf, type Pdfium } from '../pdfium.ts';
import { openFormDrawing } from './draw-form.ts';
import { fitting } from './drawing-size.ts';
import type { PagePictures } from './pages.ts';
import type { Raster } from './raster.ts';

/** Pixels per point: 200 dots per inch are enough for the letters of books and letters; small ones are drawn larger. */
const usualDensity = 200 / 72;

/** Opens a PDF whose pages shall be drawn. Throws a ReadingFailure when it cannot be opened. */
export async function openPdfPages(source: ByteSource, passwords: readonly string[]): Promise<PagePictures> {
  const document = await openPdfWith(source, passwords);
  const { pdfium, handle } = document;
  const form = openFormDrawing(document);
  let open = 0;

  function closePage(): void {
    if (open !== 0) pdfium.FPDF_ClosePage(open);
    open = 0;
  }

  return {
    page(number) {
      closePage();
      open = Number.isInteger(number) && number >= 1 ? pdfium.FPDF_LoadPage(handle, number - 1) : 0;
      if (open === 0) return Promise.resolve(undefined);
      const page = open;
      const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
      // A page that is one picture is not drawn larger than the picture is.
      const { density } = lookAtPage(pdfium, page);
      const usual = density > 0 ? Math.min(usualDensity, density) : usualDensity;
      return Promise.resolve({
        width,
        height,
        draw: (scale: number) => draw(page, width * usual * scale, height * usual * scale),
      });
    },
    close() {
      closePage();
      form?.close();
      document.close();
    },
  };

  function draw(page: number, wantedWidth: number, wantedHeight: number): Raster {
    const fit = fitting(wantedWidth, wantedHeight);
    const [width, height] = [wantedWidth, wantedHeight].map(side => Math.max(1, Math.round(side * fit))) as [
      number,
      number,
    ];
    return withPdfBitmap(pdfium, page, { width, height, form }, bitmap => greyOf(pdfium, bitmap));
  }
}

function greyOf(pdfium: Pdfium, { address, stride, width, height }: PdfBitmap): Raster {
  const memory = memoryOf(pdfium);
  const grey = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let at = address + y * stride, end = at + width * 4; at < end; at += 4, to += 1)
      // How bright the eye finds the three colours (ITU-R BT.601), in shares of 256.
      grey[to] = ((memory[at] ?? 0) * 29 + (memory[at + 1] ?? 0) * 150 + (memory[at + 2] ?? 0) * 77) >> 8;
  }
  return { width, height, grey };
}
