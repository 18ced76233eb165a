import { Loader } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import type { PageSize } from '../marks/rectangles.ts';
import { words } from '../messages.ts';
import type { Reader } from '../use-reader.ts';
import { openDocument } from './open-document.ts';
import { Pages } from './pages.tsx';
import { Thumbs } from './thumbs.tsx';
import './pdf.css';

/** A PDF, its pages below one another, and small pictures of them all beside. */
export function PdfView({ reader, onScale }: { reader: Reader; onScale: (factor: number) => void }) {
  const text = useWords(words);
  const { exhibit } = reader;
  const [opened, setOpened] = useState<{ readonly document: PDFDocumentProxy; readonly first: PageSize } | 'failed'>();
  useEffect(() => {
    let gone = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const pdf = await openDocument(exhibit.id);
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
  }, [exhibit.id]);
  if (opened === 'failed')
    return (
      <Problem
        message={exhibit.readingProblem ?? text.cannotShow}
        {...(exhibit.pages > 0 ? { action: text.showText, onAction: () => reader.setView('text') } : {})}
      />
    );
  if (!opened) return <Loader size="sm" m="xl" aria-label={text.opening} />;
  const { document, first } = opened;
  return (
    <div className="cw-pdf">
      <Thumbs reader={reader} document={document} first={first} />
      <Pages reader={reader} document={document} first={first} onScale={onScale} />
    </div>
  );
}
