import type { Child, ReadingProblem } from '../extraction.ts';
import { integerAt, memoryOf, type PdfDocument, utf16From, withMemory } from '../pdfium.ts';

/** Attachments taken from one PDF. More than a real portfolio holds, fewer than a flood. */
const mostAttachments = 1_000;
/** Bytes of attachments taken from one PDF: they are held beside the document until they are handed over. */
const mostBytes = 100_000_000;

/** The files attached to a PDF. What goes past the limits is left out and said. */
export function pdfAttachments({ pdfium, handle }: PdfDocument): {
  children: Child[];
  problem?: ReadingProblem;
} {
  const count = pdfium.FPDFDoc_GetAttachmentCount(handle);
  const children: Child[] = [];
  let room = mostBytes;
  let left = Math.max(0, count - mostAttachments);
  for (let index = 0; index < Math.min(count, mostAttachments); index += 1) {
    const attachment = pdfium.FPDFDoc_GetAttachment(handle, index);
    const bytes = attachment === 0 ? undefined : contents(attachment, room);
    if (bytes === undefined) {
      left += 1;
      continue;
    }
    room -= bytes.length;
    const name = utf16From(pdfium, (address, size) => pdfium.FPDFAttachment_GetName(attachment, address, size));
    children.push({ name: name.toWellFormed(), bytes });
  }
  if (left === 0) return { children };
  const message = `The text was read, but ${left} of ${count} files attached to the PDF could not be taken out. The original is stored unchanged and still holds them. Open it in a PDF program to save them.`;
  return { children, problem: { code: 'partial', message } };

  function contents(attachment: number, most: number): Uint8Array | undefined {
    return withMemory(pdfium, 4, sizeAt => {
      const size = () => integerAt(pdfium, sizeAt) >>> 0;
      if (!pdfium.FPDFAttachment_GetFile(attachment, 0, 0, sizeAt) || size() > most) return undefined;
      const bytes = size();
      return withMemory(pdfium, Math.max(1, bytes), address => {
        if (!pdfium.FPDFAttachment_GetFile(attachment, address, bytes, sizeAt)) return undefined;
        return memoryOf(pdfium).slice(address, address + bytes);
      });
    });
  }
}
