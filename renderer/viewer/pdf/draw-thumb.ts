import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize, Quarters } from '../marks/rectangles.ts';

export type ThumbDrawing = {
  /** Undefined when it was stopped. */
  readonly done: Promise<HTMLCanvasElement | undefined>;
  stop(): void;
};

/** Waits this long before it draws, so that pages that are only scrolled past cost nothing. Milliseconds. */
const patience = 80;

/** Draws a page small enough to fit, in CSS pixels. */
export function drawThumb(
  document: PDFDocumentProxy,
  number: number,
  room: PageSize,
  quarters: Quarters,
): ThumbDrawing {
  let stopped = false;
  let cancel = (): void => undefined;
  const draw = async (): Promise<HTMLCanvasElement | undefined> => {
    await new Promise(resolve => setTimeout(resolve, patience));
    if (stopped) return undefined;
    const page = await document.getPage(number);
    if (stopped) return undefined;
    const rotation = (page.rotate + quarters * 90) % 360;
    const natural = page.getViewport({ scale: 1, rotation });
    const scale = Math.min(room.width / natural.width, room.height / natural.height);
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio, rotation });
    const picture = window.document.createElement('canvas');
    picture.width = Math.max(1, Math.floor(viewport.width));
    picture.height = Math.max(1, Math.floor(viewport.height));
    Object.assign(picture.style, { width: `${natural.width * scale}px`, height: `${natural.height * scale}px` });
    const task = page.render({ canvas: picture, viewport });
    cancel = () => task.cancel();
    try {
      await task.promise;
    } catch (error) {
      if (stopped) return undefined;
      throw error;
    }
    return stopped ? undefined : picture;
  };
  return {
    done: draw(),
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
