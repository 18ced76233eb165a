import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

const require = createRequire(import.meta.url);

/** One page drawn in grey: one byte a pixel (0 black, 255 white), rows from the top. */
export type DrawnPage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** fpdfview.h: FPDFBitmap_Gray, one byte a pixel. */
const greyBitmap = 1;
const white = 0xffff_ffff;
/** fpdfview.h: FPDF_ANNOT is left out and FPDF_GRAYSCALE is set. */
const inGrey = 0x08;
/** PDF counts in points of 1/72 inch. */
const pointsPerInch = 72;

/** Draws one page of a PDF. Pages count from 1. Raises an Error when the bytes are no PDF or it has no such page. */
export async function drawPage(pdf: Uint8Array, page: number, dotsPerInch: number): Promise<DrawnPage> {
  const wasmBinary = new Uint8Array(readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'))).buffer;
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  // Subtle: the memory is there but not in the package's types, and it is replaced when it grows, so ask each time.
  const memory = () => (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
  const address = pdfium.pdfium.wasmExports.malloc(pdf.length);
  memory().set(pdf, address);
  const document = pdfium.FPDF_LoadMemDocument(address, pdf.length, '');
  const opened = document === 0 ? 0 : pdfium.FPDF_LoadPage(document, page - 1);
  if (opened === 0) throw new Error(`Page ${page} cannot be drawn: the bytes are no PDF, or it has fewer pages.`);

  const width = Math.round((pdfium.FPDF_GetPageWidthF(opened) / pointsPerInch) * dotsPerInch);
  const height = Math.round((pdfium.FPDF_GetPageHeightF(opened) / pointsPerInch) * dotsPerInch);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, greyBitmap, 0, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdfium.FPDF_RenderPageBitmap(bitmap, opened, 0, 0, width, height, 0, inGrey);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const at = start + row * stride;
    pixels.set(memory().subarray(at, at + width), row * width);
  }
  // The module and its memory end with this call; nothing in it needs closing one by one.
  return { width, height, pixels };
}
