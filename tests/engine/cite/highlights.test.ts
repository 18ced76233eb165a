import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';
import { twoPages } from '../../fixtures/make-pdf.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures', name);

async function withEvidence() {
  const test = await testLibrary();
  return { ...test, ...(await caseWithEvidence(test)) };
}

describe('a highlight', () => {
  test('keeps the words of the page with what stands around them, its colour and its comment', async () => {
    const { call, letter, verify } = await withEvidence();
    const { id } = call('highlights.add', {
      exhibitId: letter,
      page: 1,
      quote: 'counted  the cash',
      colour: 'green',
      comment: '  Twice?  ',
    });
    expect(call('highlights.ofExhibit', { exhibitId: letter })).toMatchObject([
      {
        id,
        exhibitNumber: 'EX-0001',
        page: 1,
        quote: 'counted the cash',
        contextBefore: 'The courier ',
        colour: 'green',
        comment: 'Twice?',
      },
    ]);
    expect((await verify()).problem).toBeNull();
  });

  test('is yellow unless told, and may change its colour and its comment but not its words', async () => {
    const { call, letter } = await withEvidence();
    const { id, colour } = call('highlights.add', { exhibitId: letter, page: 1, quote: 'the cash' });
    expect(colour).toBe('amber');
    expect(call('highlights.update', { id, colour: 'blue' })).toMatchObject({ colour: 'blue', comment: '' });
    expect(call('highlights.update', { id, comment: 'Whose?' })).toMatchObject({ colour: 'blue', comment: 'Whose?' });
    expect(call('highlights.get', { id }).quote).toBe('the cash');
  });

  test.for([
    ['words that are not there', { quote: 'the gold' }, /not on page 1/],
    ['neither words nor an area', {}, /^Select the words or the area/],
    ['a page that is not there', { page: 2, quote: 'cash' }, /no page 2/],
    ['a colour that is none of the six', { quote: 'cash', colour: 'teal' }, /colour/],
  ] as const)('is refused for %s', async ([, wrong, why]) => {
    const { call, refused, letter } = await withEvidence();
    const { code, message } = refused('highlights.add', { exhibitId: letter, page: 1, ...wrong });
    expect(code).toBe('invalid');
    expect(message).toMatch(why);
    expect(call('highlights.ofExhibit', { exhibitId: letter })).toEqual([]);
  });

  test('is undone and done again, and so are its removal and its changes', async () => {
    const { call, letter } = await withEvidence();
    const marks = () => call('highlights.ofExhibit', { exhibitId: letter });
    const { id } = call('highlights.add', { exhibitId: letter, page: 1, quote: 'the cash' });
    call('history.undo', {});
    expect(marks()).toEqual([]);
    call('history.redo', {});
    call('highlights.update', { id, colour: 'pink', comment: 'See the ledger' });
    call('highlights.remove', { id });
    expect(marks()).toEqual([]);
    call('history.undo', {});
    expect(marks()).toMatchObject([{ colour: 'pink', comment: 'See the ledger' }]);
    call('history.undo', {});
    expect(marks()).toMatchObject([{ colour: 'amber', comment: '' }]);
  });

  test('proves nothing, so its exhibit may be removed; with it the highlight goes, and comes back', async () => {
    const { call, refused, letter, caseId, verify } = await withEvidence();
    const { id } = call('highlights.add', { exhibitId: letter, page: 1, quote: 'the cash', comment: 'ledger' });
    const found = () => call('search.find', { query: 'ledger', caseId }).records;
    expect(found()).toMatchObject([
      { kind: 'highlight', id, place: { exhibitId: letter, page: 1, quote: 'the cash' } },
    ]);
    call('exhibits.remove', { ids: [letter], reason: 'Wrong case' });
    expect(found()).toEqual([]);
    expect(refused('highlights.update', { id, comment: 'x' }).code).toBe('not-found');
    expect((await verify()).problem).toBeNull();
    call('history.undo', {});
    expect(found()).toHaveLength(1);
    expect(call('highlights.get', { id }).comment).toBe('ledger');
  });

  test('is found by what was remarked, as it is now', async () => {
    const { call, letter, caseId } = await withEvidence();
    const { id } = call('highlights.add', { exhibitId: letter, page: 1, quote: 'the cash', comment: '现金从哪里来' });
    const kinds = (query: string) => call('search.find', { query, caseId }).records.map(({ kind }) => kind);
    expect(kinds('哪里')).toEqual(['highlight']);
    call('highlights.update', { id, comment: '' });
    expect(kinds('哪里')).toEqual([]);
    // The words that are marked are found on their page.
    expect(kinds('cash')).toEqual([]);
  });

  test('stands in the log of its exhibit', async () => {
    const { call, letter, caseId } = await withEvidence();
    const { id } = call('highlights.add', { exhibitId: letter, page: 1, quote: 'the cash' });
    call('highlights.remove', { id });
    const { uid } = call('exhibits.get', { id: letter });
    expect(call('custody.list', { subject: uid, limit: 2 }).rows).toMatchObject([
      { action: 'highlights.remove', detail: { page: 1 } },
      { action: 'highlights.add', detail: { page: 1 } },
    ]);
    expect(call('custody.list', { caseId, limit: 1 }).rows).toMatchObject([{ action: 'highlights.remove' }]);
  });
});

describe('an area', () => {
  test('must lie on its page, as large as that is', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { items } = await library.take(caseId, makeTree({ 'log.pdf': twoPages() }), fixture('photo.jpg'));
    for (const name of ['log.pdf', 'photo.jpg']) {
      const exhibitId = items.find(({ path }) => path.endsWith(name))?.exhibitId ?? 0;
      const { width, height } = library.call('exhibits.page', { id: exhibitId, page: 1 });
      expect(width).toBeGreaterThan(0);
      const mark = (region: [number, number, number, number]) => ({ exhibitId, page: 1, region: [region] });
      expect(library.call('highlights.add', mark([0, 0, width, height])).region).toEqual([[0, 0, width, height]]);
      const outside: [number, number, number, number][] = [
        [10, 10, width, 5],
        [0, height - 4, 5, 9],
        [-9, 0, 20, 20],
        [1, 1, 0, 5],
        [1, 1, 5, -5],
      ];
      for (const region of outside)
        expect(library.refused('highlights.add', mark(region)).message).toMatch(
          /^The area does not lie on page 1 of exhibit /,
        );
      expect(library.refused('highlights.add', { exhibitId, page: 1, region: [[0, 0, Number.NaN, 1]] }).code).toBe(
        'invalid',
      );
    }
  });
});
