import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Region } from '../../../contract/citations.ts';
import { useWords } from '../../messages/words.ts';
import { turn, turnBack, turnedSize } from '../marks/rectangles.ts';
import { words } from '../messages.ts';
import { type Selected, areaOf, drawnPage } from '../selection/selected.ts';
import { areaBetween, moveArea, resizeArea } from './areas.ts';
import './area.css';

type AreaBoxProps = { box: RefObject<HTMLElement | null>; area: Selected; onChange: (area: Selected) => void };

/** Points for one press of an arrow key; with Alt a single one, to be exact. */
const [step, exactStep] = [8, 1];

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The area that is being marked on a drawn page. It is drawn anew, moved and resized with the mouse, or with the arrow
 * keys: with Shift they change its size.
 */
export function AreaBox({ box, area, onChange }: AreaBoxProps) {
  const text = useWords(words);
  const own = useRef<HTMLDivElement>(null);
  const sheet = useSheet(box, area.page);
  const isThere = sheet !== null;
  useEffect(() => {
    if (isThere) own.current?.focus({ preventScroll: true });
  }, [isThere]);
  useDrawing(box, onChange);
  const drawn = sheet && drawnPage(sheet);
  const [rectangle] = area.region;
  if (!sheet || !drawn || !rectangle) return null;
  const { size, quarters, scale } = drawn;
  const shown = turn(rectangle, turnedSize(size, quarters), quarters);
  const tell = (next: Region): void => onChange(areaOf(area.page, turnBack(next, size, quarters)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = steps[event.key];
    if (!direction || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.altKey ? exactStep : step;
    const change = event.shiftKey ? resizeArea : moveArea;
    tell(change(shown, direction[0] * by, direction[1] * by, size));
  };
  const drag =
    (change: typeof moveArea) =>
    (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      event.stopPropagation();
      const from = { x: event.clientX, y: event.clientY };
      const handle = event.currentTarget;
      handle.setPointerCapture(event.pointerId);
      const move = (to: globalThis.PointerEvent): void =>
        tell(change(shown, (to.clientX - from.x) / scale, (to.clientY - from.y) / scale, size));
      const end = (): void => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', end);
        handle.removeEventListener('pointercancel', end);
      };
      handle.addEventListener('pointermove', move);
      handle.addEventListener('pointerup', end);
      handle.addEventListener('pointercancel', end);
    };
  const hundredths = (points: number, of: number): string => `${(points / of) * 100}%`;
  return createPortal(
    <div
      ref={own}
      className="cw-area-box"
      role="application"
      aria-label={text.areaHelp(area.page)}
      tabIndex={0}
      style={{
        left: hundredths(shown[0], size.width),
        top: hundredths(shown[1], size.height),
        width: hundredths(shown[2], size.width),
        height: hundredths(shown[3], size.height),
      }}
      onKeyDown={onKeyDown}
      onPointerDown={drag(moveArea)}
    >
      <span className="cw-area-corner" onPointerDown={drag(resizeArea)} />
    </div>,
    sheet,
  );
}

/** The drawn page of this number, while there is one: pages go when they are scrolled away, and come again. */
function useSheet(box: RefObject<HTMLElement | null>, page: number): HTMLElement | null {
  return useSyncExternalStore(
    tell => {
      const view = box.current;
      const drawn = new MutationObserver(tell);
      if (view) drawn.observe(view, { childList: true, subtree: true });
      return () => drawn.disconnect();
    },
    () => box.current?.querySelector<HTMLElement>(`[data-page="${page}"][data-scale]`) ?? null,
  );
}

/** Draws an area with the mouse, on whichever drawn page it begins. Words and pictures stay where they are meanwhile. */
function useDrawing(box: RefObject<HTMLElement | null>, onChange: (area: Selected) => void): void {
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    const view = box.current;
    if (!view) return undefined;
    let stop = (): void => undefined;
    const begin = (event: globalThis.PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const sheet = target?.closest<HTMLElement>('[data-page][data-scale]');
      if (event.button !== 0 || !sheet || target?.closest('.cw-area-box')) return;
      event.preventDefault();
      event.stopPropagation();
      const at = ({ clientX, clientY }: MouseEvent): [number, number] => {
        const { left, top } = sheet.getBoundingClientRect();
        const { scale = 1 } = drawnPage(sheet) ?? {};
        return [(clientX - left) / scale, (clientY - top) / scale];
      };
      const from = at(event);
      const move = (to: MouseEvent): void => {
        const drawn = drawnPage(sheet);
        if (!drawn) return;
        const shown = areaBetween(from, at(to), drawn.size);
        tell.current(areaOf(Number(sheet.dataset['page']), turnBack(shown, drawn.size, drawn.quarters)));
      };
      stop = () => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', stop);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop);
    };
    const noSelection = (event: Event): void => event.preventDefault();
    view.addEventListener('pointerdown', begin, true);
    view.addEventListener('selectstart', noSelection, true);
    view.setAttribute('data-drawing', 'true');
    return () => {
      stop();
      view.removeEventListener('pointerdown', begin, true);
      view.removeEventListener('selectstart', noSelection, true);
      view.removeAttribute('data-drawing');
    };
  }, [box]);
}
