import { expect, test } from 'vitest';
import { withSevenZip } from '../../fixtures/make-archives.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

const locked = () => withSevenZip({ 'ledger.txt': 'Nine thousand in cash.' }, '-tzip', '-pNightingale');

test('a file behind a password in an archive comes out of it, at each of its places, once that is known', async () => {
  const library = await testLibrary();
  const cases = [library.addCase('A-1').id, library.addCase('A-2').id];
  const archive = await locked();
  const imports = cases.map(
    caseId => library.call('imports.start', { caseId, paths: [makeTree({ 'box.zip': archive })] }).importId,
  );
  await library.library().whenIdle();
  const lines = (id: number) =>
    library
      .call('imports.items', { id })
      .rows.map(({ outcome, code, containerId }) => ({ outcome, code, containerId }));
  const boxes = imports.map(id => library.call('imports.items', { id }).rows[0]?.exhibitId ?? 0);
  for (const [index, id] of imports.entries())
    expect(lines(id)).toEqual([
      { outcome: 'stored', code: null, containerId: null },
      { outcome: 'failed', code: 'password', containerId: boxes[index] },
    ]);

  library.call('exhibits.readAgain', { ids: [boxes[0] ?? 0], passwords: ['Blackbird'] });
  await library.library().whenIdle();
  const reasons = imports.flatMap(id => library.call('imports.items', { id, outcome: 'failed' }).rows);
  const refused: unknown = expect.stringMatching(/^The password does not open this file/);
  expect(reasons.map(({ reason }) => reason)).toEqual([refused, refused]);

  library.call('exhibits.readAgain', { ids: [boxes[0] ?? 0], passwords: ['Nightingale'] });
  await library.library().whenIdle();
  for (const [index, id] of imports.entries()) {
    expect(lines(id)).toEqual([
      { outcome: 'stored', code: null, containerId: null },
      { outcome: 'stored', code: null, containerId: boxes[index] },
    ]);
    expect(library.call('imports.get', { id })).toMatchObject({ found: 2, stored: 2, failed: 0 });
    const { hits } = library.call('search.find', { caseId: cases[index] ?? 0, query: 'Nine thousand' });
    expect(hits.map(({ title }) => title)).toEqual(['ledger']);
  }
  // The log keeps that it had failed.
  const acts = library.call('custody.list', { limit: 200 }).rows.map(({ action }) => action);
  expect(acts.filter(action => action === 'import.failed').length).toBeGreaterThanOrEqual(2);
  expect((await library.verify()).problems).toEqual([]);
});
