import { expect, test } from 'vitest';
import { wav } from '../../../fixtures/make-media.ts';
import { readHere } from '../reading.ts';

test('a sound recording says how long it is, how it was recorded, and when', async () => {
  const file = wav(75, { INAM: 'Interview, second part', ICMT: 'recorded at the office', ICRD: '2019-03-14' });
  const { kind, texts, title, date, metadata } = await readHere(file, 'x');
  expect({ kind, title, texts }).toEqual({
    kind: 'audio',
    title: 'Interview, second part',
    texts: ['Title: Interview, second part\nComment: recorded at the office'],
  });
  expect(date).toEqual({ text: '2019-03-14', source: 'Recorded_Date' });
  expect(metadata).toEqual({
    duration: '0:01:15',
    format: 'Wave',
    audio: 'PCM, mono, 8000 Hz',
    recorded: '2019-03-14',
  });
});

test('a recording cut anywhere is read as far as it goes, or said to be damaged', async () => {
  const file = wav(1, { INAM: 'x' });
  for (const length of [13, 20, 44, 60, 100, 5000]) {
    const { outcome, problem } = await readHere(file.subarray(0, length), 'x.wav');
    if (outcome === 'failed') expect(problem?.message).toContain('The original is stored unchanged');
    else expect(outcome).toBe('read');
  }
});

test('a voice note in bare AAC frames has the length of its frames', async () => {
  // 44,100 Hz, two channels, frames of 200 bytes.
  const frame = Buffer.alloc(200);
  frame.set([0xff, 0xf1, 0x50, 0x80, 200 >> 3, ((200 & 7) << 5) | 0x1f, 0xfc]);
  const { kind, metadata } = await readHere(Buffer.concat(Array.from({ length: 431 }, () => frame)), 'x.aac');
  expect(kind).toBe('audio');
  expect(metadata['duration']).toMatch(/^0:00:10/);
});
