import type { PDFDocumentProxy } from 'pdfjs-dist';

/** The thread that reads, for all documents of this window. Made when it is first needed. */
let reader: Promise<{ open(data: Uint8Array): Promise<PDFDocumentProxy> }> | undefined;

/** Opens a PDF of our own making. Its fonts are embedded, so nothing else is loaded. */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  reader ??= startReader();
  return await (await reader).open(data);
}

async function startReader(): Promise<{ open(data: Uint8Array): Promise<PDFDocumentProxy> }> {
  const [{ getDocument, PDFWorker }, { default: ReaderThread }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ]);
  const worker = PDFWorker.create({ port: new ReaderThread() });
  return { open: data => getDocument({ data, worker }).promise };
}
