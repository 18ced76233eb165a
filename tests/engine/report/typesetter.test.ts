import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { startNodeChild } from '../../../engine/children/start-node-child.ts';
import { checkCaseSummary } from '../../../engine/report/model.ts';
import { typeset } from '../../../engine/report/typesetter.ts';
import type { TypesetOptions } from '../../../engine/report/typesetter.ts';
import { watchedChildren } from '../../support/watched-children.ts';
import { oddText, withTexts } from './odd-text.ts';
import { readPdf } from './read-pdf.ts';
import { emptySummary, richSummary } from './sample-summary.ts';

const archive: TypesetOptions = { standard: 'a-2a' };

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

test('two processes make the same bytes from the same summary, also from one that has travelled as JSON', async () => {
  const first = await typeset(richSummary(), archive);
  const second = await typeset(checkCaseSummary(JSON.parse(JSON.stringify(richSummary()))), archive);
  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  expect(first.pages).toBe((await readPdf(first.pdf)).pages.length);
});

test('progress is told and the process has ended when the document is there', async () => {
  const stages: string[] = [];
  const { startChild, children } = watchedChildren();
  await typeset(emptySummary(), { ...archive, onProgress: stage => stages.push(stage), startChild });
  expect(stages).toEqual(['fonts', 'pages']);
  expect(children.map(child => child.hasEnded)).toEqual([true]);
});

test('cancelling kills the process while it works', async () => {
  const stop = new AbortController();
  const { startChild, children } = watchedChildren();
  const failure = await failureOf(
    typeset(richSummary(), {
      ...archive,
      signal: stop.signal,
      onProgress: stage => stage === 'pages' && stop.abort(),
      startChild,
    }),
  );
  expect(failure.code).toBe('cancelled');
  expect(children.map(child => child.hasEnded)).toEqual([true]);
});

test('a signal that has aborted already starts no process', async () => {
  const { startChild, children } = watchedChildren();
  const failure = await failureOf(typeset(emptySummary(), { ...archive, signal: AbortSignal.abort(), startChild }));
  expect([failure.code, children]).toEqual(['cancelled', []]);
});

test('too much memory and too much time end the process, each with a sentence', async () => {
  const memory = await failureOf(typeset(richSummary(), { ...archive, memoryLimit: 60_000_000 }));
  expect([memory.code, memory.message]).toEqual(['too-large', expect.stringContaining('more memory')]);
  const time = await failureOf(typeset(richSummary(), { ...archive, timeLimit: 1 }));
  expect([time.code, time.message]).toEqual(['too-large', expect.stringContaining('more time')]);
});

test('a process that dies is an internal failure with a sentence', async () => {
  const failure = await failureOf(
    typeset(richSummary(), {
      ...archive,
      startChild: request => {
        const child = startNodeChild(request);
        child.kill();
        return child;
      },
    }),
  );
  expect(failure.code).toBe('internal');
  expect(failure.message).toContain('Nothing in the case changed');
});

test('a malformed summary is refused before a process is started', async () => {
  const failure = await failureOf(typeset({ ...emptySummary(), asOf: 'today' }, archive));
  expect(failure.code).toBe('invalid');
});

test('any text in any field makes a document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oddText, { minLength: 60, maxLength: 90 }), fc.boolean(), async (texts, chinese) => {
      const summary = withTexts(texts);
      const { pages } = await typeset({ ...summary, language: chinese ? 'zh-Hans' : 'en' }, archive);
      expect(pages).toBeGreaterThan(3);
    }),
    // Each run is a process of its own and a second of work; a failure is reported as it is, without shrinking.
    { numRuns: 12, endOnFailure: true },
  );
}, 180_000);
