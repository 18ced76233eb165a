import { Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { failureText } from '../../messages/failure-text.ts';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import type { PageMarks } from '../marks/page-marks.ts';
import { words as viewerWords } from '../messages.ts';
import { Pages } from '../pdf/pages.tsx';
import '../pdf/pdf.css';
import { Thumbs } from '../pdf/thumbs.tsx';
import { useDocument } from '../pdf/use-document.ts';
import type { Reader, Target } from '../use-reader.ts';
import './laid-out.css';
import { words } from './messages.ts';
import { useLaidOut } from './use-laid-out.ts';

/** Where the words that were read stand on these pages, nobody knows. */
const noMarks: PageMarks = { found: [], current: undefined, quote: undefined, passages: [], sought: undefined };

type LaidOutProps = { reader: Reader; onScale: (factor: number) => void };

/** The pages of an Office file as LibreOffice lays them out: to be looked at, not to be cited from. */
export function LaidOutView({ reader, onScale }: LaidOutProps) {
  const text = useWords(words);
  const { showText } = useWords(viewerWords);
  const made = useLaidOut(reader.exhibit.id);
  if (made instanceof Uint8Array) return <LaidOutPages pdf={made} reader={reader} onScale={onScale} />;
  if (made) return <Problem message={failureText(made)} action={showText} onAction={() => reader.setView('text')} />;
  return (
    <Text c="dimmed" role="status" className="cw-foreign-wait">
      {text.wait}
    </Text>
  );
}

function LaidOutPages({ pdf, reader, onScale }: LaidOutProps & { pdf: Uint8Array }) {
  const text = useWords(words);
  const { opening, cannotShow } = useWords(viewerWords);
  const opened = useDocument(pdf);
  const [page, setPage] = useState(1);
  const [target, setTarget] = useState<Target>({ id: 0, page: 1 });
  if (opened === 'failed') return <Problem message={cannotShow} />;
  if (!opened) return <Loader size="sm" m="xl" aria-label={opening} />;
  const { document, first } = opened;
  // Its pages are not those of the text, by which everything else goes.
  const own: Reader = {
    ...reader,
    page,
    pages: document.numPages,
    target,
    exhibit: { ...reader.exhibit, scans: { ...reader.exhibit.scans, done: 0 } },
    onPage: setPage,
    goTo: wanted => setTarget(({ id }) => ({ id: id + 1, page: wanted })),
    marksOf: () => noMarks,
  };
  return (
    <div className="cw-laid-out">
      <Text size="xs" c="dimmed" className="cw-laid-out-about">
        {text.about}
      </Text>
      <div className="cw-pdf" role="group" aria-label={text.pages}>
        <Thumbs reader={own} document={document} first={first} />
        <Pages reader={own} document={document} first={first} onScale={onScale} />
      </div>
    </div>
  );
}
