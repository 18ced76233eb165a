import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isDrawnByEngine } from '../../../contract/how-shown.ts';
import { useAnswer } from '../../client/client.tsx';
import { useWhyUnread } from '../../imports/use-why-unread.ts';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import { useWordsLayer } from '../marks/words-layer.ts';
import { turnedSize } from '../marks/rectangles.ts';
import { words } from '../messages.ts';
import { type Standing, markDrawn } from '../pdf/mark-layer.ts';
import '../pdf/pdf.css';
import { useFirstFocus } from '../use-first-focus.ts';
import type { Reader } from '../use-reader.ts';
import { PictureFacts } from './picture-facts.tsx';
import { useDrag } from './use-drag.ts';
import { useWheelZoom } from '../use-wheel-zoom.ts';
import './picture.css';

const aside = 24;
/** Points of a pixel of CSS: the size of a picture that states none. */
const pointsPerPixel = 72 / 96;

/** A picture: fitted to the window or at any size, moved with the mouse or the arrow keys, turned, and marked. */
export function PictureView({ reader, onScale }: { reader: Reader; onScale: (factor: number) => void }) {
  const text = useWords(words);
  const { exhibit, quarters, pages, target, onPage } = reader;
  const why = useWhyUnread(exhibit);
  const isDrawn = isDrawnByEngine(exhibit);
  // Only such a file has more than one.
  const number = isDrawn ? reader.page : 1;
  const move = useEffectEvent(onPage);
  useEffect(() => move(target.page), [target]);
  const box = useRef<HTMLElement>(null);
  useFirstFocus(box);
  const { ref: measured, width: room, height: sight } = useElementSize<HTMLElement>();
  const ref = useMergedRef(box, measured);
  const [upright, setUpright] = useState({ width: 0, height: 0 });
  /** The page that was not to be drawn: of a file with several, the others may be. */
  const [failed, setFailed] = useState<number>();
  const isLost = failed === number;
  const size = turnedSize(upright, quarters);
  const fit = size.width === 0 ? 1 : Math.min(1, (room - 2 * aside) / size.width, (sight - 2 * aside) / size.height);
  const factor = Math.max(0.02, reader.zoom === 'fit' ? fit : reader.zoom);
  useEffect(() => onScale(factor), [onScale, factor]);
  const drag = useDrag();
  useWheelZoom(box, factor, reader.setZoom);
  const [sheet, setSheet] = useState<HTMLDivElement | null>(null);
  const { data: page } = useAnswer('exhibits.page', { id: exhibit.id, page: number });
  const points = page && page.width > 0 ? page.width : upright.width * pointsPerPixel;
  const scale = points > 0 ? (upright.width * factor) / points : 0;
  const layer = useWordsLayer(exhibit.id, number, sheet, quarters, true)?.layer;
  const { found, current, quote, passages, sought } = reader.marksOf(number);
  /** The target that was scrolled to already: marks come again with every size, and must not take one back. */
  const shown = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (!sheet || scale === 0) return undefined;
    const { first, clear } = markDrawn(sheet, layer ? [layer] : [], { found, current, quote, passages, sought });
    // A target on another page is not reached yet.
    if (first && target.page === number && shown.current !== target.id) {
      shown.current = target.id;
      showIn(box.current, first);
    }
    return clear;
  }, [sheet, layer, found, current, quote, passages, sought, scale, quarters, target, number]);
  const turnPage = (event: KeyboardEvent): void => {
    const by = { PageDown: 1, PageUp: -1 }[event.key] ?? 0;
    if (by === 0 || pages === 1) return;
    event.preventDefault();
    reader.goTo(number + by);
  };
  const drawnSize = { width: Math.round(size.width * factor), height: Math.round(size.height * factor) };
  return (
    <div className="cw-picture-frame">
      <section
        ref={ref}
        className={isLost ? 'cw-pages' : 'cw-pages cw-picture-box'}
        aria-label={text.picture(exhibit.number)}
        tabIndex={0}
        onKeyDown={turnPage}
        onDoubleClick={() => reader.setZoom(reader.zoom === 'fit' ? 1 : 'fit')}
        {...(isLost ? {} : drag)}
      >
        {isLost ? (
          <Problem
            message={why ?? text.cannotShow}
            {...(exhibit.pages > 0 ? { action: text.showText, onAction: () => reader.setView('text') } : {})}
          />
        ) : (
          <div
            ref={setSheet}
            className="cw-picture"
            data-page={number}
            data-scale={scale || undefined}
            data-quarters={quarters}
            style={drawnSize.width > 0 ? ({ ...drawnSize, '--total-scale-factor': scale } as React.CSSProperties) : {}}
          >
            <img
              key={number}
              src={isDrawn ? `page/${exhibit.id}/${number}` : `original/${exhibit.id}`}
              alt={pages > 1 ? text.page(number, pages) : text.pictureCalled(exhibit.title)}
              draggable={false}
              width={Math.round(upright.width * factor) || undefined}
              height={Math.round(upright.height * factor) || undefined}
              style={{ transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)` }}
              onLoad={({ currentTarget }) =>
                setUpright({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
              }
              onError={() => setFailed(number)}
            />
          </div>
        )}
      </section>
      <PictureFacts metadata={exhibit.metadata} />
    </div>
  );
}

/** Scrolls only what holds the picture, and only when the place is out of sight. */
function showIn(view: HTMLElement | null, place: Standing): void {
  if (!view) return;
  const [at, frame] = [place.getBoundingClientRect(), view.getBoundingClientRect()];
  const isSeen = at.top >= frame.top && at.bottom <= frame.bottom && at.left >= frame.left && at.right <= frame.right;
  if (isSeen) return;
  view.scrollBy(
    (at.left + at.right) / 2 - (frame.left + frame.right) / 2,
    (at.top + at.bottom) / 2 - (frame.top + frame.bottom) / 2,
  );
}
