import { Problem } from '../ui/problem.tsx';
import { useWords } from '../messages/words.ts';
import { ContainerView } from './container-view.tsx';
import { FrameView } from './frame-view.tsx';
import { LaidOutView } from './laid-out/laid-out-view.tsx';
import { LockedView } from './locked-view.tsx';
import { MediaView } from './media-view.tsx';
import { words } from './messages.ts';
import { PdfView } from './pdf/pdf-view.tsx';
import { PictureView } from './picture/picture-view.tsx';
import { SheetView } from './sheet/sheet-view.tsx';
import { TableView } from './table-view.tsx';
import { UnknownView } from './unknown-view.tsx';
import { TextView } from './text-view.tsx';
import { type Reader, framed, isPicture, looksLikeText } from './use-reader.ts';

/** The document as it looks, each kind in its own way; or its text. */
export function DocumentView({ reader, onScale }: { reader: Reader; onScale: (factor: number) => void }) {
  const text = useWords(words);
  const { kind, pages, reading, readingCode } = reader.exhibit;
  if (reading === 'failed' && readingCode === 'password') return <LockedView reader={reader} />;
  if (reader.view === 'pages') return <LaidOutView reader={reader} onScale={onScale} />;
  if (reader.view === 'text' || looksLikeText(reader.exhibit)) return <TextView reader={reader} />;
  if (kind === 'pdf') return <PdfView reader={reader} onScale={onScale} />;
  if (isPicture(reader.exhibit)) return <PictureView reader={reader} onScale={onScale} />;
  if (kind === 'audio' || kind === 'video') return <MediaView reader={reader} />;
  if (kind === 'csv') return <TableView reader={reader} />;
  if (kind === 'sheet') return <SheetView reader={reader} />;
  // Read anew with a password, it looks otherwise.
  if (framed(reader.exhibit)) return <FrameView key={reading} reader={reader} />;
  if (pages === 0 && reader.exhibit.children.length + reader.exhibit.knownBefore.length > 0)
    return <ContainerView exhibit={reader.exhibit} />;
  return pages > 0 ? (
    <Problem message={text.onlyText} action={text.showText} onAction={() => reader.setView('text')} />
  ) : (
    <UnknownView exhibit={reader.exhibit} />
  );
}
