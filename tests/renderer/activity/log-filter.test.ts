import { expect, test } from 'vitest';
import { askedOf, isFiltered, wholeLog } from '../../../renderer/activity/log-filter.ts';

test('an exhibit counts as a filter in the log of its case alone', () => {
  const ofExhibit = { ...wholeLog, exhibitId: 7 };
  expect(isFiltered(ofExhibit)).toBe(true);
  expect(isFiltered({ ...ofExhibit, scope: 'library' })).toBe(false);
  expect(isFiltered({ ...ofExhibit, scope: 'library', actor: 'Second reviewer' })).toBe(true);
  expect(isFiltered(wholeLog)).toBe(false);
});

test('the log of the library is asked for without the case', () => {
  expect(askedOf(wholeLog, 3, undefined)).toEqual({ caseId: 3 });
  expect(askedOf({ ...wholeLog, scope: 'library' }, 3, undefined)).toEqual({});
});
