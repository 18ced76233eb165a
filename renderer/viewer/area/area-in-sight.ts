import { turnBack } from '../marks/rectangles.ts';
import { type Selected, areaOf, drawnPage } from '../selection/selected.ts';
import { areaBetween } from './areas.ts';

/** Of what is in sight of the page, so much is taken for a new area, each way. */
const part = 0.4;

/** An area in the middle of what is in sight of a page; undefined where no page is drawn, as in a text. */
export function areaInSight(box: HTMLElement, page: number): Selected | undefined {
  const sheet = box.querySelector<HTMLElement>(`[data-page="${page}"][data-scale]`);
  const drawn = sheet && drawnPage(sheet);
  if (!sheet || !drawn) return undefined;
  const [own, sight] = [sheet.getBoundingClientRect(), box.getBoundingClientRect()];
  const [left, right] = [Math.max(own.left, sight.left), Math.min(own.right, sight.right)];
  const [top, bottom] = [Math.max(own.top, sight.top), Math.min(own.bottom, sight.bottom)];
  const at = (x: number, y: number): [number, number] => [(x - own.left) / drawn.scale, (y - own.top) / drawn.scale];
  const [across, down] = [(right - left) * (1 - part) * 0.5, (bottom - top) * (1 - part) * 0.5];
  const shown = areaBetween(at(left + across, top + down), at(right - across, bottom - down), drawn.size);
  return areaOf(page, turnBack(shown, drawn.size, drawn.quarters));
}
