import { useElementSize, useMergedRef } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { type PageSize, turnedSize } from '../marks/rectangles.ts';
import { words } from '../messages.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import { useWheelZoom } from '../use-wheel-zoom.ts';
import type { Reader } from '../use-reader.ts';
import type { Standing } from './mark-layer.ts';
import { gap, pageAt, topsOf } from './page-stack.ts';
import { PdfPage } from './pdf-page.tsx';

/** CSS pixels per point at 100 %: a page is as large as on paper. */
const natural = 96 / 72;
/** Fitted to the width, a page is never larger than this: lines of a hand's breadth read badly. */
const widestFit = 1.4 * natural;
const aside = 24;
/** A word that was come for is shown this far down. */
const lead = 0.3;

type PagesProps = { reader: Reader; document: PDFDocumentProxy; first: PageSize; onScale: (factor: number) => void };

/** The pages below one another. Only those in sight are drawn. */
export function Pages({ reader, document, first, onScale }: PagesProps) {
  const text = useWords(words);
  const box = useRef<HTMLElement>(null);
  useFirstFocus(box);
  const { ref: measured, width: room, height: sight } = useElementSize<HTMLElement>();
  const ref = useMergedRef(box, measured);
  const [upright, setUpright] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const { quarters } = reader;
  const [scrolled, setScrolled] = useState(0);
  const pages = document.numPages;
  const sizeOf = (page: number): PageSize => turnedSize(upright.get(page) ?? first, quarters);
  const widest = Math.max(...[first, ...upright.values()].map(size => turnedSize(size, quarters).width));
  const scale =
    reader.zoom === 'fit' ? Math.min(widestFit, Math.max(0.1, (room - 2 * aside) / widest)) : reader.zoom * natural;
  const tops = useMemo(
    () => topsOf(pages, page => turnedSize(upright.get(page) ?? first, quarters), scale),
    [pages, upright, first, quarters, scale],
  );
  const end = tops[pages] ?? 0;

  useEffect(() => onScale(scale / natural), [onScale, scale]);

  // The place that is read stays where it is when pages change their size.
  const reading = useRef({ page: reader.target.page, part: 0 });
  useLayoutEffect(() => {
    const { page, part } = reading.current;
    const top = tops[page - 1] ?? 0;
    box.current?.scrollTo({ top: top - gap + part * ((tops[page] ?? end) - top) });
  }, [tops, end]);

  // After that: turning the wheel, what is under the pointer stays.
  useWheelZoom(box, scale / natural, reader.setZoom);

  const show = useEffectEvent((page: number) => {
    reading.current = { page, part: 0 };
    box.current?.scrollTo({ top: (tops[page - 1] ?? 0) - gap });
  });
  const { target } = reader;
  useLayoutEffect(() => show(target.page), [target]);
  const shown = useRef<number | undefined>(undefined);
  const onMarked = (page: number, mark: Standing | undefined): void => {
    if (page !== target.page || shown.current === target.id || !mark || !box.current) return;
    shown.current = target.id;
    const place = mark.getBoundingClientRect();
    const frame = box.current.getBoundingClientRect();
    if (
      place.top > frame.top + 40 &&
      place.bottom < frame.bottom - 40 &&
      place.left >= frame.left &&
      place.right <= frame.right
    )
      return;
    box.current.scrollBy({
      top: place.top - frame.top - frame.height * lead,
      left: place.left < frame.left || place.right > frame.right ? place.left - frame.left - aside : 0,
    });
  };
  const onScroll = (): void => {
    if (!box.current) return;
    const { scrollTop } = box.current;
    const page = pageAt(tops, scrollTop + gap);
    const top = tops[page - 1] ?? 0;
    reading.current = { page, part: (scrollTop + gap - top) / Math.max(1, (tops[page] ?? end) - top) };
    setScrolled(scrollTop);
    reader.onPage(pageAt(tops, scrollTop + sight * 0.4));
  };
  const from = Math.max(1, pageAt(tops, scrolled) - 1);
  const to = Math.min(pages, pageAt(tops, scrolled + sight) + 1);
  const across = Math.max(room, Math.round(widest * scale) + 2 * aside);
  return (
    <section
      ref={ref}
      className="cw-pages"
      aria-label={text.pagesOf(reader.exhibit.number)}
      tabIndex={0}
      onScroll={onScroll}
    >
      <div className="cw-pdf-stack" style={{ height: end, width: across }}>
        {room > 0
          ? Array.from({ length: to - from + 1 }, (_, index) => from + index).map(page => (
              <PdfPage
                key={page}
                exhibitId={reader.exhibit.id}
                hasScans={reader.exhibit.scans.done > 0}
                document={document}
                number={page}
                of={pages}
                scale={scale}
                quarters={quarters}
                size={sizeOf(page)}
                top={tops[page - 1] ?? 0}
                marks={reader.marksOf(page)}
                onSize={(number, size) => {
                  const known = sizeOf(number);
                  if (Math.abs(known.width - size.width) + Math.abs(known.height - size.height) > 0.5)
                    setUpright(before => new Map(before).set(number, turnedSize(size, quarters)));
                }}
                onMarked={onMarked}
              />
            ))
          : null}
      </div>
    </section>
  );
}
