import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize, Quarters } from '../marks/rectangles.ts';

/** Pixels of one drawn page at most: beyond that it is drawn coarser, so that a map at 400 % does not fill the memory. */
const mostPixels = 20_000_000;

export type Drawing = {
  /** Settles when the picture is there. Rejects when it cannot be drawn, but not when it was stopped. */
  readonly done: Promise<
    { readonly picture: HTMLCanvasElement; readonly layer: HTMLElement; readonly size: PageSize } | undefined
  >;
  stop(): void;
};

/** Draws a page, turned clockwise, and lays its text over it. `scale` is CSS pixels per point. */
export function drawPage(document: PDFDocumentProxy, number: number, scale: number, quarters: Quarters): Drawing {
  let stopped = false;
  const stops: (() => void)[] = [];
  const draw = async (): ReturnType<typeof work> => {
    try {
      return await work();
    } catch (error) {
      if (stopped) return undefined;
      throw error;
    }
  };
  const work = async () => {
    const { TextLayer } = await import('pdfjs-dist');
    const page = await document.getPage(number);
    if (stopped) return undefined;
    const rotation = (page.rotate + quarters * 90) % 360;
    const viewport = page.getViewport({ scale, rotation });
    const size = { width: viewport.width / scale, height: viewport.height / scale };
    const finest = Math.sqrt(mostPixels / Math.max(1, viewport.width * viewport.height));
    const picture = window.document.createElement('canvas');
    const sharp = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio, finest), rotation });
    picture.width = Math.floor(sharp.width);
    picture.height = Math.floor(sharp.height);
    picture.setAttribute('aria-hidden', 'true');
    const task = page.render({ canvas: picture, viewport: sharp });
    stops.push(() => task.cancel());
    await task.promise;
    if (stopped) return undefined;
    const layer = window.document.createElement('div');
    layer.className = 'cw-pdf-text';
    const text = new TextLayer({
      textContentSource: page.streamTextContent({ disableNormalization: true }),
      container: layer,
      viewport,
    });
    stops.push(() => text.cancel());
    await text.render();
    // Where a selection that leaves the last line ends, instead of jumping to the start of the page.
    const end = window.document.createElement('div');
    end.className = 'cw-pdf-end';
    layer.append(end);
    return stopped ? undefined : { picture, layer, size };
  };
  return {
    done: draw(),
    stop: () => {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}
