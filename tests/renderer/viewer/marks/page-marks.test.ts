import { describe, expect, test } from 'vitest';
import { type PageMarks, cutAtMarks } from '../../../../renderer/viewer/marks/page-marks.ts';
import type { Passage } from '../../../../renderer/viewer/marks/passages.ts';

const text = 'He said: “It was\n  paid in cash”, and left. In cash.';
const found = (start: number, end: number) => ({ page: 1, start, end, text: text.slice(start, end) });
const marks = (more: Partial<PageMarks>): PageMarks => ({
  found: [],
  current: undefined,
  quote: undefined,
  passages: [],
  sought: undefined,
  ...more,
});
const passage = (key: string, quote: string, contextBefore = ''): Passage => ({
  key,
  page: 1,
  quote,
  contextBefore,
  contextAfter: '',
  region: [],
});

describe('cutAtMarks', () => {
  test('cuts out words of which the machine was not sure, also inside what was found', () => {
    const start = text.indexOf('paid in cash');
    const unsure = { start, end: start + 4, confidence: 41 };
    const pieces = cutAtMarks(text, marks({ found: [found(start, start + 12)] }), [unsure]);
    expect(
      pieces
        .filter(piece => piece.unsure)
        .map(({ start: at, end, kinds, unsure: word }) => [text.slice(at, end), kinds, word]),
    ).toEqual([['paid', ['found'], unsure]]);
  });

  test('gives the whole text in order, cut where marks begin and end', () => {
    const cash = found(text.indexOf('cash'), text.indexOf('cash') + 4);
    const pieces = cutAtMarks(
      text,
      marks({
        found: [cash],
        quote: { quote: 'paid in cash' },
        passages: [passage('cite-1', 'He said'), passage('highlight-2', 'said: "It')],
      }),
    );
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(
      pieces
        .filter(({ kinds, passages }) => kinds.length + passages.length > 0)
        .map(({ start, end, kinds, passages }) => [
          text.slice(start, end),
          ...kinds,
          ...passages.map(({ key }) => key),
        ]),
    ).toEqual([
      ['He ', 'cite-1'],
      ['said', 'cite-1', 'highlight-2'],
      [': “It', 'highlight-2'],
      ['paid in ', 'quote'],
      ['cash', 'quote', 'found'],
    ]);
  });

  test('tells the place that was stepped to from the others', () => {
    const [first, second] = [found(0, 2), found(3, 7)];
    const pieces = cutAtMarks(text, marks({ found: [first, second], current: second }));
    expect(pieces.map(({ kinds }) => kinds.at(-1))).toEqual(['found', undefined, 'current', undefined]);
  });

  test('marks the place of a passage that its context tells', () => {
    const [piece] = cutAtMarks(text, marks({ passages: [passage('highlight-1', 'cash', 'and left. In ')] })).filter(
      ({ passages }) => passages.length > 0,
    );
    expect(piece?.start).toBe(text.lastIndexOf('cash'));
  });

  test('leaves a text without marks whole', () => {
    expect(cutAtMarks(text, marks({ passages: [passage('cite-1', 'nowhere')] }))).toEqual([
      { start: 0, end: text.length, kinds: [], passages: [] },
    ]);
  });
});
