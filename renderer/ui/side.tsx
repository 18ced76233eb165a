import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { useLayout } from './layout.ts';
import { useTextScale } from './text-scale.ts';
import './split.css';

type SideProps = {
  side: 'left' | 'right';
  /** Under which its width is remembered, such as "facts.panel". */
  name: string;
  /** What it is called to screen readers at its edge, such as "Details". */
  label: string;
  /** CSS pixels at the usual size of text, until somebody changes it. */
  width: number;
  narrowest?: number;
  widest?: number;
  children: ReactNode;
};

/** CSS pixels for one press of an arrow key; with Shift a larger step. */
const [step, largeStep] = [16, 64];

/** What stands beside the main part of a `cw-split`: its edge is dragged, or moved with the arrow keys, and stays there. */
export function Side({ side, name, label, width, narrowest = 200, widest = 720, children }: SideProps) {
  const { frame } = useMessages();
  const [wanted, setWanted] = useLayout(name, width);
  const scale = useTextScale();
  const box = useRef<HTMLDivElement>(null);
  const from = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const change = (next: number): void => setWanted(Math.round(Math.min(widest, Math.max(narrowest, next))));
  /** The window may be too narrow for what was wanted. */
  const shown = (): number => (box.current ? box.current.offsetWidth / scale : wanted);
  const outwards = side === 'right' ? -1 : 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const to =
      by === undefined
        ? { Home: narrowest, End: widest, Enter: width }[event.key]
        : shown() + by * outwards * (event.shiftKey ? largeStep : step);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change(to);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: shown() };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current) change(from.current.width + ((event.clientX - from.current.x) / scale) * outwards);
  };
  const onPointerUp = (): void => {
    from.current = undefined;
  };
  return (
    <div ref={box} className="cw-side" data-side={side} style={{ width: `${wanted / 16}rem` }}>
      <div
        role="separator"
        className="cw-side-edge"
        aria-orientation="vertical"
        aria-label={frame.widthOf(label)}
        aria-valuenow={wanted}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onDoubleClick={() => change(width)}
      />
      {children}
    </div>
  );
}
