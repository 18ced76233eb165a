import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from '../../../engine/host/data-folder.ts';

it('is where each system keeps the data of programs', () => {
  const home = join('/home', 'me');
  expect(dataFolder({}, 'linux', home)).toBe(join(home, '.local', 'share', 'casewright'));
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', home)).toBe(join('/data', 'casewright'));
  expect(dataFolder({ XDG_DATA_HOME: 'data' }, 'linux', home)).toBe(join(home, '.local', 'share', 'casewright'));
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'darwin', home)).toBe(
    join(home, 'Library', 'Application Support', 'Casewright'),
  );
  expect(dataFolder({ APPDATA: '/roaming' }, 'win32', home)).toBe(join('/roaming', 'Casewright'));
  expect(dataFolder({}, 'win32', home)).toBe(join(home, 'AppData', 'Roaming', 'Casewright'));
});
