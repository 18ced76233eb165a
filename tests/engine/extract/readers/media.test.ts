import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

/** A sound of silence (RIFF WAVE, PCM), with what its maker says of it. */
function wav(seconds: number, said: Readonly<Record<string, string>>): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const form = Buffer.alloc(16);
  form.writeUInt16LE(1, 0);
  form.writeUInt16LE(1, 2);
  form.writeUInt32LE(8000, 4);
  form.writeUInt32LE(16_000, 8);
  form.writeUInt16LE(2, 12);
  form.writeUInt16LE(16, 14);
  const info = Object.entries(said).map(([name, text]) => chunk(name, Buffer.from(`${text}\0`)));
  const list = chunk('LIST', Buffer.concat([Buffer.from('INFO'), ...info]));
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', form),
    list,
    chunk('data', Buffer.alloc(16_000 * seconds)),
  ]);
  return chunk('RIFF', body);
}

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
