import { cleanText } from '../clean-text.ts';
import { type PdfDocument, utf16From } from '../pdfium.ts';

/** fpdf_annot.h: links, the windows in which remarks are shown, and form fields, which are read elsewhere. */
const noRemarks: ReadonlySet<number> = new Set([2, 16, 20]);
/** fpdf_annot.h: FPDF_ANNOT_FILEATTACHMENT. */
const attachedFile = 17;

/**
 * What people have written on an open page beside its text: notes, comments on marked words, stamps. They are no part of
 * the page's own text. Each with its author and its date as written. Files that are pinned to the page go to `files`.
 */
export function pageRemarks({ pdfium }: PdfDocument, page: number, files: Set<number>): string[] {
  const found: string[] = [];
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const entry = (key: string): string =>
      cleanText(
        utf16From(pdfium, (address, bytes) => pdfium.FPDFAnnot_GetStringValue(annotation, key, address, bytes)),
      ).trim();
    const subtype = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (subtype === attachedFile) files.add(pdfium.FPDFAnnot_GetFileAttachment(annotation));
    const words = noRemarks.has(subtype) ? '' : entry('Contents');
    if (words !== '') {
      const about = [entry('T'), entry('M')].filter(part => part !== '').join(', ');
      found.push(`[Remark${about === '' ? '' : ` (${about})`}: ${words}]`);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}
