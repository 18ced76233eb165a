import { Loader } from '@mantine/core';
import { useWhyUnread } from '../../imports/use-why-unread.ts';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import { words } from '../messages.ts';
import type { Reader } from '../use-reader.ts';
import { Pages } from './pages.tsx';
import { Thumbs } from './thumbs.tsx';
import { useDocument } from './use-document.ts';
import './pdf.css';

/** A PDF, its pages below one another, and small pictures of them all beside. */
export function PdfView({ reader, onScale }: { reader: Reader; onScale: (factor: number) => void }) {
  const text = useWords(words);
  const { exhibit } = reader;
  const why = useWhyUnread(exhibit);
  const opened = useDocument(exhibit.id);
  if (opened === 'failed')
    return (
      <Problem
        message={why ?? text.cannotShow}
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
