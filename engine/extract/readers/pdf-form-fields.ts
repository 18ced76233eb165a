import { cleanText } from '../clean-text.ts';
import { type PdfDocument, utf16From } from '../pdfium.ts';

/** fpdf_annot.h: FPDF_ANNOT_WIDGET. */
const widget = 20;
/** fpdf_formfill.h: field types without a value of words: push button, signature. */
const wordless: ReadonlySet<number> = new Set([1, 7]);
/** Check boxes and radio buttons: that one is set says something only with its name. */
const boxes: ReadonlySet<number> = new Set([2, 3]);

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
    const type = pdfium.FPDFAnnot_GetFormFieldType(form, annotation);
    if (wordless.has(type)) return '';
    const string = (fill: (address: number, bytes: number) => number): string =>
      cleanText(utf16From(pdfium, fill)).trim();
    if (!boxes.has(type))
      return string((address, bytes) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, address, bytes));
    // ISO 32000-1, 12.7.4.2.3: the state that is shown; "Off" is one that is not set.
    const state = string((address, bytes) => pdfium.FPDFAnnot_GetStringValue(annotation, 'AS', address, bytes));
    if (state === '' || state === 'Off') return '';
    const name = string((address, bytes) => pdfium.FPDFAnnot_GetFormFieldName(form, annotation, address, bytes));
    return `${name}: ${state}`;
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
