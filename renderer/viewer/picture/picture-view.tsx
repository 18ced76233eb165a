import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import { passageBox } from '../marks/passage-box.ts';
import { turnedSize } from '../marks/rectangles.ts';
import { words } from '../messages.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import type { Reader } from '../use-reader.ts';
import { PictureFacts } from './picture-facts.tsx';
import { useDrag } from './use-drag.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';

const aside = 24;
/** Points of a pixel of CSS: the size of a picture that states none. */
const pointsPerPixel = 72 / 96;

/** A picture: fitted to the window or at any size, moved with the mouse or the arrow keys, turned, and marked. */
export function PictureView({ reader, onScale }: { reader: Reader; onScale: (factor: number) => void }) {
  const text = useWords(words);
  const { exhibit, quarters } = reader;
  const box = useRef<HTMLElement>(null);
  useFirstFocus(box);
  const { ref: measured, width: room, height: sight } = useElementSize<HTMLElement>();
  const ref = useMergedRef(box, measured);
  const [upright, setUpright] = useState({ width: 0, height: 0 });
  const [failed, setFailed] = useState(false);
  const size = turnedSize(upright, quarters);
  const fit = size.width === 0 ? 1 : Math.min(1, (room - 2 * aside) / size.width, (sight - 2 * aside) / size.height);
  const factor = Math.max(0.02, reader.zoom === 'fit' ? fit : reader.zoom);
  useEffect(() => onScale(factor), [onScale, factor]);
  const drag = useDrag();
  useWheelZoom(box, factor, reader.setZoom);
  const sheet = useRef<HTMLDivElement>(null);
  const boxes = useRef<HTMLDivElement>(null);
  const { data: page } = useAnswer('exhibits.page', { id: exhibit.id, page: 1 });
  const points = page && page.width > 0 ? page.width : upright.width * pointsPerPixel;
  const scale = points > 0 ? (upright.width * factor) / points : 0;
  const { passages, sought } = reader.marksOf(1);
  useEffect(() => {
    const own = sheet.current;
    if (!own || scale === 0) return;
    boxes.current?.replaceChildren(
      ...passages
        // Words are marked in the text; on the picture only what has a place there.
        .filter(({ region }) => region.length > 0)
        .flatMap(passage => passageBox(own, passage, undefined, passage.key === sought)),
    );
  }, [passages, sought, scale, quarters]);
  const { target } = reader;
  useEffect(() => {
    boxes.current?.querySelector('[data-sought]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [target, sought]);
  if (failed)
    return (
      <Problem
        message={exhibit.readingProblem ?? text.cannotShow}
        {...(exhibit.pages > 0 ? { action: text.showText, onAction: () => reader.setView('text') } : {})}
      />
    );
  const shown = { width: Math.round(size.width * factor), height: Math.round(size.height * factor) };
  return (
    <div className="cw-picture-frame">
      <section
        ref={ref}
        className="cw-pages cw-picture-box"
        aria-label={text.picture(exhibit.number)}
        tabIndex={0}
        onDoubleClick={() => reader.setZoom(reader.zoom === 'fit' ? 1 : 'fit')}
        {...drag}
      >
        <div
          ref={sheet}
          className="cw-picture"
          data-page={1}
          data-scale={scale || undefined}
          data-quarters={quarters}
          style={shown.width > 0 ? shown : {}}
        >
          <img
            src={`original/${exhibit.id}`}
            alt={text.pictureCalled(exhibit.title)}
            draggable={false}
            width={Math.round(upright.width * factor) || undefined}
            height={Math.round(upright.height * factor) || undefined}
            style={{ transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)` }}
            onLoad={({ currentTarget }) =>
              setUpright({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={() => setFailed(true)}
          />
          <div ref={boxes} className="cw-passages" />
        </div>
      </section>
      <PictureFacts metadata={exhibit.metadata} />
    </div>
  );
}
