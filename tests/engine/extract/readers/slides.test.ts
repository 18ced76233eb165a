import { expect, test } from 'vitest';
import { zip } from '../../../fixtures/make-zip.ts';
import { fixture, readHere } from '../reading.ts';

test.each(['pptx', 'fodp', 'ppt'])('%s: slides in their order, with notes and comments named as such', async format => {
  const { kind, outcome, texts, metadata } = await readHere(fixture(`briefing.${format}`), 'x');
  expect({ kind, outcome }).toEqual({ kind: 'slides', outcome: 'read' });
  const table = format === 'ppt' ? '2 March\t9,800' : 'Date\tAmount\n2 March\t9,800';
  expect(texts).toEqual([
    'Operation Harbour\nBriefing of 4 March',
    `Payments\n${table}\nFraud Unit\n\n[Notes]\nDo not name the source.\n\n[Comment] R. Vale: Is this amount right?`,
    'Left out of the talk',
  ]);
  expect(metadata['hidden']).toBe('slide 3');
});

test('a presentation tells its title, who made it and when', async () => {
  for (const [format, created] of [
    ['pptx', '2019-03-04T08:00:00Z'],
    ['fodp', '2019-03-04T08:00:00'],
  ] as const) {
    const { title, date, metadata } = await readHere(fixture(`briefing.${format}`), 'x');
    expect(title).toBe('Operation Harbour');
    expect(date?.text).toBe(created);
    expect(metadata).toMatchObject({ author: 'R. Vale' });
  }
});

test('a damaged slide is an empty page, and the others keep their numbers', async () => {
  const whole = fixture('briefing.pptx');
  const at = whole.indexOf('ppt/slides/slide3.xml');
  whole.fill(0xff, at + 21, at + 40);
  const { outcome, texts, problem } = await readHere(whole, 'x.pptx');
  expect({ outcome, code: problem?.code, first: texts[0], last: texts[2] }).toEqual({
    outcome: 'read',
    code: 'partial',
    first: '',
    last: 'Left out of the talk',
  });
});

test('a presentation whose list of places is lost is read in the order of its bytes', async () => {
  const whole = fixture('briefing.ppt');
  // The record type of the list in the stream: 6002.
  const at = whole.indexOf(Buffer.from([0, 0, 0x72, 0x17]));
  whole.writeUInt16LE(0, at + 2);
  const { outcome, texts } = await readHere(whole, 'x.ppt');
  expect(outcome).toBe('read');
  expect(texts.map(text => text.split('\n')[0])).toEqual([
    '2 March\t9,800',
    'Left out of the talk',
    'Briefing of 4 March',
  ]);
});

test('presentations cut short or swollen are refused with a reason', async () => {
  for (const format of ['pptx', 'ppt']) {
    const whole = fixture(`briefing.${format}`);
    const { kind, problem } = await readHere(whole.subarray(0, whole.length / 2), `x.${format}`);
    expect([kind, problem?.code]).toEqual(['slides', 'damaged']);
  }
  const bomb = zip({ 'ppt/presentation.xml': '<x/>', 'ppt/media/image1.png': Buffer.alloc(250_000_000) });
  expect((await readHere(bomb, 'x')).problem?.code).toBe('bomb');
});
