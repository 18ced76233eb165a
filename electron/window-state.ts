import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where a window was, in pixels. */
const shape = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximized: z.boolean(),
});
/** One place for each display, the one used last first: a laptop at a desk and on a train has two. */
const file = z.array(z.object({ display: z.int(), ...shape.shape }));
export type WindowState = z.output<typeof shape>;
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Display = { readonly id: number; readonly workArea: Area };

const usual = { width: 1440, height: 900, maximized: false } as const;
/** So much of a window must lie on a screen that it can be caught by its bar. Pixels. */
const reach = 80;
/** Displays that are remembered. */
const mostDisplays = 8;

/**
 * Where the next window goes: to where the last one was, or the last one on a display that is there now. Where it would
 * lie on no screen, the system chooses its place.
 */
export function readWindowState(
  path: string,
  displays: readonly Display[],
): Omit<WindowState, 'x' | 'y'> & Partial<Area> {
  const known = readStates(path);
  const there = known.find(({ display }) => displays.some(({ id }) => id === display)) ?? known[0];
  if (!there) return usual;
  const { display: _display, x, y, ...size } = there;
  return displays.some(({ workArea }) => isCatchable({ x, y, ...size }, workArea)) ? { x, y, ...size } : size;
}

const isCatchable = ({ x, y, width }: Area, screen: Area): boolean =>
  x + width >= screen.x + reach &&
  x <= screen.x + screen.width - reach &&
  y >= screen.y &&
  y <= screen.y + screen.height - reach;

export function writeWindowState(path: string, display: number, state: WindowState): void {
  const others = readStates(path).filter(known => known.display !== display);
  const unfinished = `${path}.tmp`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(unfinished, JSON.stringify([{ display, ...state }, ...others].slice(0, mostDisplays)));
  renameSync(unfinished, path);
}

function readStates(path: string): z.output<typeof file> {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Missing or damaged: nothing is lost but a habit.
    return [];
  }
}
