import { lost } from '../lost-children.ts';
import { integerAt, memoryOf, type PdfDocument, utf16From, withMemory } from '../pdfium.ts';
import type { ReaderInput } from '../reading.ts';

/** Bytes of one attachment: it is held twice beside the document until it is handed over. */
const mostBytes = 100_000_000;

/** Hands over the files attached to a PDF, and those that are pinned to its pages. */
export async function pdfAttachments(
  { pdfium, handle }: PdfDocument,
  pinned: ReadonlySet<number>,
  input: ReaderInput,
): Promise<void> {
  const count = pdfium.FPDFDoc_GetAttachmentCount(handle);
  const listed = Array.from({ length: count }, (_, index) => pdfium.FPDFDoc_GetAttachment(handle, index));
  for (const [index, attachment] of [...listed, ...pinned.difference(new Set(listed))].entries()) {
    if (attachment === 0) {
      if (!(await input.child({ name: `attachment ${index + 1}`, problem: lost('damaged') }))) return;
      continue;
    }
    const written = utf16From(pdfium, (address, size) => pdfium.FPDFAttachment_GetName(attachment, address, size));
    const name = written.toWellFormed();
    const bytes = contents(attachment);
    const child = typeof bytes === 'string' ? { name, problem: lost(bytes) } : { name, bytes };
    if (!(await input.child(child))) return;
  }

  function contents(attachment: number): Uint8Array | 'damaged' | 'too-large' {
    return withMemory(pdfium, 4, sizeAt => {
      const size = () => integerAt(pdfium, sizeAt) >>> 0;
      if (!pdfium.FPDFAttachment_GetFile(attachment, 0, 0, sizeAt)) return 'damaged';
      if (size() > mostBytes) return 'too-large';
      const bytes = size();
      return withMemory(pdfium, Math.max(1, bytes), address => {
        if (!pdfium.FPDFAttachment_GetFile(attachment, address, bytes, sizeAt)) return 'damaged';
        return memoryOf(pdfium).slice(address, address + bytes);
      });
    });
  }
}
