import { expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { checkCaseSummary } from '../../../engine/report/model.ts';
import { emptySummary, exhibitOf, richSummary } from './sample-summary.ts';

function failureOf(value: unknown): Failure {
  try {
    checkCaseSummary(value);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a full and an empty summary pass unchanged, also after a journey as JSON', () => {
  for (const summary of [richSummary(), emptySummary()]) {
    expect(checkCaseSummary(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  }
});

test.each([
  ['a missing section', { chronology: undefined }, 'chronology'],
  ['a clock time without zone', { asOf: '2026-03-02 09:15' }, 'asOf'],
  ['an unknown language', { language: 'fr' }, 'language'],
  ['an unknown field', { extra: 1 }, ''],
  ['a short digest', { exhibits: [{ ...exhibitOf('EX-1', 'x'), sha256: 'abc' }] }, 'exhibits.0.sha256'],
  [
    'a page of zero',
    { summary: [{ text: 'x', citations: [{ exhibit: 'EX-1', page: 0 }] }] },
    'summary.0.citations.0.page',
  ],
])('%s is refused and named', (_what, change, path) => {
  const failure = failureOf({ ...emptySummary(), ...change });
  expect(failure.code).toBe('invalid');
  expect(failure.details).toEqual([expect.objectContaining({ path })]);
});

test('two exhibits with one number are refused, since citations would be ambiguous', () => {
  const failure = failureOf({ ...emptySummary(), exhibits: [exhibitOf('EX-1', 'a'), exhibitOf('EX-1', 'b')] });
  expect(failure.code).toBe('invalid');
  expect(failure.message).toContain('EX-1');
});
