import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { StartChild } from '../../../engine/children/child.ts';
import { forkChild, startNodeChild } from '../../../engine/children/start-node-child.ts';
import { read, startPool, text } from './start-pool.ts';

test('a process that cannot be started is said, not waited for', async () => {
  const missing = new URL('./no-such-program.ts', import.meta.url);
  const dying = new URL('./dying-child.ts', import.meta.url);
  for (const entry of [missing, missing, dying, dying]) {
    const startChild = ({ memoryLimit }: { memoryLimit: number }) =>
      forkChild(fileURLToPath(entry), { memoryLimit, addons: false });
    await expect(read(startPool({ startChild }), text(1))).rejects.toMatchObject({ code: 'internal' });
  }
});

test('one that is ended while it starts costs no file', async () => {
  const dying = fileURLToPath(new URL('./dying-child.ts', import.meta.url));
  let starts = 0;
  const startChild: StartChild = request => {
    starts += 1;
    return starts <= 2
      ? forkChild(dying, { memoryLimit: request.memoryLimit, addons: false })
      : startNodeChild(request);
  };
  expect((await read(startPool({ startChild }), text(1))).outcome).toBe('read');
  expect(starts).toBe(3);
});

test('closing ends the processes and whatever waits for them', async () => {
  const pool = startPool({ count: 2 });
  await read(pool, text(1));
  const waiting = Array.from({ length: 5 }, () =>
    pool.extract({ bytes: text(1), name: 'x' }, { onPages: () => new Promise(() => undefined) }),
  );
  const settled = Promise.allSettled(waiting);
  // One reads, one is being started, and three wait.
  await expect.poll(() => pool.children.length, { interval: 1 }).toBe(2);
  await pool.close();
  for (const result of await settled)
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  await expect(read(pool, text(1))).rejects.toMatchObject({ code: 'cancelled' });
  expect(pool.children.map(child => child.hasEnded)).toEqual([true, true]);
});

test('a process is replaced after so many files', async () => {
  const pool = startPool({ filesPerProcess: 20 });
  for (let file = 0; file < 25; file += 1) await read(pool, text(1));
  expect(pool.children).toHaveLength(2);
});

test('small files share a process: another one is started when they have waited for it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const pool = startPool({ count: 2 });
  // Time stands still, so nobody has waited.
  await Promise.all([read(pool, text(1)), read(pool, text(1))]);
  expect(pool.children).toHaveLength(1);
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const held = pool.extract({ bytes: text(1), name: 'x' }, { onPages: () => mayEnd });
  const other = read(pool, text(1));
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await other).outcome).toBe('read');
  expect(pool.children).toHaveLength(2);
  end();
  expect((await held).outcome).toBe('read');
});

test('a process that is free goes on while another one is being started', async () => {
  let started = 0;
  const startChild: StartChild = request => {
    started += 1;
    if (started === 1) return startNodeChild(request);
    // This one is never ready.
    const { promise, resolve } = Promise.withResolvers<{ output: string }>();
    return { send: () => undefined, onMessage: () => undefined, kill: () => resolve({ output: '' }), ended: promise };
  };
  const pool = startPool({ count: 2, startChild });
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const held = pool.extract({ bytes: text(1), name: 'x' }, { onPages: () => mayEnd });
  const other = read(pool, text(1));
  await expect.poll(() => started).toBe(2);
  end();
  expect((await Promise.all([held, other])).map(({ outcome }) => outcome)).toEqual(['read', 'read']);
});

test('processes that wait are ended when their memory is needed, all but one, which goes on', async () => {
  const pool = startPool({ count: 3 });
  const { promise: all, resolve: goOn } = Promise.withResolvers<void>();
  let reading = 0;
  const onPages = (): Promise<void> => {
    reading += 1;
    if (reading === 3) goOn();
    return all;
  };
  await Promise.all([1, 2, 3].map(lines => pool.extract({ bytes: text(lines), name: 'x' }, { onPages })));
  expect(pool.children).toHaveLength(3);
  pool.shrink();
  await expect.poll(() => pool.children.filter(({ hasEnded }) => hasEnded).length).toBe(2);
  expect((await read(pool, text(1))).outcome).toBe('read');
  expect(pool.children).toHaveLength(3);
});
