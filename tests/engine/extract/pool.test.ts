import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { say } from '../../../contract/say.ts';
import type { Child, PageText } from '../../../engine/extract/extraction.ts';
import { mail } from '../../support/mail.ts';
import { packedPdf } from '../../support/packed-pdf.ts';
import { fixture, type GatheredChild, gathered } from './reading.ts';
import { read, startPool, text } from './start-pool.ts';

test('every fixture is read in a process as it is in this one', async () => {
  const pool = startPool({ count: 2 });
  const { readHere } = await import('./reading.ts');
  const names = readdirSync(new URL('../../fixtures', import.meta.url)).filter(
    name => !/\.(ts|md)$/.test(name) || name === 'notes.md',
  );
  await Promise.all(
    names.map(async name => {
      const { texts: _texts, ...here } = await readHere(fixture(name), name);
      const there = await read(pool, fixture(name), name);
      expect(there).toEqual(here);
    }),
  );
  // One that has grown over many kinds of files is replaced, and the others are used again.
  expect(pool.children.length).toBeLessThanOrEqual(names.length / 10);
});

test('pages arrive in order, in bounded batches, and wait for the engine', async () => {
  const pool = startPool();
  const numbers: number[] = [];
  let storing = 0;
  const { pageCount } = await pool.extract(
    { bytes: text(30_000), name: 'x.txt' },
    {
      async onPages(pages) {
        storing += 1;
        expect(storing).toBe(1);
        expect(pages.length).toBeLessThanOrEqual(64);
        await new Promise(resolve => setImmediate(resolve));
        numbers.push(...pages.map(page => page.number));
        storing -= 1;
      },
    },
  );
  expect(pageCount).toBe(300);
  expect(numbers).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
});

test('bytes may be read piece by piece, and no more of them than are needed', async () => {
  const pool = startPool();
  const whole = fixture('two-pages.pdf');
  async function* pieces() {
    for (let at = 0; at < whole.length; at += 100) yield whole.subarray(at, at + 100);
  }
  const options = { onPages: () => undefined };
  expect(await pool.extract({ bytes: { read: pieces, size: whole.length }, name: 'x' }, options)).toMatchObject({
    outcome: 'read',
    pageCount: 2,
  });

  let given = 0;
  let closed = false;
  async function* film() {
    try {
      for (;;) {
        given += 1;
        yield Buffer.from(`${'\0'.repeat(500_000)}\x01\x02`);
      }
    } finally {
      closed = true;
    }
  }
  expect(await pool.extract({ bytes: { read: film, size: 6_000_000_000 }, name: 'x.mp4' }, options)).toMatchObject({
    outcome: 'none',
  });
  expect(given).toBeLessThan(20);
  expect(closed).toBe(true);
});

test('a file larger than its reader takes is not sent at all', async () => {
  const pool = startPool();
  let given = 0;
  async function* pieces() {
    yield fixture('two-pages.pdf');
    for (;;) {
      given += 1;
      yield Buffer.alloc(1_000_000);
    }
  }
  const result = await pool.extract(
    { bytes: { read: pieces, size: 3_000_000_000 }, name: 'x.pdf' },
    { onPages: () => undefined },
  );
  expect(result).toMatchObject({ kind: 'pdf', outcome: 'failed', problem: { code: 'too-large' } });
  expect(result.problem?.message).toContain('400 MB');
  expect(given).toBeLessThan(20);
});

test('children come in order, small ones together and large ones in pieces, and wait for the engine', async () => {
  const pool = startPool();
  const large = randomBytes(2_500_000);
  const names = Array.from({ length: 70 }, (_, n) => `small ${n}.txt`);
  const message = mail(
    'Many',
    ...names.map(name => ({ name, content: `This is ${name}` })),
    { name: 'large.bin', content: large },
    { name: 'last.txt', content: 'the last' },
  );
  const batches: string[][] = [];
  const children: GatheredChild[] = [];
  let storing = 0;
  await pool.extract(
    { bytes: message, name: 'x.eml' },
    {
      onPages: () => undefined,
      async onChildren(batch) {
        storing += 1;
        expect(storing).toBe(1);
        batches.push(batch.map(({ name }) => name));
        await new Promise(resolve => setImmediate(resolve));
        for (const child of batch) children.push(await gathered(child));
        storing -= 1;
        return undefined;
      },
    },
  );
  expect(children.map(({ name }) => name)).toEqual([...names, 'large.bin', 'last.txt']);
  expect(children.at(-2)?.bytes.equals(large)).toBe(true);
  expect(batches.every(batch => batch.length <= 64)).toBe(true);
  expect(batches.find(batch => batch.includes('large.bin'))).toEqual(['large.bin']);
});

test('children end where the engine wants no more, and the reading says why', async () => {
  const pool = startPool();
  const attachments = Array.from({ length: 300 }, (_, n) => ({ name: `${n}.txt`, content: `This is ${n}` }));
  const enough = { code: 'too-large', message: say('many-children', { most: 128 }) } as const;
  const names: string[] = [];
  const result = await pool.extract(
    { bytes: mail('Many', ...attachments), name: 'x.eml' },
    {
      onPages: () => undefined,
      onChildren: batch => {
        names.push(...batch.map(({ name }) => name));
        return Promise.resolve(enough);
      },
    },
  );
  expect(result).toMatchObject({ kind: 'mail', outcome: 'read', problem: enough, pageCount: 1 });
  expect(names.length).toBeLessThanOrEqual(128);
});

test('a child that the engine cannot store ends the reading with what the engine threw', async () => {
  const pool = startPool();
  const full = new Error('disk full');
  for (const content of ['small', randomBytes(2_500_000)]) {
    const reading = pool.extract(
      { bytes: mail('One', { name: 'x.bin', content }), name: 'x.eml' },
      { onPages: () => undefined, onChildren: () => Promise.reject(full) },
    );
    await expect(reading).rejects.toBe(full);
  }
  // A process that dies in the middle of a child does not leave the engine waiting for the rest of it.
  let seen: unknown;
  const result = await pool.extract(
    { bytes: mail('One', { name: 'x.bin', content: randomBytes(9_000_000) }), name: 'x.eml' },
    {
      onPages: () => undefined,
      async onChildren([child]) {
        pool.children.at(-1)?.kill();
        await gathered(child as Child).catch((error: unknown) => {
          seen = error;
        });
        return undefined;
      },
    },
  );
  expect(result).toMatchObject({ kind: 'mail', outcome: 'failed', problem: { code: 'crashed' } });
  expect(String(seen)).toContain('ended before the child did');
});

test('a reader that does not end is stopped, and the next file is read', async () => {
  const pool = startPool({ timeLimit: 700 });
  const slow = await read(pool, packedPdf('BT /F 9 Tf 1 0 0 1 5 5 Tm (aaaaaaaa) Tj ET ', 500_000), 'x.pdf');
  expect(slow).toMatchObject({ kind: 'pdf', outcome: 'failed', problem: { code: 'timeout' }, pageCount: 0 });
  expect(slow.problem?.message).toContain('The original is stored unchanged');
  expect((await read(pool, text(1), 'x.txt')).outcome).toBe('read');
});

test('a reader that takes too much memory is stopped, and the next file is read', async () => {
  const pool = startPool({ memoryLimit: 300_000_000 });
  const greedy = await read(pool, packedPdf('BT /F 9 Tf 1 0 0 1 5 5 Tm (aaaaaaaa) Tj ET ', 2_000_000), 'x.pdf');
  expect(greedy).toMatchObject({ kind: 'pdf', outcome: 'failed', problem: { code: 'memory' } });
  expect((await read(pool, fixture('two-pages.pdf'))).outcome).toBe('read');
});

test('a reader that dies fails its file alone, and keeps what it had found', async () => {
  const pool = startPool();
  const pages: PageText[] = [];
  const result = await pool.extract(
    { bytes: text(200_000), name: 'x.txt' },
    {
      onPages(batch) {
        pages.push(...batch);
        if (pages.length > 100) pool.children[0]?.kill();
      },
    },
  );
  expect(result).toMatchObject({
    kind: 'text',
    outcome: 'failed',
    problem: { code: 'crashed' },
    pageCount: pages.length,
  });
  expect((await read(pool, fixture('two-pages.pdf'))).outcome).toBe('read');
});

test('reading is cancelled at once, while it runs and while it waits', async () => {
  const pool = startPool();
  const cancelling = new AbortController();
  const options = { signal: cancelling.signal, onPages: () => cancelling.abort() };
  const running = pool.extract({ bytes: text(300_000), name: 'x.txt' }, options);
  const waiting = pool.extract({ bytes: text(10), name: 'x.txt' }, { ...options, onPages: () => undefined });
  for (const result of await Promise.allSettled([running, waiting])) {
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  }
  await expect(pool.extract({ bytes: text(1), name: 'x' }, options)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await read(pool, fixture('two-pages.pdf'))).outcome).toBe('read');
});

test('reading is cancelled while its first bytes are still on their way', async () => {
  const pool = startPool();
  const cancelling = new AbortController();
  async function* slow() {
    cancelling.abort();
    await new Promise(resolve => setTimeout(resolve, 20));
    yield Buffer.from('late');
  }
  const reading = pool.extract(
    { bytes: { read: slow, size: 4 }, name: 'x.txt' },
    { signal: cancelling.signal, onPages: () => expect.unreachable() },
  );
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

test('what the engine throws comes back as it is, and the pool goes on', async () => {
  const pool = startPool();
  const full = new Error('disk full');
  await expect(pool.extract({ bytes: text(10), name: 'x.txt' }, { onPages: () => Promise.reject(full) })).rejects.toBe(
    full,
  );
  async function* altered(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    throw full;
  }
  await expect(
    pool.extract({ bytes: { read: altered, size: 9_000_000 }, name: 'x.txt' }, { onPages: () => undefined }),
  ).rejects.toBe(full);
  async function* short() {
    yield Buffer.from('abc');
  }
  await expect(
    pool.extract({ bytes: { read: short, size: 9_000_000 }, name: 'x.txt' }, { onPages: () => undefined }),
  ).rejects.toMatchObject({ code: 'integrity' });
  expect((await read(pool, fixture('two-pages.pdf'))).outcome).toBe('read');
});
