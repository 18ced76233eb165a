import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where a window was, in pixels. */
const shape = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.output<typeof shape>;
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const usual: WindowState = { width: 1440, height: 900, maximized: false };
/** So much of a window must lie on a screen that it can be caught by its bar. Pixels. */
const reach = 80;

/** Where the window was last. Where it would lie on no screen of now, the system chooses its place. */
export function readWindowState(file: string, screens: readonly Area[]): WindowState {
  const { x, y, ...size } = readState(file);
  const isOnScreen = screens.some(
    screen =>
      x !== undefined &&
      y !== undefined &&
      x + size.width >= screen.x + reach &&
      x <= screen.x + screen.width - reach &&
      y >= screen.y &&
      y <= screen.y + screen.height - reach,
  );
  return isOnScreen && x !== undefined && y !== undefined ? { x, y, ...size } : size;
}

function readState(file: string): WindowState {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing or damaged: nothing is lost but a habit.
    return usual;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  const unfinished = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(unfinished, JSON.stringify(state));
  renameSync(unfinished, file);
}
