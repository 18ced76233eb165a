import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import { words } from '../messages.ts';
import type { Reader } from '../use-reader.ts';

const aside = 24;

/** A picture: fitted to the window or at any size, then dragged to move it. */
export function PictureView({ reader, onScale }: { reader: Reader; onScale: (factor: number) => void }) {
  const text = useWords(words);
  const { exhibit } = reader;
  const { ref, width: room, height: sight } = useElementSize<HTMLElement>();
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [failed, setFailed] = useState(false);
  const fit = size.width === 0 ? 1 : Math.min(1, (room - 2 * aside) / size.width, (sight - 2 * aside) / size.height);
  const factor = Math.max(0.02, reader.zoom === 'fit' ? fit : reader.zoom);
  useEffect(() => onScale(factor), [onScale, factor]);
  const drag = useDrag();
  if (failed)
    return (
      <Problem
        message={exhibit.readingProblem ?? text.cannotShow}
        action={text.showText}
        onAction={() => reader.setView('text')}
      />
    );
  return (
    <section
      ref={ref}
      className="cw-pages cw-picture-box"
      aria-label={text.picture(exhibit.number)}
      tabIndex={0}
      {...drag}
    >
      <img
        src={`original/${exhibit.id}`}
        alt={text.pictureCalled(exhibit.title)}
        draggable={false}
        width={Math.round(size.width * factor) || undefined}
        height={Math.round(size.height * factor) || undefined}
        onLoad={({ currentTarget }) =>
          setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        onError={() => setFailed(true)}
      />
    </section>
  );
}

/** Moves what is scrolled by dragging it with the mouse. */
function useDrag() {
  const from = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.pointerType !== 'mouse') return;
      from.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!from.current) return;
      event.currentTarget.scrollBy(from.current.x - event.clientX, from.current.y - event.clientY);
      from.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: () => {
      from.current = undefined;
    },
  };
}
