import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../electron/window-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } };
const desk = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1440 } };
const place = (x: number, y: number) => ({ x, y, width: 1000, height: 700, maximized: false });

it('is remembered for each display, the one used last first', () => {
  const file = join(temporaryFolder(), 'inside', 'window.json');
  expect(readWindowState(file, [laptop])).toEqual({ width: 1440, height: 900, maximized: false });
  writeWindowState(file, laptop.id, place(10, 20));
  writeWindowState(file, desk.id, { ...place(1600, 100), maximized: true });
  expect(readWindowState(file, [laptop, desk])).toEqual({ ...place(1600, 100), maximized: true });
  // The desk is far away.
  expect(readWindowState(file, [laptop])).toEqual(place(10, 20));
  writeWindowState(file, laptop.id, place(30, 40));
  expect(readWindowState(file, [laptop, desk])).toEqual(place(30, 40));
});

it('keeps the size and lets the system choose the place where none is left', () => {
  const file = join(temporaryFolder(), 'window.json');
  writeWindowState(file, desk.id, place(1600, 100));
  expect(readWindowState(file, [laptop])).toEqual({ width: 1000, height: 700, maximized: false });
  for (const [x, y] of [
    [-990, 10],
    [1430, 10],
    [10, -30],
    [10, 890],
  ] as const) {
    writeWindowState(file, laptop.id, place(x, y));
    expect([x, y, readWindowState(file, [laptop])]).toEqual([x, y, { width: 1000, height: 700, maximized: false }]);
  }
});

it('begins anew where the file is damaged or from another version', () => {
  const file = join(temporaryFolder(), 'window.json');
  for (const content of ['', '{', '{"width":1,"height":1,"maximized":false}', '[{"display":1}]', 'null']) {
    writeFileSync(file, content);
    expect(readWindowState(file, [laptop])).toEqual({ width: 1440, height: 900, maximized: false });
  }
  writeWindowState(file, laptop.id, place(10, 20));
  expect(readWindowState(file, [laptop])).toEqual(place(10, 20));
});
