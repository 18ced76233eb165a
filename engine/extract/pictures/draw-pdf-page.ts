import { ImageMagick, type IMagickImage, MagickFormat, MagickReadSettings } from '@imagemagick/magick-wasm';
import type { ByteSource } from '../byte-source.ts';
import { openFormDrawing } from '../ocr/draw-form.ts';
import { openPdfWith } from '../open-pdf.ts';
import { withPdfBitmap } from '../pdf-bitmap.ts';
import { memoryOf, type PdfDocument } from '../pdfium.ts';
import { failure } from '../problems.ts';
import { guarded, loadMagick } from './magick.ts';
import type { PictureOrder } from './picture-messages.ts';

/** Draws a page of a PDF in colour, and hands it over. */
export async function drawPdfPage<Result>(
  source: ByteSource,
  { page: number, longest }: PictureOrder,
  passwords: readonly string[],
  use: (image: IMagickImage) => Result,
): Promise<Result> {
  await loadMagick();
  const document = await openPdfWith(source, passwords);
  const { pdfium, handle } = document;
  const page = pdfium.FPDF_LoadPage(handle, number - 1);
  try {
    if (page === 0) throw failure('damaged');
    const [wide, high] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
    const scale = longest / Math.max(1, wide, high);
    const [width, height] = [wide, high].map(side => Math.max(1, Math.round(side * scale))) as [number, number];
    const bytes = drawn(document, page, width, height);
    const settings = new MagickReadSettings({ format: MagickFormat.Bgra, width, height, depth: 8 });
    return guarded(() => ImageMagick.read(bytes, settings, use));
  } finally {
    if (page !== 0) pdfium.FPDF_ClosePage(page);
    document.close();
  }
}

function drawn(document: PdfDocument, page: number, width: number, height: number): Uint8Array {
  const form = openFormDrawing(document);
  try {
    return withPdfBitmap(document.pdfium, page, { width, height, form }, ({ address, stride }) => {
      const bytes = memoryOf(document.pdfium).slice(address, address + stride * height);
      // The unused byte would be read as how transparent the pixel is.
      for (let at = 3; at < bytes.length; at += 4) bytes[at] = 255;
      return bytes;
    });
  } finally {
    form?.close();
  }
}
