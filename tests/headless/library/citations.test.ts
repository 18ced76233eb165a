import { expect, it } from 'vitest';
import { readCitation } from '../../../headless/library/citations.ts';

it('splits at the first two colons alone', () => {
  expect(readCitation('EX-0004:2:at 10:30: "left"')).toEqual({ number: 'EX-0004', page: 2, quote: 'at 10:30: "left"' });
  expect(readCitation(' EX-0004 : 2 : words\nin two lines ')).toEqual({
    number: 'EX-0004',
    page: 2,
    quote: 'words\nin two lines',
  });
  for (const whole of ['EX-0004:2', 'EX-0004:2:', 'EX-0004:2: '])
    expect(readCitation(whole)).toEqual({ number: 'EX-0004', page: 2, quote: '' });
});

it('takes nothing else for a pin-cite', () => {
  for (const wrong of [
    '',
    'EX-0004',
    ':2:words',
    ' :2',
    'EX-0004:',
    'EX-0004:0:x',
    'EX-0004:two:x',
    'EX-0004:-1',
    'EX-0004:65536',
    'EX-0004:1.5',
  ])
    expect(readCitation(wrong), wrong).toBeUndefined();
});
