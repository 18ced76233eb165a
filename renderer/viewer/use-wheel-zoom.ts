import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type Zoom, zoomBy } from './use-reader.ts';

/** Ctrl with the wheel, or two fingers: larger and smaller around the pointer. */
export function useWheelZoom(box: RefObject<HTMLElement | null>, factor: number, setZoom: (zoom: Zoom) => void): void {
  /** What is under the pointer, as a part of the whole, and where the pointer is in the box. */
  const held = useRef<{ readonly part: readonly [number, number]; readonly at: readonly [number, number] } | undefined>(
    undefined,
  );
  const onWheel = useEffectEvent((event: WheelEvent): void => {
    const view = box.current;
    if (!view || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const { left, top } = view.getBoundingClientRect();
    const at = [event.clientX - left, event.clientY - top] as const;
    held.current = {
      part: [(view.scrollLeft + at[0]) / view.scrollWidth, (view.scrollTop + at[1]) / view.scrollHeight],
      at,
    };
    setZoom(zoomBy(factor, event.deltaY < 0 ? 1 : -1));
  });
  useEffect(() => {
    const view = box.current;
    const listen = (event: WheelEvent): void => onWheel(event);
    // Not passive, or the browser would make the whole window larger.
    view?.addEventListener('wheel', listen, { passive: false });
    return () => view?.removeEventListener('wheel', listen);
  }, [box]);
  useLayoutEffect(() => {
    const view = box.current;
    if (!view || !held.current) return;
    const { part, at } = held.current;
    held.current = undefined;
    view.scrollTo(part[0] * view.scrollWidth - at[0], part[1] * view.scrollHeight - at[1]);
  }, [box, factor]);
}
