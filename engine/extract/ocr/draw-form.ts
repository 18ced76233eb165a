import type { PdfDocument } from '../pdfium.ts';

/** Draws what is filled in on a form, which a page does not show by itself. */
export type FormDrawing = { draw(bitmap: number, page: number, width: number, height: number): void; close(): void };

/** Opens the form of a document for drawing; undefined when it has none. */
export function openFormDrawing({ pdfium, handle }: PdfDocument): FormDrawing | undefined {
  if (pdfium.FPDF_GetFormType(handle) === 0) return undefined;
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(handle, info);
  return {
    draw(bitmap, page, width, height) {
      pdfium.FORM_OnAfterLoadPage(page, form);
      pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, 0);
      pdfium.FORM_OnBeforeClosePage(page, form);
    },
    close() {
      pdfium.PDFiumExt_ExitFormFillEnvironment(form);
      pdfium.PDFiumExt_CloseFormFillInfo(info);
    },
  };
}
