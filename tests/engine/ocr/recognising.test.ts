import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StartChild } from '../../../engine/children/child.ts';
import { startBuiltChild } from '../../support/built-child.ts';
import { drawnPage } from '../../support/drawn-page.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const lines = ['The ledger of the harbour', 'was closed on 14 March 2019'];

async function withScan(options: { recognise: boolean }): Promise<TestLibrary> {
  const library = await testLibrary(options);
  const folder = makeTree({ 'scan.png': await drawnPage(lines), 'note.txt': 'A plain note' });
  await library.take(library.addCase('A-1').id, folder);
  return library;
}

const scanIn = (library: TestLibrary): number =>
  library.call('exhibits.list', { caseId: 1 }).rows.find(({ fileName }) => fileName === 'scan.png')?.id ?? 0;

test('a picture of a page is found by its words, which have places on it', async () => {
  const library = await withScan({ recognise: true });
  const { hits } = library.call('search.find', { query: '"closed on 14 March"' });
  expect(hits.map(({ pages }) => pages)).toEqual([[expect.objectContaining({ page: 1, recognised: true })]]);
  expect(library.call('search.find', { query: 'plain' }).hits[0]?.pages[0]?.recognised).toBe(false);

  const id = scanIn(library);
  const page = library.call('exhibits.page', { id, page: 1 });
  expect(page).toMatchObject({ origin: 'ocr', text: lines.join('\n'), scan: { state: 'done', corrected: false } });
  expect(page.scan?.confidence).toBeGreaterThan(80);
  const words = library.call('exhibits.words', { id, page: 1 });
  expect(words?.words.map(({ text, start }) => [text, start])).toEqual(
    [...page.text.matchAll(/\S+/g)].map(match => [match[0], match.index]),
  );
  // "ledger" is drawn some way in on the first line, which begins at 90 of 1,200 pixels; a pixel is 72/150 of a point.
  const ledger = words?.words[1];
  expect(ledger?.text).toBe('ledger');
  expect(ledger?.x).toBeGreaterThan(43);
  expect(ledger?.y).toBeCloseTo((150 - 28) * 0.48, -1);
  expect(library.call('exhibits.get', { id }).scans).toEqual({ waiting: 0, skipped: 0, done: 1, failed: 0 });
  expect(library.call('ocr.status', {})).toMatchObject({ waiting: 0, working: false, paused: false });
  expect((await library.verify()).problem).toBeNull();
});

test('pages wait in the queue over a closing, and while it is paused', async () => {
  const library = await withScan({ recognise: false });
  expect(library.call('ocr.status', {})).toMatchObject({ done: 0, total: 1, waiting: 1 });
  library.call('ocr.pause', { paused: true });
  await library.reopen({ recognise: true });
  await library.library().whenIdle();
  expect(library.call('ocr.status', {})).toMatchObject({ waiting: 1, paused: true });
  library.call('ocr.pause', { paused: false });
  await library.library().whenIdle();
  expect(library.call('ocr.status', {})).toMatchObject({ waiting: 0, paused: false });
  expect(library.call('search.find', { query: 'ledger' }).total).toBe(1);
});

test('a correction stands beside what the machine read, is found, is undone, and outlives text.db', async () => {
  const library = await withScan({ recognise: true });
  const id = scanIn(library);
  library.call('exhibits.correctText', { id, page: 1, text: 'The lodger of the harbour' });
  const found = (): number[] => ['lodger', 'ledger'].map(query => library.call('search.find', { query }).total);
  expect(found()).toEqual([1, 0]);
  expect(library.call('exhibits.page', { id, page: 1 })).toMatchObject({
    text: 'The lodger of the harbour',
    scan: { corrected: true, machineText: lines.join('\n') },
  });
  expect(library.call('exhibits.words', { id, page: 1 })?.words[0]?.start).toBeNull();

  library.call('history.undo', {});
  expect(found()).toEqual([0, 1]);
  library.call('history.redo', {});
  expect(found()).toEqual([1, 0]);

  await library.close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(library.folder, `text.db${end}`), { force: true });
  await library.reopen({ recognise: false });
  await library.library().whenIdle();
  expect(library.call('ocr.status', {}).waiting).toBe(1);
  expect(found()).toEqual([1, 0]);
  await library.reopen({ recognise: true });
  await library.library().whenIdle();
  expect(library.call('exhibits.page', { id, page: 1 }).scan?.machineText).toBe(lines.join('\n'));
  expect(found()).toEqual([1, 0]);

  library.call('exhibits.correctText', { id, page: 1, text: null });
  expect(found()).toEqual([0, 1]);
  expect((await library.verify()).problem).toBeNull();
});

test('a text that is not changed is no correction', async () => {
  const library = await withScan({ recognise: true });
  const id = scanIn(library);
  const { text } = library.call('exhibits.page', { id, page: 1 });
  expect(library.refused('exhibits.correctText', { id, page: 1, text }).code).toBe('invalid');
  expect(library.call('exhibits.page', { id, page: 1 }).scan?.corrected).toBe(false);
});

test('text that a file has of its own is not corrected', async () => {
  const library = await withScan({ recognise: false });
  const note = library.call('exhibits.list', { caseId: 1 }).rows.find(({ fileName }) => fileName === 'note.txt');
  expect(library.refused('exhibits.correctText', { id: note?.id, page: 1, text: 'x' }).code).toBe('unsupported');
});

test.each(['asks', 'imports them once more'])('an import may leave pictures alone, until somebody %s', async how => {
  const library = await testLibrary({ recognise: true });
  const { id: caseId } = library.addCase('A-1');
  const folder = makeTree({ 'scan.png': await drawnPage(lines) });
  library.call('imports.start', { caseId, paths: [folder], ocr: false });
  await library.library().whenIdle();
  expect(library.call('ocr.pages', { caseId })).toEqual({ waiting: 0, skipped: 1, done: 0, failed: 0 });
  if (how === 'asks') expect(library.call('ocr.start', { caseId })).toEqual({ pages: 1 });
  else library.call('imports.start', { caseId, paths: [folder] });
  await library.library().whenIdle();
  expect(library.call('search.find', { query: 'ledger' }).total).toBe(1);
});

test('reading a file again keeps what was recognised', async () => {
  const library = await withScan({ recognise: true });
  await library.reopen({ recognise: false });
  library.call('exhibits.readAgain', { ids: [scanIn(library)] });
  await library.library().whenIdle();
  expect(library.call('ocr.status', {}).waiting).toBe(0);
  expect(library.call('search.find', { query: 'ledger' }).total).toBe(1);
});

test('a page that somebody looks at goes before those that came first', async () => {
  const library = await testLibrary({ recognise: true });
  const { id: caseId } = library.addCase('A-1');
  const names = ['a', 'b', 'c', 'd'];
  const pages = await Promise.all(names.map(name => drawnPage([`The page of ${name.repeat(3)}`])));
  library.call('ocr.pause', { paused: true });
  await library.take(
    caseId,
    makeTree(Object.fromEntries(names.map((name, index) => [`${name}.png`, pages[index] ?? '']))),
  );
  const ids = library.call('exhibits.list', { caseId }).rows.map(({ id }) => id);
  const last = ids.at(-1) ?? 0;
  library.call('ocr.wanted', { exhibitId: last, page: 1 });
  const order: number[] = [];
  const told: { done: number; total: number; isKnown: boolean }[] = [];
  library.library().listen(event => {
    if (event.kind === 'progress' && event.job.kind === 'ocr') {
      const { done, total, secondsLeft } = library.call('ocr.status', {});
      told.push({ done, total, isKnown: secondsLeft !== null });
    }
    if (event.kind !== 'changed' || event.noun !== 'exhibits') return;
    for (const id of event.ids) if (!order.includes(id)) order.push(id);
  });
  library.call('ocr.pause', { paused: false });
  await library.library().whenIdle();
  expect(order[0]).toBe(last);
  expect(order.toSorted()).toEqual(ids);
  // Of four pages, until the queue is empty; the rest of the time is known once a page is done.
  expect(told.filter(({ total }) => total > 0).map(({ total }) => total)).toEqual(
    expect.not.arrayContaining([1, 2, 3]),
  );
  expect(told.map(({ done }) => done)).toEqual(expect.arrayContaining([1, 2, 3]));
  expect(told.filter(({ done }) => done > 0).every(({ isKnown }) => isKnown)).toBe(true);
});

/** Kills the process that recognises pages as soon as it is given one, so many times. */
function killingRecognisers(times: number): { readonly startChild: StartChild; killed(): number } {
  let killed = 0;
  return {
    killed: () => killed,
    startChild: request => {
      const child = startBuiltChild(request);
      return {
        ...child,
        send: message => {
          child.send(message);
          if ((message as { type: string; page?: number }).type !== 'page') return;
          if ((message as { page?: number }).page === undefined || killed >= times) return;
          killed += 1;
          child.kill();
        },
      };
    },
  };
}

test('a page is tried again when the process that recognises it is killed, and nothing is lost', async () => {
  const { startChild, killed } = killingRecognisers(1);
  const library = await testLibrary({ recognise: true, startChild });
  await library.take(library.addCase('A-1').id, makeTree({ 'scan.png': await drawnPage(lines) }));
  expect(killed()).toBe(1);
  expect(library.call('ocr.status', {})).toMatchObject({ waiting: 0, failed: 0 });
  expect(library.call('search.find', { query: 'ledger' }).total).toBe(1);
});

test('a page that kills its process twice is given up and said, and the others of the file are read', async () => {
  const { startChild, killed } = killingRecognisers(2);
  const library = await testLibrary({ recognise: true, startChild });
  const { id: caseId } = library.addCase('A-1');
  const pages = await Promise.all(['one', 'two'].map(word => drawnPage([`The page of number ${word}`])));
  await library.take(caseId, makeTree({ 'a.png': pages[0] ?? '', 'b.png': pages[1] ?? '' }));
  expect(killed()).toBe(2);
  expect(library.call('ocr.status', {})).toMatchObject({ waiting: 0, failed: 1 });
  const { pages: failed, total, exhibitIds } = library.call('ocr.failed', { caseId });
  expect(total).toBe(1);
  expect(failed[0]).toMatchObject({ page: 1 });
  expect(failed[0]?.problem).toMatch(/broke down/);
  expect(library.call('cases.overview', { id: caseId }).attention.failedPages).toBe(1);
  expect(library.call('search.find', { query: '"page of number"' }).total).toBe(1);

  expect(library.call('ocr.start', { exhibitIds: [...exhibitIds] })).toEqual({ pages: 1 });
  await library.library().whenIdle();
  expect(library.call('ocr.failed', {})).toEqual({ pages: [], total: 0, exhibitIds: [] });
  expect(library.call('search.find', { query: '"page of number"' }).total).toBe(2);
});

test('whoever looks at a page hears that it could not be recognised', async () => {
  const library = await testLibrary({ recognise: true });
  const { id: caseId } = library.addCase('A-1');
  library.call('ocr.pause', { paused: true });
  await library.take(caseId, makeTree({ 'cut.png': (await drawnPage(lines)).subarray(0, 600) }));
  const [exhibit] = library.call('exhibits.list', { caseId }).rows;
  const told: (string | undefined)[] = [];
  library.library().listen(event => {
    if (event.kind === 'changed' && event.noun === 'exhibits' && event.ids.includes(exhibit?.id ?? 0))
      told.push(library.call('exhibits.page', { id: exhibit?.id ?? 0, page: 1 }).scan?.state);
  });
  library.call('ocr.pause', { paused: false });
  await library.library().whenIdle();
  expect(told).toEqual(['failed']);
});
