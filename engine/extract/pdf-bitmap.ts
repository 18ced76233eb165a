import type { FormDrawing } from './ocr/draw-form.ts';
import type { Pdfium } from './pdfium.ts';
import { failure } from './problems.ts';

/** Values of fpdfview.h: three colours and an unused byte; drawing with what lies over the page, such as stamps. */
const [formatBgrx, withAnnotations] = [3, 1];
const white = 0xffffffff;

/** A page as it was drawn, in the memory of the PDF engine: four bytes a pixel, of which the last means nothing. */
export type PdfBitmap = {
  readonly address: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
};

/** Draws an open page on white, with what is filled in on it, for the length of `use`. */
export function withPdfBitmap<Result>(
  pdfium: Pdfium,
  page: number,
  { width, height, form }: { readonly width: number; readonly height: number; readonly form: FormDrawing | undefined },
  use: (bitmap: PdfBitmap) => Result,
): Result {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, formatBgrx, 0, 0);
  if (bitmap === 0) throw failure('memory');
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
    form?.draw(bitmap, page, width, height);
    const [address, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)];
    return use({ address, stride, width, height });
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
