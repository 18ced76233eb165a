import { cut } from './display-width.ts';
import type { Output } from './output.ts';

export type Progress = {
  /** Takes the line away; what was shown is not part of the result. */
  end(): void;
};

/** Milliseconds between two looks at how far the work is: a line that moves, for little work. */
const redrawEvery = 250;
/** Milliseconds between two lines where nobody watches, such as in a log. */
const lineEvery = 10_000;
/** Asking how far a large import is takes time that the import itself could use: at most this share of it. */
const share = 0.05;
const assumedWidth = 80; // columns, when the terminal does not say: some tell 0

/**
 * Shows how far the work is on standard error: one line that is redrawn on a terminal, a line now and then elsewhere.
 * `state` gives the text, which holds no foreign characters.
 */
export function showProgress({ progress }: Output, state: () => string): Progress {
  const { stream, live, silent } = progress;
  if (silent) return { end: () => undefined };
  const draw = (): void => {
    if (live) stream.write(`\r\u001b[K${cut(state(), (stream.columns || assumedWidth) - 1)}`);
    else stream.write(`${state()}\n`);
  };
  const every = live ? redrawEvery : lineEvery;
  let timer: NodeJS.Timeout | undefined;
  const drawLater = (pause: number): void => {
    timer = setTimeout(() => {
      const began = performance.now();
      draw();
      drawLater(Math.max(every, (performance.now() - began) / share));
    }, pause);
  };
  drawLater(every);
  return {
    end() {
      clearTimeout(timer);
      if (live) stream.write('\r\u001b[K');
    },
  };
}
