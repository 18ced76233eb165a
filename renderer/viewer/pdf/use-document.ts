import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { PageSize } from '../marks/rectangles.ts';
import { type PdfSource, openDocument } from './open-document.ts';

/**
 * The PDF of an exhibit, or one that was made, with the size of its first page in points, open while it is shown;
 * undefined until it is there.
 */
export function useDocument(
  source: PdfSource,
): { readonly document: PDFDocumentProxy; readonly first: PageSize } | 'failed' | undefined {
  const [opened, setOpened] = useState<{ readonly document: PDFDocumentProxy; readonly first: PageSize } | 'failed'>();
  useEffect(() => {
    let gone = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const pdf = await openDocument(source);
      if (gone) return pdf.close();
      close = pdf.close;
      const { width, height } = (await pdf.document.getPage(1)).getViewport({ scale: 1 });
      if (!gone) setOpened({ document: pdf.document, first: { width, height } });
    };
    open().catch(() => setOpened(now => (gone ? now : 'failed')));
    return () => {
      gone = true;
      close();
    };
  }, [source]);
  return opened;
}
