import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { staleMarks } from '../../../renderer/client/stale-marks.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('passes the first mark on at once, and those that follow closely together', async () => {
  const asked: (readonly string[])[] = [];
  const stale = staleMarks(prefixes => void asked.push(prefixes));
  stale.mark(['cases.']);
  expect(asked).toEqual([['cases.']]);
  stale.mark(['facts.']);
  stale.mark(['notes.', 'facts.']);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([['cases.'], ['facts.', 'notes.']]);
});

it('waits for an answer that takes longer, and then asks once more', async () => {
  const asked: (readonly string[])[] = [];
  const answered = Promise.withResolvers<void>();
  const stale = staleMarks(prefixes => {
    asked.push(prefixes);
    return answered.promise;
  });
  for (let change = 0; change < 20; change += 1) {
    stale.mark(['cases.']);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked).toHaveLength(1);
  answered.resolve();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(2);
});

it('asks nothing once it was stopped', async () => {
  const asked: (readonly string[])[] = [];
  const answered = Promise.withResolvers<void>();
  const stale = staleMarks(prefixes => {
    asked.push(prefixes);
    return answered.promise;
  });
  stale.mark(['cases.']);
  stale.mark(['facts.']);
  stale.stop();
  answered.resolve();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([['cases.']]);
});
