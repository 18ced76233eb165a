import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from '../../../../renderer/viewer/margin/place-beside.ts';

const room = { top: 0, bottom: 500 };
const card = (wanted: number, height = 40) => ({ wanted, height });

test('cards stand where they belong when they have room', () => {
  expect(placeBeside([card(10), card(100), card(300)], room)).toEqual([10, 100, 300]);
});

test('a card that would lie on another one moves down, and the next ones with it', () => {
  expect(placeBeside([card(10), card(20), card(30), card(300)], room)).toEqual([10, 50, 90, 300]);
});

test('at the ends of the document all are in sight', () => {
  expect(placeBeside([card(-30), card(-20)], room)).toEqual([0, 40]);
  expect(placeBeside([card(440), card(480), card(490)], room)).toEqual([380, 420, 460]);
});

test('more cards than room are not placed', () => {
  expect(placeBeside([card(0, 300), card(0, 201)], room)).toBeUndefined();
});

test('whatever is wanted, none lies on another, and all lie in the room', () => {
  const cards = fc.array(
    fc.record({ wanted: fc.integer({ min: -200, max: 900 }), height: fc.integer({ min: 1, max: 120 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(cards, all => {
      const sorted = all.toSorted((one, other) => one.wanted - other.wanted);
      const tops = placeBeside(sorted, room);
      if (!tops) {
        expect(sorted.reduce((sum, { height }) => sum + height, 0)).toBeGreaterThan(500);
        return;
      }
      let end = room.top;
      tops.forEach((top, index) => {
        expect(top).toBeGreaterThanOrEqual(end);
        end = top + (sorted[index]?.height ?? 0);
      });
      expect(end).toBeLessThanOrEqual(room.bottom);
    }),
  );
});
