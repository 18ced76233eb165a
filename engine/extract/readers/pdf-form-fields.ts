import { cleanText } from '../clean-text.ts';
import { type PdfDocument, utf16From } from '../pdfium.ts';

/** fpdf_annot.h: FPDF_ANNOT_WIDGET. */
const widget = 20;
/** fpdf_formfill.h: field types whose value is a state or a script rather than words: push button, check box, radio button, signature. */
const wordless: ReadonlySet<number> = new Set([1, 2, 3, 7]);

export type FormFields = {
  /** The values of the fields on an open page, in the page's order. They are no part of the page's own text. */
  values(page: number): string[];
  close(): void;
};

/** Opens the form of a document; undefined when it has none, so that most files do not pay for it. */
export function openFormFields({ pdfium, handle }: PdfDocument): FormFields | undefined {
  if (pdfium.FPDF_GetFormType(handle) === 0) return undefined;
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(handle, info);

  function value(annotation: number): string {
    if (pdfium.FPDFAnnot_GetSubtype(annotation) !== widget) return '';
    if (wordless.has(pdfium.FPDFAnnot_GetFormFieldType(form, annotation))) return '';
    return cleanText(
      utf16From(pdfium, (address, bytes) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, address, bytes)),
    ).trim();
  }

  return {
    values(page) {
      const found: string[] = [];
      const count = pdfium.FPDFPage_GetAnnotCount(page);
      for (let index = 0; index < count; index += 1) {
        const annotation = pdfium.FPDFPage_GetAnnot(page, index);
        if (annotation === 0) continue;
        found.push(value(annotation));
        pdfium.FPDFPage_CloseAnnot(annotation);
      }
      return found;
    },
    close() {
      pdfium.PDFiumExt_ExitFormFillEnvironment(form);
      pdfium.PDFiumExt_CloseFormFillInfo(info);
    },
  };
}
