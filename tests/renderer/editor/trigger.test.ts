import { describe, expect, test } from 'vitest';
import { placeIn, triggerIn } from '../../../renderer/editor/trigger.ts';

describe('what is typed before the cursor', () => {
  test.for([
    ['see [', '[', ''],
    ['see [seven years', '[', 'seven years'],
    ['见[七年', '[', '七年'],
    ['by @', '@', ''],
    ['(@Xizhi L', '@', 'Xizhi L'],
    ['a [b] and [c', '[', 'c'],
  ] as const)('asks for a reference: %s', ([before, sign, query]) => {
    expect(triggerIn(before)).toEqual({ sign, query, length: query.length + 1 });
  });

  test.for(['nothing', 'a [b]', 'write to a@b', 'x.y_1@host', '[ spaced', '@ five', `[${'x'.repeat(61)}`, '@\uFFFC'])(
    'asks for none: %s',
    before => {
      expect(triggerIn(before)).toBeUndefined();
    },
  );
});

test('a number with or without a page is a place', () => {
  expect(placeIn('EX-0004')).toEqual({ number: 'EX-0004', page: 1 });
  expect(placeIn('ex-0004 2')).toEqual({ number: 'ex-0004', page: 2 });
  expect(placeIn('EX-0004 p. 12')).toEqual({ number: 'EX-0004', page: 12 });
  expect(placeIn('EX-0004 0')).toEqual({ number: 'EX-0004', page: 1 });
  expect(placeIn('seven years later')).toBeUndefined();
});
