import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../contract/facts.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const cited = (exhibitId: number) => ({ exhibitId, page: 1 });
const aFact = ({ call }: TestLibrary, at: { readonly caseId: number; readonly letter: number }): Fact =>
  call('facts.add', { caseId: at.caseId, text: 'He paid', citations: [cited(at.letter)] });

describe('undo of an older edit', () => {
  const seqOf = ({ call }: TestLibrary, action: string) =>
    call('custody.list', {}).rows.find(entry => entry.action === action)?.seq ?? 0;

  test('is refused when the same field was edited since, and done all the same when asked to', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, title: 'one' });
    const seq = seqOf(library, 'cases.update');
    library.call('cases.update', { id, title: 'two' });
    expect(library.refused('history.undo', { seq }).code).toBe('conflict');
    expect(library.call('cases.get', { id }).title).toBe('two');
    expect(library.call('history.undo', { seq, force: true }).fields).toBe(1);
    expect(library.call('cases.get', { id }).title).toBe('Case A-1');
    library.call('history.redo', {});
    expect(library.call('cases.get', { id }).title).toBe('two');
  });

  test('never hides a case that something was imported into', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    library.call('imports.start', { caseId, paths: [makeTree({ 'a.txt': 'one' })] });
    expect(library.refused('history.undo', {})).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('imported into the case') as string,
    });
    await library.library().whenIdle();
    expect(library.call('cases.list', {})).toMatchObject([{ id: caseId, exhibits: 1 }]);
  });

  test('is done when only other fields were edited since', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, title: 'one' });
    const seq = seqOf(library, 'cases.update');
    library.call('cases.update', { id, jurisdiction: 'E.D. Va.' });
    library.call('history.undo', { seq });
    expect(library.call('cases.get', { id })).toMatchObject({ title: 'Case A-1', jurisdiction: 'E.D. Va.' });
  });

  test('is refused when it was taken back already', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, title: 'one' });
    const seq = seqOf(library, 'cases.update');
    library.call('history.undo', { seq });
    expect(library.refused('history.undo', { seq }).code).toBe('conflict');
  });

  test('never takes away a case that has evidence in it', async () => {
    const library = await testLibrary();
    await caseWithEvidence(library);
    expect(library.refused('history.undo', {}).code).toBe('conflict');
    expect(library.refused('history.undo', { force: true }).code).toBe('conflict');
    expect(library.call('cases.list', {})).toHaveLength(1);
  });

  test('never leaves a fact without a pin-cite', async () => {
    const library = await testLibrary();
    const at = await caseWithEvidence(library);
    const fact = aFact(library, at);
    library.call('facts.cite', { id: fact.id, citation: cited(at.memo) });
    library.call('facts.uncite', { id: fact.id, citationId: fact.citations[0]?.id ?? 0 });
    expect(library.refused('history.undo', { seq: seqOf(library, 'facts.cite'), force: true }).code).toBe('conflict');
    expect(library.call('facts.get', { id: fact.id }).citations).toHaveLength(1);
  });

  test('never brings back a fact whose exhibit was removed since', async () => {
    const library = await testLibrary();
    const at = await caseWithEvidence(library);
    library.call('facts.remove', { id: aFact(library, at).id });
    const seq = seqOf(library, 'facts.remove');
    library.call('exhibits.remove', { ids: [at.letter], reason: 'Wrong case' });
    expect(library.refused('history.undo', { seq }).code).toBe('conflict');
    expect(library.call('facts.list', { caseId: at.caseId })).toEqual([]);
    library.call('history.undo', {});
    library.call('history.undo', { seq });
    expect(library.call('facts.list', { caseId: at.caseId })).toHaveLength(1);
  });

  test('never makes tags stand under each other in a ring', async () => {
    const library = await testLibrary();
    const one = library.call('tags.ensure', { path: 'one' }).id;
    const two = library.call('tags.ensure', { path: 'two' }).id;
    library.call('tags.update', { id: one, parentId: two });
    library.call('tags.update', { id: one, parentId: null });
    const seq = seqOf(library, 'tags.update');
    library.call('tags.update', { id: two, parentId: one });
    expect(library.refused('history.undo', { seq }).code).toBe('conflict');
    expect(library.call('tags.list', {}).map(({ path }) => path)).toEqual(['one', 'one/two']);
  });

  test('is refused with a sentence when its reference was given to another case since', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, reference: 'A-2' });
    const seq = seqOf(library, 'cases.update');
    library.addCase('A-1');
    expect(library.refused('history.undo', { seq }).code).toBe('conflict');
  });
});

describe('what undo does not touch', () => {
  test('an import, which is the record of what was found', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    await library.take(caseId, makeTree({ 'a.txt': 'one' }));
    const imported = library.call('custody.list', {}).rows.filter(({ action }) => /^imports?\./.test(action));
    expect(imported.map(({ action }) => action)).toEqual(['import.ended', 'import.exhibit', 'imports.start']);
    for (const { seq } of imported) expect(library.refused('history.undo', { seq }).code).toBe('unsupported');
    expect(library.refused('history.undo', { seq: 999_999 }).code).toBe('not-found');
  });

  test('the lock of a note, nor the words of a locked one', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { id } = library.call('notes.add', { caseId, text: 'Seen' });
    library.call('notes.update', { id, text: 'Seen twice' });
    library.call('notes.lock', { id });
    expect(library.refused('history.undo', {}).code).toBe('conflict');
    expect(library.refused('history.undo', { force: true }).code).toBe('conflict');
    expect(library.call('notes.get', { id }).text).toBe('Seen twice');
  });
});
