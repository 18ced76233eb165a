import type { PDFDocumentProxy } from 'pdfjs-dist';

/** The exhibit whose original it is, or its bytes. */
export type PdfSource = number | Uint8Array;

export type OpenedPdf = { readonly document: PDFDocumentProxy; close(): void };

/** Bytes asked for at a time: a page of a long scan comes without the pages before it. */
const pieceSize = 262_144;

const own = (folder: string): string => new URL(`pdf/${folder}/`, document.baseURI).href;

/** Opens a PDF for drawing, in a thread of its own. Everything it needs comes with the window. */
export async function openDocument(source: PdfSource): Promise<OpenedPdf> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const { default: ReaderThread } = await import('pdfjs-dist/build/pdf.worker.min.mjs?worker');
  const thread = new ReaderThread();
  const worker = PDFWorker.create({ port: thread });
  const close = (): void => {
    worker.destroy();
    thread.terminate();
  };
  try {
    const task = getDocument({
      ...(typeof source === 'number'
        ? { url: new URL(`original/${source}`, document.baseURI).href }
        : // The thread takes what it is given for itself.
          { data: source.slice() }),
      worker,
      rangeChunkSize: pieceSize,
      disableAutoFetch: true,
      disableStream: true,
      cMapUrl: own('cmaps'),
      standardFontDataUrl: own('standard_fonts'),
      wasmUrl: own('wasm'),
      iccUrl: own('iccs'),
      enableXfa: false,
    });
    return {
      document: await task.promise,
      close: () => void task.destroy().finally(close),
    };
  } catch (error) {
    close();
    throw error;
  }
}
