import { expect, test } from 'vitest';
import { placeOf } from '../../../renderer/imports/names.ts';

test('a file is named with its folder as seen from what was chosen', () => {
  const chosen = ['/home/a/evidence', '/home/a/loose.txt'];
  expect(placeOf('/home/a/evidence/Scans/one.pdf', chosen)).toEqual({ name: 'one.pdf', folder: 'evidence/Scans' });
  expect(placeOf('/home/a/evidence/mail.eml/note.txt', chosen)).toEqual({
    name: 'note.txt',
    folder: 'evidence/mail.eml',
  });
  expect(placeOf('/home/a/loose.txt', chosen)).toEqual({ name: 'loose.txt', folder: '' });
  expect(placeOf('/home/a/evidence-two/x.txt', chosen)).toEqual({ name: 'x.txt', folder: '' });
  expect(placeOf('C:\\Box 1\\Sheets\\a.txt', ['C:\\Box 1'])).toEqual({ name: 'a.txt', folder: 'Box 1\\Sheets' });
});
