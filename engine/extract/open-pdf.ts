import type { ByteSource } from './byte-source.ts';
import { openPdf, type PdfDocument } from './pdfium.ts';

/** Opens a PDF with the first password that does, or without one. Throws a ReadingFailure when it cannot be opened. */
export async function openPdfWith(source: ByteSource, passwords: readonly string[]): Promise<PdfDocument> {
  // Streamed, the bytes would be gone when the next password is tried.
  if (passwords.length > 0) await source.all();
  for (const password of passwords) {
    const document = await openPdf(source, password);
    if (!('refusal' in document)) return document;
    if (document.refusal.code !== 'password') throw document.refusal;
  }
  const document = await openPdf(source, undefined);
  if ('refusal' in document) throw document.refusal;
  return document;
}
