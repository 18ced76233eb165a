import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { useWords } from '../../messages/words.ts';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { Side } from '../../ui/side.tsx';
import { type PageSize, turnedSize } from '../marks/rectangles.ts';
import { words } from '../messages.ts';
import type { Reader } from '../use-reader.ts';
import { drawThumb } from './draw-thumb.ts';

type ThumbsProps = { reader: Reader; document: PDFDocumentProxy; first: PageSize };

/** Around a small picture, and for the number below it, in CSS pixels. */
const [around, below] = [14, 26];

/** Small pictures of the pages, to see where one is and to go elsewhere. Only those in sight are drawn. */
export function Thumbs({ reader, document, first }: ThumbsProps) {
  const text = useWords(words);
  if (!reader.hasThumbs || document.numPages < 2) return null;
  return (
    <Side side="left" name="reader.thumbs.width" label={text.thumbs} width={136} narrowest={92} widest={280}>
      <List reader={reader} document={document} first={first} />
    </Side>
  );
}

function List({ reader, document, first }: ThumbsProps) {
  const text = useWords(words);
  const box = useRef<HTMLElement>(null);
  const { ref: measured, width: room } = useElementSize<HTMLElement>();
  const { page: current, quarters } = reader;
  const width = Math.max(48, Math.floor(room) - 2 * around);
  const { width: across, height: down } = turnedSize(first, quarters);
  const height = Math.round((width * down) / across);
  const pages = useVirtualizer({
    count: document.numPages,
    getScrollElement: () => box.current,
    estimateSize: () => height + below,
    overscan: 2,
  });
  const remeasure = useEffectEvent(() => pages.measure());
  useEffect(() => remeasure(), [height]);
  const show = useEffectEvent((page: number) => pages.scrollToIndex(page - 1, { align: 'auto' }));
  useEffect(() => show(current), [current, height]);
  /** The page whose button gets the focus as soon as the list has moved there. */
  const followed = useRef<number | undefined>(undefined);
  useEffect(() => {
    const button = box.current?.querySelector<HTMLElement>(`[data-thumb="${followed.current}"]`);
    if (!button || followed.current !== current) return;
    followed.current = undefined;
    button.focus({ preventScroll: true });
  });
  const marked = new Set(reader.passages.map(({ page }) => page));
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = document.numPages;
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 1, End: last }[event.key];
    if (to === undefined || to < 1 || to > last || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    followed.current = to;
    reader.goTo(to);
  };
  return (
    <nav ref={useMergedRef(box, measured)} className="cw-thumbs" aria-label={text.thumbs} onKeyDown={onKeyDown}>
      <div style={{ height: pages.getTotalSize(), position: 'relative' }}>
        {pages.getVirtualItems().map(({ index, start }) => {
          const page = index + 1;
          return (
            <button
              key={page}
              type="button"
              className="cw-thumb"
              data-thumb={page}
              aria-current={page === current ? 'page' : undefined}
              aria-label={marked.has(page) ? text.pageWithMarks(page) : text.pageShort(page)}
              tabIndex={page === current ? 0 : -1}
              style={{ top: start, height: height + below }}
              onClick={() => reader.goTo(page)}
            >
              <Thumb document={document} page={page} width={width} height={height} reader={reader} />
              <span className="cw-thumb-number">
                {page}
                {marked.has(page) ? <span className="cw-thumb-mark" /> : null}
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}

type ThumbProps = { document: PDFDocumentProxy; page: number; width: number; height: number; reader: Reader };

function Thumb({ document, page, width, height, reader: { quarters } }: ThumbProps) {
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const drawing = drawThumb(document, page, { width, height }, quarters);
    drawing.done.then(
      picture => {
        if (picture) holder.current?.replaceChildren(picture);
      },
      // The page itself says what is wrong with it.
      () => undefined,
    );
    return drawing.stop;
  }, [document, page, width, height, quarters]);
  return <span ref={holder} className="cw-thumb-picture" style={{ width, height }} />;
}
