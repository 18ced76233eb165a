import type { Region } from '../../../contract/citations.ts';
import { drawnPage } from '../selection/selected.ts';
import type { Passage } from './passages.ts';
import { turn, turnedSize } from './rectangles.ts';

/**
 * The boxes that mark a passage on a drawn page, one a line. They stand in hundredths of the page, so that they keep
 * their places while it is drawn in another size. `lines`: where its words were found, in CSS pixels; else its region
 * says where it is.
 */
export function passageBox(
  page: HTMLElement,
  passage: Passage,
  lines: readonly Region[] | undefined,
  isSought: boolean,
): HTMLElement[] {
  const drawn = drawnPage(page);
  if (!drawn) return [];
  const { scale, size, quarters } = drawn;
  const untouched = turnedSize(size, quarters);
  const shown =
    lines?.map(line => line.map(pixels => pixels / scale)) ??
    passage.region.map(rectangle => turn(rectangle, untouched, quarters));
  return shown.map(([x = 0, y = 0, width = 0, height = 0]) => {
    const box = document.createElement('i');
    box.dataset['passages'] = passage.key;
    if (passage.colour) box.dataset['colour'] = passage.colour;
    if (isSought) box.dataset['sought'] = '';
    // An area has an outline: there is nothing in it to underline.
    if (passage.quote === '') box.dataset['area'] = '';
    const hundredths = (points: number, of: number): string => `${(points / of) * 100}%`;
    Object.assign(box.style, {
      left: hundredths(x, size.width),
      top: hundredths(y, size.height),
      width: hundredths(width, size.width),
      height: hundredths(height, size.height),
    });
    return box;
  });
}
