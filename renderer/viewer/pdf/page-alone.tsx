import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { PageMarks } from '../marks/page-marks.ts';
import type { Passage } from '../marks/passages.ts';
import type { PageSize } from '../marks/rectangles.ts';
import type { Standing } from './mark-layer.ts';
import './pdf.css';
import { PdfPage } from './pdf-page.tsx';
import { useDocument } from './use-document.ts';

type PageAloneProps = {
  exhibitId: number;
  page: number;
  of: number;
  label: string;
  /** What is marked on it and scrolled to. */
  passage: Passage | undefined;
  /** Shown when the page cannot be drawn. */
  otherwise: React.ReactNode;
};

/** One page of a PDF as wide as there is room, outside of the reader. */
export function PageAlone({ exhibitId, page, of, label, passage, otherwise }: PageAloneProps) {
  const opened = useDocument(exhibitId);
  const box = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const ref = useMergedRef(box, measured);
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const shown = useRef<Standing | undefined>(undefined);
  const marks = useMemo<PageMarks>(
    () => ({
      found: [],
      current: undefined,
      quote: undefined,
      passages: passage ? [passage] : [],
      sought: passage?.key,
    }),
    [passage],
  );
  if (opened === 'failed') return otherwise;
  const size = sizes.get(page) ?? opened?.first;
  const scale = size ? width / size.width : 0;
  const scrollTo = (first: Standing | undefined): void => {
    if (!first || !box.current || first === shown.current) return;
    shown.current = first;
    const [at, within] = [first.getBoundingClientRect(), box.current.getBoundingClientRect()];
    box.current.scrollTop += at.top - within.top - within.height / 3;
  };
  return (
    <div ref={ref} className="cw-page-alone" role="region" aria-label={label} tabIndex={0}>
      {opened && size && width > 0 ? (
        <div className="cw-pdf-stack" style={{ height: Math.round(size.height * scale) }}>
          <PdfPage
            key={page}
            exhibitId={exhibitId}
            hasScans
            document={opened.document}
            number={page}
            of={of}
            scale={scale}
            quarters={0}
            size={size}
            top={0}
            marks={marks}
            onSize={(number, real) =>
              setSizes(before => (before.has(number) ? before : new Map(before).set(number, real)))
            }
            onMarked={(_number, first) => scrollTo(first)}
          />
        </div>
      ) : null}
    </div>
  );
}
