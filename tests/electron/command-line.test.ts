import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { namedLibrary } from '../../electron/command-line.ts';

it('takes the first folder that is named, after the program’s own, from where it was typed', () => {
  const here = resolve('/home/someone');
  const packed = (...words: string[]) => namedLibrary(['/opt/casewright', ...words], true, here);
  expect(packed()).toBeUndefined();
  expect(packed('Cases/first')).toBe(join(here, 'Cases/first'));
  expect(packed('--ozone-platform=wayland', '', 'one', 'two')).toBe(join(here, 'one'));
  expect(packed(join(here, 'one', 'library.db'))).toBe(join(here, 'one'));
  expect(packed('--flag')).toBeUndefined();
  expect(namedLibrary(['electron', '/project', 'one'], false, here)).toBe(join(here, 'one'));
  expect(namedLibrary(['electron', '/project'], false, here)).toBeUndefined();
});
