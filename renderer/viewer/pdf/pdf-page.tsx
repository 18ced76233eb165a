import { Text } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';
import type { PageMarks } from '../marks/page-marks.ts';
import type { PageSize, Quarters } from '../marks/rectangles.ts';
import { useWordsLayer } from '../marks/words-layer.ts';
import { drawPage } from './draw-page.ts';
import { type Standing, markDrawn } from './mark-layer.ts';

type PdfPageProps = {
  exhibitId: number;
  /** Whether words of some of its pages are in pictures. */
  hasScans: boolean;
  document: PDFDocumentProxy;
  number: number;
  of: number;
  scale: number;
  quarters: Quarters;
  size: PageSize;
  top: number;
  marks: PageMarks;
  onSize: (number: number, size: PageSize) => void;
  /** Told once the page is drawn and marked: where what is marked first stands, if anywhere. */
  onMarked: (number: number, first: Standing | undefined) => void;
};

/** One page: its picture, the text over it to select, and the marks. */
export function PdfPage(props: PdfPageProps) {
  const { exhibitId, hasScans, document, number, of, scale, quarters, size, top, marks, onSize, onMarked } = props;
  const text = useWords(words);
  const own = useRef<HTMLElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [drawnLayer, setLayer] = useState<HTMLElement>();
  const [wordsHolder, setWordsHolder] = useState<HTMLDivElement | null>(null);
  // A scan has no words of its own, or those of a stamp alone; but perhaps such as a machine read.
  const read = useWordsLayer(exhibitId, number, wordsHolder, quarters, hasScans);
  const [failed, setFailed] = useState(false);
  const tellSize = useEffectEvent(onSize);
  const tellMarked = useEffectEvent(onMarked);
  useEffect(() => {
    const drawing = drawPage(document, number, scale, quarters);
    drawing.done.then(
      drawn => {
        if (!drawn || !holder.current) return;
        // The page that was shown stays until the next one is drawn, so that nothing flashes.
        holder.current.replaceChildren(drawn.picture, drawn.layer);
        tellSize(number, drawn.size);
        setFailed(false);
        setLayer(drawn.layer);
      },
      () => setFailed(true),
    );
    return drawing.stop;
  }, [document, number, scale, quarters]);
  const { found, current, quote, passages, sought } = marks;
  useEffect(() => {
    if (!drawnLayer?.isConnected || !own.current) return undefined;
    const layers = [...(read?.isAlone ? [] : [drawnLayer]), ...(read ? [read.layer] : [])];
    const { first, clear } = markDrawn(own.current, layers, { found, current, quote, passages, sought });
    tellMarked(number, first);
    return clear;
  }, [drawnLayer, read, number, found, current, quote, passages, sought]);
  return (
    <section
      ref={own}
      className="cw-pdf-page"
      aria-label={text.page(number, of)}
      data-page={number}
      data-scale={scale}
      data-quarters={quarters}
      style={
        {
          top,
          width: Math.round(size.width * scale),
          height: Math.round(size.height * scale),
          '--total-scale-factor': scale,
        } as React.CSSProperties
      }
      data-read={read?.isAlone || undefined}
      onPointerDown={() => drawnLayer?.classList.add('selecting')}
      onPointerUp={() => drawnLayer?.classList.remove('selecting')}
    >
      <div ref={holder} className="cw-pdf-holder" />
      <div ref={setWordsHolder} />
      {failed ? (
        <Text className="cw-pdf-failed" role="alert">
          {text.pageFailed(number)}
        </Text>
      ) : null}
    </section>
  );
}
