import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { Preview } from './use-preview.ts';

/** A page is never wider than it is on paper at 100 %, and a little more. CSS pixels. */
const widest = 860;
const besidePages = 48;

/** All pages below one another. Only those near the window are drawn. */
export function Pages({ preview }: { preview: Preview }) {
  const text = useWords(words);
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const [ratio, setRatio] = useState(11 / 8.5);
  const { document, pages } = preview;
  useEffect(() => {
    let stopped = false;
    void document.getPage(1).then(page => {
      const { width, height } = page.getViewport({ scale: 1 });
      if (!stopped) setRatio(height / width);
    });
    return () => {
      stopped = true;
    };
  }, [document]);
  const width = Math.min(widest, Math.floor(room - besidePages));
  return (
    <div ref={ref} className="cw-report-pages" role="region" aria-label={text.preview} tabIndex={0}>
      {width > 0
        ? Array.from({ length: pages }, (_, index) => (
            <Page
              key={index}
              document={document}
              number={index + 1}
              of={pages}
              width={width}
              height={Math.round(width * ratio)}
            />
          ))
        : null}
    </div>
  );
}

type PageProps = { document: PDFDocumentProxy; number: number; of: number; width: number; height: number };

function Page({ document, number, of, width, height }: PageProps) {
  const text = useWords(words);
  const holder = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const watched = holder.current;
    if (!watched) return undefined;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: watched.closest('.cw-report-pages'),
      rootMargin: '600px 0px',
    });
    watch.observe(watched);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear) {
      holder.current?.replaceChildren();
      return undefined;
    }
    let stop = (): void => undefined;
    let stopped = false;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      if (stopped) return;
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.setAttribute('aria-hidden', 'true');
      const task = page.render({ canvas, viewport });
      stop = () => task.cancel();
      await task.promise;
      const { items } = await page.getTextContent();
      if (stopped) return;
      // The page that was shown stays until the next one is drawn, so that nothing flashes.
      holder.current?.replaceChildren(canvas);
      setSaid(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    };
    draw().catch((error: unknown) => {
      // A page that scrolls away or is replaced is cancelled; anything else is a fault.
      if (!stopped) throw error;
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [document, number, width, isNear]);
  return (
    <article aria-label={text.page(number, of)} className="cw-report-page" style={{ width, height }}>
      <div ref={holder} />
      <VisuallyHidden>{said}</VisuallyHidden>
    </article>
  );
}
